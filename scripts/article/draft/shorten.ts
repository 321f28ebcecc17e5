import {
  isCondition,
  isConsequence,
  isOpen,
  isSaying,
  isSubordinate,
  isVerb,
  lacksSubject,
  leadsOn,
  withoutLeading,
} from './clause-words.ts'
import { cutAtWord, roomOf } from './room.ts'
import { type Clause, clausesOf, type Lang } from './sentences.ts'
import { capitalised, tidy, trimmed } from './tidy.ts'

/** How long a text on a slide is: full-width characters in Chinese, words in English. */
interface Room {
  /** What it is cut to, at the end of a clause. */
  wanted: number
  /** What it may be long at most, so that it ends well. */
  most: number
}

const ROOMS = {
  'zh-CN': {
    event: { wanted: 24, most: 44 },
    item: { wanted: 32, most: 46 },
    title: { wanted: 26, most: 40 },
    node: { wanted: 14, most: 20 },
  },
  en: {
    event: { wanted: 12, most: 17 },
    item: { wanted: 17, most: 24 },
    title: { wanted: 13, most: 18 },
    node: { wanted: 8, most: 12 },
  },
} as const satisfies Record<Lang, Record<string, Room>>

export type Place = keyof (typeof ROOMS)['en']

/** More of a sentence has no room anywhere. */
const LONGEST = 2000

/** A statement cut to what a slide has room for, at the end of a clause; `…` where there was no good end. */
export function shorten(text: string, place: Place, lang: Lang): string {
  const room = ROOMS[lang][place]
  const plain = trimmed(withoutLeading(tidy(text.slice(0, LONGEST), lang), lang))
  if (roomOf(plain, lang) <= room.wanted) return capitalised(plain, lang)
  const clauses = mainOf(withoutApposition(clausesOf(withoutAside(plain, lang), lang), lang), lang)
  const found = together(clauses, place, lang)
  return capitalised(roomOf(found, lang) <= room.most ? found : cutAtWord(found, room, lang), lang)
}

/** The clauses from the main one on: what only leads up to it goes where there is no room for all. */
function mainOf(clauses: readonly Clause[], lang: Lang): readonly Clause[] {
  let start = 0
  while (
    start < clauses.length - 1 &&
    clauses[start]?.mark !== ';' &&
    isSubordinate(clauses[start]?.text ?? '', lang)
  )
    start++
  // `虽然…，…，但…`: what follows the turn.
  if (start > 0 && /^(?:虽|尽管|即使|即便|纵然)/.test(clauses[0]?.text ?? '')) {
    const turn = clauses.findIndex(({ text }) => /^(?:但|然而|不过|可)/.test(text))
    if (turn > 0) start = turn
  }
  const [first, ...rest] = clauses.slice(start)
  if (!first || start === 0) return clauses
  const text = trimmed(withoutLeading(first.text, lang))
  return text === '' || lacksSubject(text, lang) ? clauses : [{ ...first, text }, ...rest]
}

/** `the decline that is read into them – from the 1290s on – is a change of clerk`: without what stands between dashes. */
function withoutAside(text: string, lang: Lang): string {
  const [before = '', aside, after] = lang === 'en' ? text.split(/\s+–\s+|\s*—+\s*/, 4) : []
  const isOne = aside !== undefined && after !== undefined && text.match(/\s–\s|—+/g)?.length === 2
  return isOne ? `${before}${isSubordinate(before, lang) ? ',' : ''} ${after}` : text
}

/** `Robin Warren, a pathologist in Perth, noticed …`: without what only says who he is. */
function withoutApposition(clauses: readonly Clause[], lang: Lang): readonly Clause[] {
  const [first, second, third, ...rest] = clauses
  if (lang !== 'en' || !first || !second || !third || first.mark !== ',' || second.mark !== ',')
    return clauses
  const [verb = ''] = third.text.split(/\s+/)
  if (!/^(?:an?|the|then|now|who|whose|which|formerly)\b/i.test(second.text) || !isVerb(verb)) return clauses
  return [{ ...third, text: `${first.text} ${third.text}` }, ...rest]
}

/** As many clauses as there is room for, up to a good end. */
function together(clauses: readonly Clause[], place: Place, lang: Lang): string {
  const room = ROOMS[lang][place]
  let text = ''
  let good = ''
  let isWaiting = false
  for (const [index, clause] of clauses.entries()) {
    const before = clauses[index - 1]
    const next = before ? `${text}${joint(before.mark, lang)}${clause.text}` : clause.text
    // More than what is wanted only where nothing ends well before.
    if (roomOf(next, lang) > (good === '' ? room.most : room.wanted)) break
    text = next
    isWaiting = isCondition(clause.text) || (isWaiting && !isConsequence(clause.text))
    if (isWaiting && index < clauses.length - 1) continue
    if (isEnd(clause, clauses[index + 1], place, lang)) good = text
  }
  if (good !== '') return trimmed(good)
  // One clause that is too long, or several of which none ends well.
  const whole = clauses.map(({ text, mark }) => `${text}${joint(mark, lang)}`).join('')
  return trimmed(whole)
}

/** What stands between two clauses. */
const joint = (mark: string, lang: Lang): string => {
  if (lang !== 'en') return mark
  return mark === '–' ? ' – ' : `${mark} `
}

const JOINT =
  /^(?:and|but|or|which|who|while|when|where|as|because|although|though|so|with|after|before|in|on|to|for|thus|making|leading|whereas|since|if|until)\b/

/** What something must follow: `… of 2018 and`. */
const TO_GO_ON = /\b(?:and|or|but|nor|that|than|as|of|is|are|was|were)$/i
/** What is shorter only announces what a colon leads to. */
const FEWEST_OF_STATEMENT = 8

const isStatement = (text: string): boolean => {
  const words = text.split(/\s+/)
  return words.length >= FEWEST_OF_STATEMENT && words.some(isVerb) && !TO_GO_ON.test(text)
}

/** `the dates are 1874, when …, and 1893`: whether a clause is of a list that goes on. */
const isOfList = ({ text, mark }: Clause, next: Clause): boolean =>
  mark === ',' &&
  ((/\b(?:is|are|was|were) \d{4}$/.test(text) && /^when\b/.test(next.text)) ||
    /^(?:and|or) \S+$/.test(next.text))

/** Whether a text may end with this clause. */
function isEnd(clause: Clause, next: Clause | undefined, place: Place, lang: Lang): boolean {
  if (isOpen(clause.text)) return false
  if (!next) return true
  if (isSubordinate(clause.text, lang) || leadsOn(clause.text, next.text)) return false
  if (isSaying(clause.text, lang)) return false
  if (clause.mark === '：' || (clause.mark === ':' && !isStatement(clause.text))) return place === 'event'
  if (lang === 'zh-CN') return clause.text.length > 1
  // `the US, Japan, and Australia`: a comma between words of a list ends nothing.
  const words = clause.text.split(/\s+/)
  if (TO_GO_ON.test(clause.text) || isOfList(clause, next)) return false
  return words.length > 3 && words.some(isVerb) && (clause.mark !== ',' || JOINT.test(next.text))
}
