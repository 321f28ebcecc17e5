import type { Phrase } from './phrases.ts'

/** What is said while a lecture is given, in the deck's language. */
export const stage = {
  'stage.part': { en: 'Part {part}', zh: '第{part}段' },
  'stage.time-of': { en: '{elapsed} / {planned} min', zh: '{elapsed} / {planned} 分' },
  'stage.on-time': { en: 'on time', zh: '准时' },
  'stage.behind': { en: '{minutes} min behind', zh: '慢 {minutes} 分' },
  'stage.ahead': { en: '{minutes} min ahead', zh: '快 {minutes} 分' },
  'stage.waiting': { en: 'starts when you move on', zh: '翻页时开始' },
  'stage.break': { en: 'Break', zh: '课间' },
  'stage.break-over': { en: 'part {part} starts when you move on', zh: '翻页时第{part}段开始' },
  'stage.start': { en: 'Start the clock now', zh: '现在开始计时' },
  'stage.reset': { en: 'Set the clock back', zh: '计时归零' },
  'stage.black': { en: 'The screen is black', zh: '屏幕已黑' },
  'stage.black-way-out': { en: 'B, Esc or moving on lifts it', zh: '按 B、Esc 或翻页恢复' },
  'stage.blacken': { en: 'Black screen (B)', zh: '黑屏（B）' },
  'stage.lift': { en: 'Lift (B)', zh: '恢复（B）' },
  'stage.lifted': { en: 'The slide is shown again', zh: '画面已恢复' },

  'countdown.ready': { en: '{time} left, start', zh: '剩余 {time}，开始计时' },
  'countdown.running': { en: '{time} left, pause', zh: '剩余 {time}，暂停' },
  'countdown.paused': { en: '{time} left, go on', zh: '剩余 {time}，继续' },
  'countdown.over': { en: 'Time is up, set back', zh: '时间到，重新设定' },
  'countdown.set-back': { en: 'Set back to {time}', zh: '重新设定为 {time}' },
} as const satisfies Record<string, Phrase>
