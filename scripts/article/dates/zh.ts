import type { Expression, Form } from './expression.ts'
import type { Language } from './language.ts'
import { areNeighbours } from './resolve.ts'
import { zhRelative } from './zh-relative.ts'
import { zhSpans } from './zh-spans.ts'
import { isoDay, zhYears } from './zh-years.ts'

const forms: readonly Form[] = [...zhYears, isoDay, ...zhSpans, ...zhRelative]

/** How dates are written in Chinese. */
export const zh: Language = {
  forms,
  joins: (between, first, second, text) =>
    /^ {0,2}起?(?:一?直?(?:至|到)|[—–~-]{1,2}) {0,2}$/.test(between) ||
    (/^[、]?$/.test(between) && first.edge === 'end' && second.edge === 'beginning') ||
    // 7、8月间
    (/^、$/.test(between) && /\d$/.test(text.slice(first.from, first.to)) && areNeighbours(first, second)),
  lends: () => false,
  since: ({ from, to }, text) => {
    const after = text.slice(to, to + 4)
    const since = /^ {0,2}(?:以来|以降|至今|迄今|起(?![义来草诉飞因到点用家源兵事]))/.exec(after)
    if (since) return { from, to: to + since[0].length }
    const began = /^ {0,2}开始/.exec(after)
    return began && /[从自由] {0,2}$/.test(text.slice(Math.max(0, from - 2), from))
      ? { from, to: to + began[0].length }
      : undefined
  },
  isAside,
}

/** In parentheses, before the title of a document, or in words like 自1991年两国关系正常化以来. */
function isAside({ from, to }: Expression, text: string): boolean {
  if (/^ {0,2}《|^[^，。；！？,;]{0,24}?(?:以来|以后|之后)/.test(text.slice(to, to + 30))) return true
  const before = text.slice(Math.max(0, from - 40), from)
  return (
    Math.max(before.lastIndexOf('（'), before.lastIndexOf('(')) >
    Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'))
  )
}
