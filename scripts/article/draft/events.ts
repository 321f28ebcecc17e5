import { parseDate } from '../../outline/date.ts'
import type { LocatedDate } from '../dates.ts'
import { chineseNumber } from '../numerals.ts'
import { englishEvent } from './events-en.ts'
import { chineseEvent } from './events-zh.ts'
import { pairsIn } from './pairs.ts'
import { type Clause, clausesOf, type Lang, type Stretch } from './sentences.ts'
import { shorten } from './shorten.ts'

/** What a paragraph tells of a date. */
export interface DatedEvent {
  date: string
  text: string
  /** Which of the paragraph’s sentences tells it, and where in the paragraph the date stands. */
  sentence: number
  at: number
}

/** A date’s surroundings: the clause that it stands in, and what follows until the next date. */
export interface Surroundings {
  /** The clause before the date, and behind it up to its end or the next date. */
  before: string
  /** The date’s words, with those of all that are told together. */
  date: string
  after: string
  /** The mark that the date’s clause ends with. */
  mark: string
  following: readonly Clause[]
  /** What stands before these, in the same sentence. */
  preceding: readonly Clause[]
}

/** `两国建交`; less tells nothing. */
const SHORTEST = 4
/** More clauses have no room on a slide. */
const MOST = 8

const EVENT = { 'zh-CN': chineseEvent, en: englishEvent } as const satisfies Record<
  Lang,
  (around: Surroundings) => string | undefined
>

/** The dated events of a paragraph: each in the words of its clause, without the date. */
export function eventsIn(
  paragraph: string,
  sentences: readonly Stretch[],
  dates: readonly LocatedDate[],
  lang: Lang,
): DatedEvent[] {
  const told = outside(pairsIn(paragraph), dates).filter(({ date }) => parseDate(date).ok)
  const events = new Map<string, DatedEvent>()
  let next = 0
  for (const [index, sentence] of sentences.entries()) {
    const first = next
    while (next < told.length && (told[next]?.from ?? 0) < sentence.to) next++
    for (const event of inSentence(sentence, told.slice(first, next), lang)) {
      const key = `${event.date} ${event.text}`
      if (!events.has(key)) events.set(key, { ...event, sentence: index })
    }
  }
  return [...events.values()]
}

/** Dates in parentheses, quotations and titles are of something else than what the sentence tells. */
function outside(pairs: ReadonlyMap<number, number>, dates: readonly LocatedDate[]): LocatedDate[] {
  const openers = [...pairs.keys()].sort((a, b) => a - b)
  let next = 0
  let closed = -1
  return dates.filter(({ from }) => {
    for (; (openers[next] ?? from) < from; next++) {
      closed = Math.max(closed, pairs.get(openers[next] ?? 0) ?? 0)
    }
    return from > closed
  })
}

/** Between dates that are told together. */
const JOINT = /^\s*(?:[和与與及、]|以及|and|or|,)\s*$/

/** `2018年、2020年和2022年各做一轮调查，发放问卷1846份`: no date has all of it, and the sum is no date’s. */
const EACH =
  /各[做有设开举进派办建出印]|分[别別]|先[后後]|依次|[一总]共|\b(?:each|respectively|in turn|altogether)\b/iu

const TIMES = {
  'zh-CN': /(?<count>[两二三四五六七八九十]|\d{1,2})次/u,
  en: /\s(?<count>twice|(?:two|three|four|five) times)\b/iu,
} as const satisfies Record<Lang, RegExp>
const COUNTS: Readonly<Record<string, number>> = { 两: 2, twice: 2, two: 2, three: 3, four: 4, five: 5 }

/** `在1851年和1853年两次来访`: he came once in each. Nothing where there are not as many dates. */
function once(text: string | undefined, dates: number, lang: Lang): string | undefined {
  const [words = '', count = ''] = TIMES[lang].exec(text ?? '') ?? []
  if (words === '') return text
  const number = COUNTS[count.toLowerCase().replace(/ times$/, '')] ?? chineseNumber(count)
  return number === dates ? text?.replace(words, '') : undefined
}

/** `March 3, 1390`: a comma within a date parts no clauses. */
const behind = (to: number, clauses: readonly Clause[], text: string): Clause[] =>
  clauses.flatMap((clause) => {
    if (clause.from >= to) return [clause]
    return clause.to > to ? [{ ...clause, text: text.slice(to, clause.to).trim() }] : []
  })

