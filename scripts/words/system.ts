import type { Phrase } from './phrases.ts'

/** What is said about the machine: browsers, ports, permissions, space, Slidev. */
export const system = {
  'system.no-browser': {
    en: 'no browser was found. Install Chrome, Edge or Chromium, or name one with --browser PATH or LECTERN_BROWSER.',
    zh: '没有找到浏览器。请安装 Chrome、Edge 或 Chromium，或用 --browser 路径、环境变量 LECTERN_BROWSER 指定一个。',
  },
  'system.browser-missing': {
    en: 'there is no browser at {path}. Correct the path given with --browser or LECTERN_BROWSER, or leave it out to use any browser that is installed.',
    zh: '{path} 处没有浏览器。请更正 --browser 或 LECTERN_BROWSER 给出的路径，或省略它以使用已安装的浏览器。',
  },
  'system.browser-unusable': {
    en: '{path} does not run as Chrome, Edge or Chromium. Name another with --browser or LECTERN_BROWSER, or leave it out to use any browser that is installed.',
    zh: '{path} 无法作为 Chrome、Edge 或 Chromium 运行。请用 --browser 或 LECTERN_BROWSER 另指定一个，或省略它以使用已安装的浏览器。',
  },
  'system.browser-ended': {
    en: 'the browser ended while it looked at {deck}. Close other programs, as it may lack memory, or name another browser with --browser.',
    zh: '浏览器在查看 {deck} 时退出了。请关闭其他程序（可能内存不足），或用 --browser 另指定一个浏览器。',
  },
  'system.stalled': {
    en: 'nothing has happened for {seconds} s at slide {slide} of {deck}. Look at that slide with “npm start”, and run the command again.',
    zh: '{deck} 第 {slide} 张已有 {seconds} 秒没有任何进展。请用“npm start”查看这一张，然后重试。',
  },
  'system.print-stalled': {
    en: 'the browser has done nothing for {seconds} s while it should print {deck}. Run the command again, or name another browser with --browser.',
    zh: '浏览器在打印 {deck} 时已有 {seconds} 秒没有任何动作。请重试，或用 --browser 另指定一个浏览器。',
  },
  'system.port-taken': {
    en: 'port {port} is in use by another program. End that program, or choose another port with --port.',
    zh: '端口 {port} 已被其他程序占用。请结束该程序，或用 --port 另选一个端口。',
  },
  'system.port-forbidden': {
    en: 'port {port} may not be used by this user. Choose one above 1023 with --port.',
    zh: '当前用户无权使用端口 {port}。请用 --port 选择 1023 以上的端口。',
  },
  'system.deck-broken': {
    en: 'the deck cannot be read: {reason}. Undo what was changed there by hand, or generate it anew with --force.',
    zh: '无法读取课件：{reason}。请撤销在其中所做的手工修改，或用 --force 重新生成课件。',
  },
  'system.slide-broken': {
    en: 'slide {slide} of the deck cannot be drawn: {reason}. Undo what was changed there by hand, or generate the deck anew with --force.',
    zh: '课件第 {slide} 页无法绘制：{reason}。请撤销在该页所做的手工修改，或用 --force 重新生成课件。',
  },
  'system.slidev-failed': {
    en: '“slidev {command}” failed: {reason}. Run the command again; if it fails again, look at the deck with “npm start”.',
    zh: '“slidev {command}”失败：{reason}。请重试；若仍失败，请用“npm start”查看课件。',
  },
} as const satisfies Record<string, Phrase>
