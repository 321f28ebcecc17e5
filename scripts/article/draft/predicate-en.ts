import { isVerb } from './clause-words.ts'
import type { Clause } from './sentences.ts'

export const JOINT = /^(?:and|but|or|then|yet|so)\s+/i
const ADVERB = /^(?:(?:\w+ly|first|then|still|also|again|only|soon|never)\s+)+/i
const FINITE = /^(?:is|was|are|were|has|had|have)\b/i
/** What is done to somebody where nothing else is said of it: `founded in 1848`. */
const PARTICIPLE =
  /^(?:founded|established|created|published|written|born|built|adopted|signed|launched|passed|completed|opened|formed|introduced|held|released|issued|elected|appointed|discovered|invented|proposed|ratified|abolished|dissolved|destroyed|killed|defeated|found|made|kept|sold|bought|drawn|set|laid|led|known|taken|given|lost|arrested|executed|renewed|deposited|presented|\w+ed by)\b/i
const WITH_OBJECT = /^\w+\s+(?:his|her|its|their|the|an?)\b/i
/** Participles that are no past tense: `given a vote`. */
const NO_PAST =
  /^(?:given|taken|known|drawn|written|born|begun|driven|chosen|broken|seen|done|shown|forbidden|torn)\b/i
/** What nothing has done to anybody, whatever stands before it. */
const INTRANSITIVE =
  /^(?:died|entered|remained|returned|resigned|arrived|settled|lasted|served|retired|failed|closed)\b/i
/** A longer one is none. */
const MOST_WORDS = 7
/** Words that no subject begins with; that none has in it. */
const NO_SUBJECT =
  /^(?:although|though|while|when|if|because|since|as|after|before|until|in|on|at|by|for|from|under|during|with|throughout|between|to|into|not)$/i
const OF_ANOTHER = /\b(?:that|which|who|whom|whose|when|where|them|these|those)\b/i
const NOUN = /^(?:\p{Lu}|(?:the|an?|its|his|her|their|he|she|it|they)\b)/u
/** Behind these, what looks like a verb is none: `exclusion of unvaccinated pupils`. */
const BEFORE_NOUN = /^(?:the|an?|of|in|on|at|by|for|from|to|with|its|his|her|their|other|all|some|no)$/i

/** Whether a clause begins with its verb: who does it stands elsewhere. */
export function beginsWithVerb(text: string): boolean {
  const [word = ''] = text.replace(ADVERB, '').split(/\s+/)
  return /^\p{Ll}/u.test(word) && (isVerb(word) || PARTICIPLE.test(word))
}

export interface Predicate {
  /** From its verb on, without the word that joins it. */
  text: string
  isJoined: boolean
  preceding: readonly Clause[]
  following: readonly Clause[]
}

/** A predicate with its subject, from what precedes it in the sentence; nothing where that is not sure. */
export function withSubject({ text, isJoined, preceding, following }: Predicate): string | undefined {
  const apart = preceding.findLastIndex(({ mark }) => /^[;:]$/.test(mark))
  const found = preceding.slice(apart + 1).map((clause) => subjectOf(clause.text))
  const subject = found.find((one) => one !== undefined)
  if (!subject) return undefined
  const { who, rest } = subject
  // `Three weeks later, the king`, `Peru, Chile and Ecuador had`: the first words alone are not who it is.
  if (rest === '' && found.some((one) => one !== undefined && one.rest !== '' && NOUN.test(one.who)))
    return undefined
  const said = text.replace(ADVERB, '')
  if (FINITE.test(said)) return agrees(who, said) ? `${who} ${text}` : undefined
  const auxiliary = passiveIn(rest)
  if (isJoined && NO_PAST.test(said)) return auxiliary && `${who} ${auxiliary} ${text}`
  if (WITH_OBJECT.test(said) || INTRANSITIVE.test(said)) return `${who} ${text}`
  const passive = `${who} ${isPlural(who) ? 'were' : 'was'} ${text}`
  if (!isJoined) {
    // `He sold the mill, built in 1850`: what was built is not who sold.
    if (rest !== '') return undefined
    return PARTICIPLE.test(said) || beginsWithVerb(following[0]?.text ?? '') ? passive : `${who} ${text}`
  }
  if (auxiliary === undefined) return `${who} ${text}`
  if (PARTICIPLE.test(said) || said !== text) return `${who} ${auxiliary} ${text}`
  // `was arrested and confessed`, `was arrested and tortured`: nothing tells them apart.
  return /^\w+ed\b/.test(said) ? undefined : `${who} ${text}`
}

/** The `was` or `were` that a predicate begins with, where something is done. */
function passiveIn(predicate: string): string | undefined {
  const [, auxiliary, verb = ''] = /^(was|were)\s+(?:\w+ly\s+)?(\w+)/i.exec(predicate) ?? []
  return /ed$/.test(verb) || PARTICIPLE.test(verb) ? auxiliary : undefined
}

/** Who a clause is about, which is what stands before its verb, and what is said of them. */
export function subjectOf(clause: string): { who: string; rest: string } | undefined {
  const words = clause.replace(JOINT, '').split(/\s+/)
  const verb = words.findIndex(
    (word, at) => /^\p{Ll}/u.test(word) && isVerb(word) && !BEFORE_NOUN.test(words[at - 1] ?? ''),
  )
  const end = verb === -1 ? words.length : verb
  const who = words.slice(0, end).join(' ')
  if (end === 0 || end > MOST_WORDS || NO_SUBJECT.test(words[0] ?? '') || OF_ANOTHER.test(who))
    return undefined
  return { who, rest: words.slice(end).join(' ') }
}

const headOf = (who: string): string => who.replace(/\s+(?:of|in|on|at|by|for|from|to|with)\s.*$/, '')

const isPlural = (who: string): boolean =>
  / and /.test(headOf(who)) || /(?:[^su]s|men|people|children|police|^they)$/i.test(headOf(who))

/** Whether `was` or `were` can be said of somebody. A name may end in an s. */
function agrees(who: string, predicate: string): boolean {
  if (/^(?:was|is|has)\b/i.test(predicate)) return !isPlural(who) || /\p{Lu}\S*s$/u.test(headOf(who))
  return /^had\b/i.test(predicate) || isPlural(who)
}
