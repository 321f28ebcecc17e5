import { isOfPage, isVerb, withoutLeading } from './clause-words.ts'
import type { Surroundings } from './events.ts'
import { beginsWithVerb, JOINT, subjectOf, withSubject } from './predicate-en.ts'
import { withoutHanging } from './room.ts'
import type { Clause } from './sentences.ts'

/** Words that tie a date to its clause, at the end of what precedes it. */
const BEFORE =
  /(?:^|\s)(?:(?:as\s+)?(?:early|late)\s+(?:as|in)|as\s+of|in|on|by|since|from|until|till|to|during|around|about|circa|before|after|of|for|throughout|between|and|only)?(?:\s*(?:the|early|late|mid|mid-|middle|end|beginning|start|spring|summer|autumn|fall|winter|month|academic|school|fiscal|financial|calendar|year|years|of))*\s*$/i
const AFTER = /^(?:['’]s\b|\s|,)+/
/** `the 2012–13 school year`: the words behind a year that are of the date. */
const YEAR =
  /^\s+(?:(?:academic|school|fiscal|financial|calendar)\s+)?(?:years?|seasons?|sessions?|terms?)\b/i
/** A clause that begins so, behind another, only explains it. */
const EXPLAINING = /^(?:although|though|while|whereas|as|because|since|if|lest)\b/i
const WHILE_DOING = /^(?:\w+ly\s+)?\w{2,}ing\b/i
const TIME = /^(?:when|after|before|once|until)\s+/i
const PREPOSITION =
  /^(?:of|in|on|at|by|for|from|to|with|into|over|under|against|as|through|without|within|between)\b/i
/** What was so until then, or before, did not happen then. */
const NOT_THEN =
  /\b(?:before|until|till|prior to|not since)\s+(?:(?:early|late|mid|the|academic|school|fiscal|financial|year)\s+)*$/i
const NO_EVENT = /^(?:it|this|that|these|those|there)\s+(?:is|was|are|were)\s*$/i
/** No event: what a date is said to be of, what leans on another clause, or did not happen. */
const NONE = [
  /\b(?:is|was|are|were)[\s.]*$/i,
  /^(?:which|who|whom|whose|that|those|where|if|\w+ of (?:them|these|those|which|whom))\b/i,
  /^not until\b|\b(?:should|would|could|might) have\b/i,
]
/** `Peru`, but not `However`. */
const NAME =
  /^\p{Lu}(?!\S*(?:ly|ever|over|after|fore|while|time|then|wards?|less|wise|later)$)\S*(?: \p{Lu}\S*)*$/u
/** What has fewer words, and no verb in the past, tells nothing. */
const FEWEST_WITHOUT_VERB = 9
/** From where on a text tells of somebody it has named. */
const RELATIVE = /\b(?:that|which|who|whom|whose|where|as if|because)\s.*$/i
/** Where a date was cut out that the words around it need. */
const HOLE =
  /\b(?:of|at|in|on|for|by|from|with|between|since|during|the|an?)\s+(?:of|had|has|was|were|is|are)\b|\b(?:\w+ed|given|made|held)\s+(?:was|were|had|has)\b|^between\b(?!.*\band\b)|(?:^|\s)\/\d/i

/** What a clause tells of its date, without the date; nothing where the date is another matter’s. */
export function englishEvent(around: Surroundings): string | undefined {
  const { before, preceding, following } = around
  const lead = before
    .replace(BEFORE, '')
    .replace(/\bthe$/i, '')
    .trim()
  const rest = (/\bthe\s*$/i.test(before) ? around.after.replace(YEAR, '') : around.after)
    .replace(AFTER, '')
    .trim()
  const isNeeded = isAttribute(around) || (/\w+ed$/.test(lead) && beginsWithVerb(rest))
  const joined = (isNeeded ? `${before.trim()} ${around.date} ${rest}` : `${lead} ${rest}`).trim()
  const own = joined.replace(JOINT, '')
  // `the outbreak that began in 2014 had spread`
  const isOfRelative = RELATIVE.test(lead) && hasVerb(lead) && beginsWithVerb(rest)
  if (
    isOfRelative ||
    isOfAnother(around) ||
    NO_EVENT.test(lead) ||
    isOfPage(own) ||
    NONE.some((none) => none.test(own))
  )
    return undefined
  if (TIME.test(own)) return whole([withinTime(lead.replace(JOINT, '').replace(TIME, ''), rest)])
  // `in the autumn term of 2018 and, where a second one was needed, …`: the “and” joins what comes later.
  const more = /\b(?:and|or|but)$/i.test(own) ? [] : upToStop(around)
  const isAside = beginsWithVerb(following[0]?.text ?? '')
  if (isAside && (own === '' || own === 'dated' || isAdverbial(own, preceding))) {
    // `The third conference, in October 1901, declared …`
    const subject = subjectOf(preceding.at(-1)?.text ?? '')
    return subject?.rest === '' ? whole([`${subject.who} ${more[0]}`, ...more.slice(1)]) : undefined
  }
  if (beginsWithVerb(own)) {
    // `The harbour, wrote a clerk in 1888, “is our embassy”`
    if (/^["“]/.test(following[0]?.text ?? '')) return undefined
    const isJoined = own !== joined
    const text = withSubject({ text: own, isJoined, preceding, following })
    return text && whole(isAside || !isJoined ? [text] : [text, ...more])
  }
  if (preceding.length > 0 && (EXPLAINING.test(own) || (WHILE_DOING.test(own) && !hasVerb(own))))
    return undefined
  return whole([...listedBefore(own, preceding), own, ...more].filter((text) => text !== ''))
}

/** Whether a date says which one is meant: `the 1881 revolt`. */
const isAttribute = ({ before, date, after }: Surroundings): boolean =>
  /\b(?:the|an?)\s*$/i.test(before) &&
  /^\d{4}(?:[–-]\d{2,4})?$/.test(date) &&
  /^\s+\p{Ll}/u.test(after) &&
  !YEAR.test(after)

/** Whether a date is of something that the clause only mentions, or that does not happen then. */
function isOfAnother(around: Surroundings): boolean {
  const { before, date, after, preceding } = around
  return (
    NOT_THEN.test(before) ||
    // `the first since 1875`, `rose from 12 in 1973 to 20 in 2000`
    /\b(?:first|last|only|\w+est)\b[^,.;]{0,30}\bsince\s*$/i.test(before) ||
    // `the largest demonstration since the plebiscite of 1988`
    /\bsince (?:the|an?|its|their|his|her)\b[^,.;]*$/i.test(before) ||
    (/\bfrom\s+[$£€]?\d[^;]{0,40}\bin(?: the)?(?: (?:early|late|mid)[ -]?)?\s*$/i.test(before) &&
      /^\s*to\b/.test(after)) ||
    // `a wife married after 1882`
    (/\bafter\s*$/i.test(before) && hasVerb(before)) ||
    // `between the late eighteenth century and the early twentieth`
    (/\bbetween\b(?!.*\band\b)/i.test(before) && /^\s*and\b/i.test(after)) ||
    (isAttribute(around) &&
      /\S\s+(?:of|for|in|on|at|by|from|to|with|during|since)\s+(?:the|an?)\s*$/i.test(before)) ||
    (/\bthat\b/i.test(before) && /\bsince\b/i.test(`${before} ${date}`)) ||
    /^if\b/i.test(preceding[0]?.text ?? '')
  )
}

/** `When the treaty lapsed in 1951 the republic was ready`: what happened then, without what it is told for. */
function withinTime(lead: string, rest: string): string {
  if (!hasVerb(lead)) return lead === '' || beginsWithVerb(rest) ? `${lead} ${rest}`.trim() : ''
  return PREPOSITION.test(rest) ? `${lead} ${rest}` : lead
}

/** The clauses behind the date’s, up to a semicolon: what follows that stands alone. */
function upToStop({ mark, following }: Surroundings): string[] {
  if (mark === ';') return []
  const stop = following.findIndex((clause) => clause.mark === ';')
  return following.slice(0, stop === -1 ? following.length : stop + 1).map(({ text }) => text)
}

/** Whether a clause has no verb and, behind another, cannot be who a third one is about: `in force from 1874`. */
const isAdverbial = (text: string, preceding: readonly Clause[]): boolean =>
  preceding.length > 0 &&
  !/^(?:\p{Lu}|(?:the|an?|its|his|her|their)\s)/u.test(text) &&
  !hasVerb(text) &&
  !beginsWithVerb(text)

/** `Peru, Chile and Ecuador had claimed one`: the names that stand before the last comma. */
function listedBefore(own: string, preceding: readonly Clause[]): string[] {
  if (!/^\p{Lu}\S*(?: \p{Lu}\S*)* (?:and|or) \p{Lu}/u.test(own)) return []
  const other = preceding.findLastIndex(
    ({ text, mark }) =>
      mark !== ',' || !NAME.test(text) || withoutLeading(`${text}, and so on`, 'en') !== `${text}, and so on`,
  )
  return preceding.slice(other + 1).map(({ text }) => text)
}

const whole = (clauses: readonly string[]): string | undefined => {
  const told = clauses.filter((text, at) => at === 0 || at < clauses.length - 1 || !/^an?\s+\w+$/.test(text))
  const text = withoutHanging(told.join(', '))
  const main = text.replace(RELATIVE, '')
  const words = text.split(/[\s.,;:]+/).filter((word) => word !== '')
  // `in 1850 at one and a half times`, `the murrain that followed it`: no verb of its own, no event.
  const isClause =
    main === text
      ? hasVerb(text) || words.length >= FEWEST_WITHOUT_VERB
      : hasVerb(main) || (words.filter(isVerb).length > 1 && !/\b(?:and|but)\b/.test(text))
  return words.length < 2 || !isClause || HOLE.test(text) ? undefined : text
}

const hasVerb = (text: string): boolean => text.split(/[\s.,;:]+/).some(isVerb)