function inSentence(
  sentence: Stretch,
  dates: readonly LocatedDate[],
  lang: Lang,
): Omit<DatedEvent, 'sentence'>[] {
  if (dates.length === 0) return []
  const clauses = clausesOf(sentence.text, lang)
  let clause = 0
  const places = dates.map((date) => {
    const from = date.from - sentence.from
    while ((clauses[clause + 1]?.from ?? Number.POSITIVE_INFINITY) <= from) clause++
    return { date: date.date, from, to: date.to - sentence.from, clause }
  })
  const isJoined = (at: number): boolean => {
    const [one, other] = [places[at], places[at + 1]]
    return one?.clause === other?.clause && JOINT.test(sentence.text.slice(one?.to, other?.from))
  }
  return places.flatMap(({ date, from, clause }, index) => {
    const own = clauses[clause]
    if (!own || from < 0) return []
    // `1551年、1680年和1748年`: each of them has what stands around all.
    let [first, last] = [index, index]
    while (first > 0 && index - first < MOST && isJoined(first - 1)) first--
    while (last - index < MOST && last + 1 < places.length && isJoined(last)) last++
    const [previous, next, to] = [places[first - 1], places[last + 1], places[last]?.to ?? own.to]
    const start =
      previous?.clause === clause
        ? startBehind(sentence.text, previous.to, places[first]?.from, lang)
        : own.from
    const isShared = next?.clause === clause
    const until = Math.min(next?.clause ?? clauses.length, clause + MOST)
    const told = EVENT[lang]({
      before: sentence.text.slice(start, places[first]?.from),
      date: sentence.text.slice(places[first]?.from, to),
      after: isShared
        ? withoutNext(sentence.text.slice(to, next.from), lang)
        : sentence.text.slice(to, Math.max(to, own.to)),
      mark: own.mark,
      following: isShared ? [] : behind(to, clauses.slice(clause + 1, until), sentence.text),
      preceding: [...clauses.slice(Math.max(0, clause - MOST), clause), ...piece(own, start)],
    })
    const all = last > first ? once(told, last - first + 1, lang) : told
    const isEach = last > first && all !== undefined && EACH.test(all)
    if (isEach && index > first) return []
    const text = isEach ? clausesOf(all, lang)[0]?.text : all
    const short = text === undefined ? '' : shorten(text, 'event', lang)
    if (short.length < SHORTEST || TORN[lang].test(short) || QUESTION[lang].test(short)) return []
    return [{ date, text: short, at: from + sentence.from }]
  })
}

/** `was approved in 1996 in one country, and in another in 2002`: what stands behind the “and” is the next date’s. */
const withoutNext = (after: string, lang: Lang): string =>
  lang === 'en' ? after.replace(/,?\s+(?:and|but|then)\s+(?:(?!\b(?:and|but|then)\b).)*$/i, '') : after

/** `was signed in 1921 by ten states and entered into force in 1922`: what stands before the “and” is the date’s before. */
function startBehind(text: string, from: number, to: number | undefined, lang: Lang): number {
  const joint =
    lang === 'en' ? text.slice(from, to).search(/\b(?:and|but|then)\s+(?:(?!\b(?:and|but|then)\b).)*$/i) : -1
  return from + Math.max(0, joint)
}

/** A clause up to where another date’s words begin. */
const piece = (clause: Clause, to: number): Clause[] =>
  to > clause.from ? [{ ...clause, text: clause.text.slice(0, to - clause.from).trim(), to, mark: '' }] : []

/** What no event begins or ends with: a piece of something else. */
const TORN = {
  'zh-CN':
    /^(?:为(?!了|此)[^，]*$|只剩|更(?![名换改新替迭])|是|方才|却|仍|预计|达到|达[约近]?\d|[降升增减跌涨]至|[以之][后前]|情况来?看|的|等(?!待)|至|到(?![任达访])|生的|学期|为止|有\d|晚，|(?:规划)?期为)|(?:[^关对由基在]于|至|到|在|从|和|与|及|的|又|则|自|规划期为|[^于但可不还算也就总正]是|相比|(?:时间|日期|年份|期限|周期)为|[会坛]上)$/u,
  en: new RegExp(
    [
      String.raw`^(?:again|having|exactly|when|until|and|or|below|above|that)\b`,
      String.raw`\b(?:until|again|in|by|at|and|or|the|of|with|from|to|fiscal|during|since|than|that|which|whom|who|only|exactly|as)$`,
      String.raw`\b(?:we|they|you) was\b`,
      // Whose doing it was stands before: “the war, begun in 1585, ate …”.
      String.raw`^(?:begun|born|written|fought|handed|made|given|drawn|taken|known|rests|runs|means|shows)\b`,
      // A citation, or a piece of one: “Hunter v. Underwood, 471 U.S. 222”.
      String.raw`^[^,]+(?: and [^,]+)?, \d+ [A-Z][\w. ]+ \d+$|^\d+ (?:U\.S\.|F\.|S\. Ct\.|Stat\.)`,
      String.raw`\b(?:lasted|continued|extended|was (?:handed|given|sent)|of (?:those|them|these))$`,
      String.raw`\bon the (?:night|day|morning|evening|eve)$`,
      String.raw`^\w+ (?:years|months|weeks|days) to the day\b`,
      // Who they are stands before: “only four did”, “the first was granted”.
      String.raw`^(?:only )?(?:the )?(?:first|second|third|last|former|latter|one|two|three|four|five|six|most|many|some|few|both|all|none)(?: (?:was|were|did|had|has|is|are))+(?: \w+){0,2}$`,
    ].join('|'),
    'i',
  ),
} as const satisfies Record<Lang, RegExp>

/** What is asked did not happen. */
const QUESTION = {
  'zh-CN': /究竟|是否|为何|为什么|怎样|[吗呢]$|[？?]$/u,
  en: /\?$/,
} as const satisfies Record<Lang, RegExp>
