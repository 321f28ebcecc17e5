import { MONTHS } from '../../outline/months.ts'
import type { Article } from '../types.ts'
import { pairsIn } from './pairs.ts'

export type Lang = Article['lang']

/** A stretch of a paragraph, in UTF-16 units from its start. */
export interface Stretch {
  text: string
  from: number
  to: number
}

/** A stretch up to a comma or its like. */
export interface Clause extends Stretch {
  /** What it ends with; nothing at the sentence’s end. */
  mark: string
}

const QUOTE_ENDS = '”」』'
const ZH_ENDS = '。！？!?…'
const EN_ENDS = '.!?'
/** What a full stop follows that ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Capt|Sgt|Sen|Rep|Gov|Rev|Hon|Jr|Sr|vs?|cf|ca|c|chs?|cl|arts?|secs?|paras?|trans|Stat|Cir|Supp|App|Id|Fla|Cal|Mass|Mich|Minn|Pa|Va|Tex|Ariz|Ala|Ga|Hen|Edw|Ric|Eliz|Geo|Vict|Car|Jac|Univ|Dept|e\.g|i\.e|viz|etc|No|Nos|Vol|pp?|Figs?|Eqs?|Ch|eds?|al|approx|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:\p{Lu}\.)*\p{Lu})$/u

/** A paragraph’s sentences, in order. What is enclosed (quotations, parentheses) is not taken apart. */
export function sentencesOf(paragraph: string, lang: Lang): Stretch[] {
  const pairs = pairsIn(paragraph)
  const sentences: Stretch[] = []
  let from = 0
  const end = (to: number): void => {
    const text = paragraph.slice(from, to)
    const inner = text.trim()
    const start = from + text.indexOf(inner)
    if (/[\p{L}\p{N}]/u.test(inner)) sentences.push({ text: inner, from: start, to: start + inner.length })
    from = to
  }
  for (let at = 0; at < paragraph.length; at++) {
    const closer = pairs.get(at)
    if (closer !== undefined) {
      at = closer
      // “…。” ends the sentence that it is quoted in, unless that goes on.
      const isEnd =
        QUOTE_ENDS.includes(paragraph.charAt(closer)) &&
        (lang === 'en'
          ? /[.!?]/.test(paragraph.charAt(closer - 1)) &&
            /^\s+[\p{Lu}“]/u.test(paragraph.slice(closer + 1, closer + 4))
          : ZH_ENDS.includes(paragraph.charAt(closer - 1)) &&
            !/[，、；：。的]/.test(paragraph.charAt(closer + 1)))
      if (isEnd) end(closer + 1)
    } else if (endsHere(paragraph, at, lang)) {
      let to = at + 1
      while (/[。！？!?.…"'”’）)\]]/.test(paragraph.charAt(to))) to++
      at = to - 1
      end(to)
    }
  }
  end(paragraph.length)
  return sentences
}

function endsHere(text: string, at: number, lang: Lang): boolean {
  const mark = text.charAt(at)
  if (lang === 'zh-CN' && ZH_ENDS.includes(mark)) return mark !== '…' || text.charAt(at + 1) !== '…'
  if (!EN_ENDS.includes(mark)) return false
  if (lang === 'zh-CN') return mark === '.' && /^\s*$/.test(text.slice(at + 1, at + 3))
  if (!/^["'’)\]]*\s+["'“‘([]*[\p{Lu}\p{N}]/u.test(text.slice(at + 1, at + 12))) return false
  const before = text.slice(Math.max(0, at - 12), at)
  return (
    mark !== '.' ||
    !ABBREVIATION.test(before) ||
    /\b(?:letter|vitamin|group|type|class|hepatitis|plan) \p{Lu}$/u.test(before)
  )
}

/** A sentence’s clauses, without the marks between them. What is enclosed is not taken apart. */
export function clausesOf(sentence: string, lang: Lang): Clause[] {
  const pairs = pairsIn(sentence)
  const clauses: Clause[] = []
  let from = 0
  const end = (to: number, mark: string): void => {
    const text = sentence.slice(from, to)
    const inner = text.trim()
    const start = from + text.indexOf(inner)
    if (inner !== '') clauses.push({ text: inner, from: start, to: start + inner.length, mark })
    from = to + mark.length
  }
  for (let at = 0; at < sentence.length; at++) {
    const closer = pairs.get(at)
    if (closer !== undefined) {
      at = closer
      continue
    }
    const mark = clauseMark(sentence, at, lang)
    if (mark === '') continue
    end(at, mark)
    at += mark.length - 1
  }
  end(sentence.length, '')
  return clauses
}

/** November 6, 2018 */
const DAY_BEFORE = new RegExp(`(?:${MONTHS.join('|')}) \\d{1,2}$`)

function clauseMark(text: string, at: number, lang: Lang): string {
  const mark = text.charAt(at)
  if ('，；：'.includes(mark)) return mark
  if (mark === '—' && /[\d万亿千百%％][—]*$/.test(text.slice(0, at + 1)) && /^—*\d/.test(text.slice(at)))
    return ''
  // 京津冀—雄安: one dash joins, two part.
  if (mark === '—' && lang === 'zh-CN' && text.charAt(at + 1) !== '—' && text.charAt(at - 1) !== '—')
    return ''
  if (mark === '—') return /^—+/.exec(text.slice(at, at + 4))?.[0] ?? mark
  if (mark === '–') return text.charAt(at - 1) === ' ' ? mark : ''
  if (!',;:'.includes(mark)) return ''
  if (lang === 'zh-CN') return /\d/.test(text.charAt(at + 1)) ? '' : mark
  if (DAY_BEFORE.test(text.slice(Math.max(0, at - 16), at)) && /^, [12]\d{3}\b/.test(text.slice(at, at + 7)))
    return ''
  return text.charAt(at + 1) === ' ' ? mark : ''
}
