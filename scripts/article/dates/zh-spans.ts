import { chineseNumber } from '../numerals.ts'
import { isSolar, REIGN_NAMES, yearOfReign, yearsOfReign } from './eras.ts'
import type { Form, Groups, Place, Point, Reading } from './expression.ts'
import { edgeOf, MONTH_FOLLOWS, OR_AND, TO, WITHIN_YEAR, withinYear } from './zh-parts.ts'

const CENTURY = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3}|上个?|本)`
const TENS = '[一二三四五六七八九]'
const EDGE = `(?<edge>[初末]期?|[前后中早晚]期|中叶|末叶|[上下前后]半[叶期]?|之?交)?`

/** 20世纪90年代, 上世纪八十年代末, 1990年代, 90年代初, 五六十年代, 20世纪20至30年代. */
const DECADES = String.raw`(?<!\d)(?:(?<century>${CENTURY})世纪的? {0,2})?(?<tens>(?:\d\d)?\d0|[一二][〇零0O一二三四五六七八九]${TENS}[〇零0O]|${TENS}{0,3}十|${TENS}十?)(?:年代${EDGE}|(?=${OR_AND}(?:(?:\d\d)?\d0|${TENS}{1,2}十)年代))`

/** 21世纪初, 十九世纪末, 公元前3世纪, 16至18世纪. */
const CENTURIES = String.raw`(?<![\d个])(?<era>公元前|公元|前)? {0,2}(?<century>${CENTURY})(?:世纪(?!海上|马克思|议程|出版|大厦|城)${EDGE}|(?=${OR_AND}(?:公元前|前)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})世纪))`

/** 天宝中, but not 同治中兴, and not 复兴大业中. */
const WITHIN =
  '(?:(?<!大业|天命|中和|开平|光化|广德)(?:[初末]年|[初末](?![期代级步衷])|中(?![国央华心间期叶兴书原部尉层])))'
/** 民国二十六年, 光绪二十四年八月, 康熙二十八年至三十五年, 乾隆年间, 天宝中, 天宝十四载, 贞元十年前后. */
const REIGNS = String.raw`(?<reign>${REIGN_NAMES}) {0,2}(?:(?<years>年间|年號|${WITHIN})|(?<nth>元|\d{1,3}|[一二三四五六七八九十廿卅百]{1,4}) {0,2}(?:[年载](?:[（(] ?\d{3,4} ?年? ?[）)]${MONTH_FOLLOWS})?${WITHIN_YEAR}(?<near>前后|左右)?(?:${TO}(?<last>\d{1,3}|[一二三四五六七八九十廿卅百]{1,4}) {0,2}年)?|(?=${TO}))(?:(?<=[元\d一二三四五六七八九十])${TO}(?<shared>\d{1,3}|[一二三四五六七八九十廿卅百]{1,4}) {0,2}年)?)`

/** “十四五”期间 */
const PLANS =
  '(?:[“"「](?<plan>[一二三四五六七八九]五|十[一二三四五]?五)[”"」]|(?<bare>十[一二三四五]五))(?:规划|计划)?(?:期间|时期)'

/** 咸丰、同治年间 */
const TWO_REIGNS = `(?<from>${REIGN_NAMES})[、与和至](?<reign>${REIGN_NAMES})(?:两朝|年间|之际|之间)`

export const zhSpans: readonly Form[] = [
  {
    pattern: new RegExp(TWO_REIGNS, 'g'),
    read: ({ from = '', reign = '' }) => {
      const [first, last] = [yearsOfReign(from)?.[0], yearsOfReign(reign)?.[1]]
      return first !== undefined && last !== undefined && first < last
        ? { start: { year: first }, end: { year: last }, aside: true }
        : undefined
    },
  },
  { pattern: new RegExp(PLANS, 'g'), read: ({ plan, bare = '' }) => planOf((plan ?? bare).slice(0, -1)) },
  { pattern: new RegExp(DECADES, 'g'), read: readDecade },
  { pattern: new RegExp(CENTURIES, 'g'), read: readCentury },
  { pattern: new RegExp(REIGNS, 'g'), read: readReign },
]

function readDecade({ century, tens = '', edge }: Groups, { text, from }: Place): Reading | undefined {
  if (/^\d{4}$/.test(tens) || /^[一二][〇零0O一二三四五六七八九]{2}/.test(tens)) {
    const year = chineseNumber(tens)
    return year === undefined ? undefined : { start: { year, unknown: 1 }, aside: true, ...edgeOf(edge) }
  }
  const first = century ? centuryOf(century) : centuryBefore(text.slice(Math.max(0, from - 60), from))
  const decades = decadesOf(tens)
  if (first === undefined || !decades) return undefined
  const [start, end] = decades.map((digit): Point => ({ year: (first - 1) * 100 + digit * 10, unknown: 1 }))
  if (!start) return undefined
  return { start, ...(end && { end }), aside: true, ...edgeOf(edge) }
}

/** 90 is [9], 九十 is [9], 五六十 is [5, 6]. Two figures alone are a time: 十年代. */
function decadesOf(tens: string): number[] | undefined {
  if (/^\d0$/.test(tens)) return [Number(tens[0])]
  const digits = Array.from(tens.replace(/十$/, ''), (digit) => chineseNumber(digit) ?? 0)
  if (!tens.endsWith('十') || digits.length === 0 || digits.length > 3) return undefined
  const [first = 0, last] = [digits[0], digits.at(-1)]
  return digits.length === 1 ? [first] : first < (last ?? 0) ? [first, last ?? 0] : undefined
}

/** The century that was named just before, or the twentieth. */
function centuryBefore(text: string): number {
  const named = Array.from(text.matchAll(/(\d{1,2}|[一二三四五六七八九十]{1,3})世纪/g)).at(-1)?.[1]
  return (named && chineseNumber(named)) || 20
}

function centuryOf(words: string): number | undefined {
  if (words.startsWith('上')) return 20
  return words === '本' ? 21 : chineseNumber(words)
}

function readCentury({ era = '', century = '', edge }: Groups): Reading | undefined {
  const nth = centuryOf(century)
  if (nth === undefined || nth < 1 || nth > 21) return undefined
  // The third century BC is 300 to 201 BC: -299 to -200, of which the first digits are -02.
  const year = era.endsWith('前') ? -(nth - 1) * 100 : (nth - 1) * 100
  if (era.endsWith('前') && nth === 1) return undefined
  return { start: { year, unknown: 2 }, aside: true, ...edgeOf(edge) }
}

function readReign({ reign = '', years, nth, last, shared, near, ...groups }: Groups): Reading | undefined {
  if (years) {
    const span = yearsOfReign(reign)
    return span && { start: { year: span[0] }, end: { year: span[1] }, aside: true }
  }
  const year = yearOfReign(reign, chineseNumber(nth ?? '') ?? 0)
  if (year === undefined) return undefined
  const until = last ?? shared
  if (until) {
    const end = yearOfReign(reign, chineseNumber(until) ?? 0)
    return end === undefined ? undefined : { start: { year }, end: { year: end, reign } }
  }
  const point = { year, reign, ...(near !== undefined && { approximate: true }) }
  // Months of the moon are not those of EDTF.
  return isSolar(reign) ? withinYear(point, groups) : { start: { ...point, lunar: true } }
}

/** The years of a Five-Year Plan; the first two did not follow the others without a gap. */
function planOf(words: string): Reading | undefined {
  const nth = chineseNumber(words)
  if (nth === undefined) return undefined
  const [first, last] = nth === 1 ? [1953, 1957] : nth === 2 ? [1958, 1962] : [1951 + 5 * nth, 1955 + 5 * nth]
  return { start: { year: first }, end: { year: last }, aside: true }
}
