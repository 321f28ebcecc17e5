import type { Phrase } from './phrases.ts'

/** How dates and the time between them are told on slides. */
export const dates = {
  'date.year': { en: '{number}', zh: '{number}年' },
  'date.decade': { en: '{number}s', zh: '{number}年代' },
  'date.century': { en: '{ordinal} century', zh: '{number}世纪' },
  'date.bce': { en: '{date} BCE', zh: '公元前{date}' },
  'date.about': { en: 'about {date}', zh: '约{date}' },
  'date.uncertain': { en: '{date} (?)', zh: '{date}（?）' },
  'date.interval': { en: '{start} to {end}', zh: '{start}至{end}' },
  'date.from': { en: 'from {start}', zh: '{start}起' },
  'date.until': { en: 'until {end}', zh: '至{end}' },
  'date.from-unknown': { en: '{start} to an unknown date', zh: '{start}至（不详）' },
  'date.unknown-until': { en: 'unknown date to {end}', zh: '（不详）至{end}' },
  'date.spring': { en: 'spring', zh: '春' },
  'date.summer': { en: 'summer', zh: '夏' },
  'date.autumn': { en: 'autumn', zh: '秋' },
  'date.winter': { en: 'winter', zh: '冬' },

  'gap.years': { en: '{number} years', zh: '{number}年' },
  'gap.months': { en: '{number} months', zh: '{number}个月' },
  'gap.days': { en: '{number} days', zh: '{number}天' },
  'gap.one-years': { en: '1 year', zh: '1年' },
  'gap.one-months': { en: '1 month', zh: '1个月' },
  'gap.one-days': { en: '1 day', zh: '1天' },
  'gap.later': { en: '{time} later', zh: '隔{time}' },
  'gap.about': { en: 'about {time} later', zh: '约隔{time}' },
  'gap.same-year': { en: 'the same year', zh: '同年' },
  'gap.same-month': { en: 'the same month', zh: '同月' },
  'gap.same-day': { en: 'the same day', zh: '同日' },
} as const satisfies Record<string, Phrase>
