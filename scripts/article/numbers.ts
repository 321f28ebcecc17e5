import { plainForDates } from './dates/plain.ts'
import { chineseNumber } from './numerals.ts'
import type { Article } from './types.ts'

type Lang = Article['lang']
interface Span {
  from: number
  to: number
}

/** Full-width points and commas inside a figure, and blanks that part its thousands. */
const INSIDE = /(?<=\d)．(?=\d)|(?<=\d)[，\u00a0\u2009\u202f](?=\d{3}(?!\d))/g
const halfWidth = (text: string): string => text.replace(INSIDE, (sign) => (sign === '．' ? '.' : ','))

const FIGURES = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const ZH = '[零〇一二三四五六七八九十百千万亿两廿卅]'
const CHINESE = new RegExp(
  String.raw`(?:百分之(?<percent>${ZH}{1,8}(?:点${ZH}{1,4})?))|(?<figures>${FIGURES})(?:\s?(?<times>[十百千]?[万亿]+|[百千]))?|(?<words>${ZH}{1,12})(?:点(?<after>[零〇一二三四五六七八九]{1,4}))?`,
  'g',
)
const ENGLISH = new RegExp(
  String.raw`(?<![\p{L}\d.])(?<figures>${FIGURES})(?:[ -](?<times>hundred|thousand|million|billion|trillion)\b| ?(?<short>bn|tn|trn)\b|(?<=[$€£¥][\d.,]{1,12}) ?(?<money>[mk])\b)?|(?<words>\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion)(?:[ -](?:and )?)?){1,12}\b)`,
  'giu',
)
const TIMES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
  tn: 1e12,
  trn: 1e12,
}
const WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/**
 * Every number that a text names, as digits, each once: `1,200` is `1200`, `六千万` and `6000万` are `60000000`, `30%` and
 * `百分之三十` are `30`, `six million` is `6000000`. Not what stands in its dates.
 */
export function numbersIn(text: string, lang: Lang, dates: readonly Span[]): string[] {
  const numbers = new Set<string>()
  // Both are looked at in the text's order: a paragraph may have as many dates as numbers.
  const spans = dates.toSorted((one, other) => one.from - other.from)
  let next = 0
  for (const match of halfWidth(plainForDates(halfWidth(text))).matchAll(lang === 'en' ? ENGLISH : CHINESE)) {
    const from = match.index
    const to = from + match[0].length
    while ((spans[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next++
    if ((spans[next]?.from ?? Number.POSITIVE_INFINITY) < to) continue
    const value = lang === 'en' ? englishValue(match.groups ?? {}) : chineseValue(match.groups ?? {})
    if (value !== undefined) numbers.add(plain(value))
  }
  return [...numbers]
}

type Groups = Record<string, string | undefined>

function chineseValue({ percent, figures, times, words, after }: Groups): number | undefined {
  if (percent) return pointed(...percent.split('点'))
  if (figures) return Number(figures.replace(/,/g, '')) * (times ? (chineseNumber(`一${times}`) ?? 1) : 1)
  return words && words !== '零' ? pointed(words, after) : undefined
}

function pointed(whole = '', after?: string): number | undefined {
  const value = chineseNumber(whole)
  if (value === undefined || !after) return value
  return Number(`${value}.${Array.from(after, (digit) => chineseNumber(digit) ?? 0).join('')}`)
}

function englishValue({ figures, times, short, money, words }: Groups): number | undefined {
  const factor = (times ?? short ?? money)?.toLowerCase() ?? ''
  if (figures) return Number(figures.replace(/,/g, '')) * (TIMES[factor] ?? 1)
  return words ? englishNumber(words) : undefined
}

function englishNumber(text: string): number {
  let total = 0
  let group = 0
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    const times = TIMES[word]
    if (times === 100) group = (group || 1) * 100
    else if (times) {
      total += (group || 1) * times
      group = 0
    } else if (TENS.includes(word)) group += (TENS.indexOf(word) + 2) * 10
    else if (WORDS.includes(word)) group += WORDS.indexOf(word) + 1
  }
  return total + group
}

/** Without the tail that binary fractions leave (`1.1 * 1e8`). */
const plain = (value: number): string =>
  value < 1e15
    ? String(Math.round(value * 1e6) / 1e6)
    : value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 0 })
