import { dateMentions } from '../dates.ts'
import type { Lang } from './sentences.ts'

/** Whether a text says when, and not what. */
export function isOnlyDate(text: string, lang: Lang): boolean {
  if (!/\d|[年月日]|century|decade/.test(text)) return false
  let rest = ''
  let at = 0
  for (const { from, to } of dateMentions([text], lang, '2000-01-01')[0] ?? []) {
    rest += text.slice(at, from)
    at = to
  }
  return (
    at > 0 &&
    !/[\p{L}\p{N}]{2}/u.test((rest + text.slice(at)).replace(/^(?:in|on|by|at|from|since|until)\b/i, ''))
  )
}
