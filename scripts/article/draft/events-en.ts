import { isVerb } from './clause-words.ts'
import type { Surroundings } from './events.ts'
import { withoutHanging } from './room.ts'

/** Words that tie a date to its clause, at the end of what precedes it. */
const BEFORE =
  /(?:^|\s)(?:(?:as\s+)?(?:early|late)\s+(?:as|in)|in|on|by|since|from|until|till|to|during|around|about|circa|before|after|of|for|throughout|between|and|only)?(?:\s*(?:the|early|late|mid|mid-|middle|end|beginning|start|spring|summer|autumn|fall|winter|month|year|years|of))*\s*$/i
const AFTER = /^(?:['’]s\b|\s|,)+/
const RELATIVE = /^(?:which|who|whom|whose|that|where|when)\b/i
const JOINT = /^(?:and|but|or|then|yet|so)\s+/i
/** A clause that begins so has its subject elsewhere. */
const PARTICIPLE =
  /^(?:first\s+)?(?:founded|established|created|published|written|born|built|adopted|signed|launched|passed|completed|opened|formed|introduced|held|released|issued|elected|appointed|discovered|invented|proposed|ratified|abolished|dissolved|destroyed|killed|defeated|found|made|kept|sold|bought|drawn|set|laid|led|known|taken|given|lost)\b/i
/** What was so until then, or before, did not happen then. */
const NOT_THEN = /\b(?:before|until|till|prior to|not since)\s+(?:(?:early|late|mid|the)\s+)*$/i
const NO_EVENT = /^(?:it|this|that|these|those|there)\s+(?:is|was|are|were)\s*$/i

/** What a clause tells of its date, without the date; nothing where the date is another matter’s. */
export function englishEvent({ before, after, following, first }: Surroundings): string | undefined {
  const lead = before
    .replace(BEFORE, '')
    .replace(/\bthe$/i, '')
    .trim()
  const rest = after.replace(AFTER, '').trim()
  const own = `${lead} ${rest}`
    .trim()
    .replace(JOINT, '')
    .replace(/^(?:until|when|after|before|once)\s+/i, '')
  // `A last mention is from May 1894.`
  if (/\b(?:is|was|are|were)$/i.test(own)) return undefined
  if (RELATIVE.test(own) || NO_EVENT.test(lead) || NOT_THEN.test(before)) return undefined
  const more = following.map(({ text }) => text)
  const who = first && subjectOf(first.text)
  // `Jenson settled in Venice, opened his shop in 1470`: what has an object was done by him.
  if (first && PARTICIPLE.test(own) && /^(?:first\s+)?\w+\s+(?:his|her|its|their|the|an?)\b/i.test(own))
    return who === undefined ? undefined : whole([`${who} ${own}`, ...more])
  if (first && PARTICIPLE.test(own))
    return who === undefined ? undefined : whole([`${who} ${/[^s]s$/.test(who) ? 'were' : 'was'} ${own}`])
  if (!first || wordsOf(own) < 2) return whole([own, ...more].filter((text) => text !== ''))
  const [verb = ''] = own.split(/\s+/)
  if (!isVerb(verb)) return whole([own, ...more])
  return who === undefined ? undefined : whole([`${who} ${own}`, ...more])
}

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

const whole = (clauses: readonly string[]): string | undefined => {
  const text = withoutHanging(clauses.join(', '))
  const words = text.split(/\s+/)
  // `in 1850 at one and a half times`: no verb, no event.
  return words.length < 2 || (words.length < 8 && !words.some(isVerb)) ? undefined : text
}

/** Who a clause is about: what stands before its verb. */
function subjectOf(clause: string): string | undefined {
  const words = clause.replace(JOINT, '').split(/\s+/)
  const verb = words.findIndex((word) => isVerb(word))
  const who = words.slice(0, verb === -1 ? words.length : verb)
  return who.length >= 1 && who.length <= 7 ? who.join(' ') : undefined
}
