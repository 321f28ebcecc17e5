import type { Article } from '../types.ts'
import { COUNTRIES } from './countries.ts'
import type { Lang } from './sentences.ts'
import type { DraftActor } from './types.ts'

/** More colours are hard to tell apart. */
const MOST = 5
/** What acts but once or twice is no actor of the whole. */
const OFTEN = 2

/** Who a clause’s subject is, as keys of countries. */
export type Subjects = (clause: string) => string[]

const INSTITUTION =
  /(?:部|委|委员会|院|局|党|军|政府|公司|组织|联盟|大学|法院|议会|学会|协会|Ministry|Council|Commission|Company|University|Society|Party|Army|Court|Parliament|Congress|Senate|Committee|Institute|Association|Agency|Bank|Board)$/u

/** Tells the subjects of an article’s clauses: its countries, and the institutions that it names. */
export function subjectsIn(article: Article, institutions: readonly string[]): Subjects {
  const text = article.sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs]).join('\n')
  const known = COUNTRIES.filter(({ zh, en }) =>
    article.lang === 'en' ? en.some((name) => text.includes(name)) : zh.some((name) => text.includes(name)),
  )
  const named = institutions.filter((name) => INSTITUTION.test(name))
  return article.lang === 'en'
    ? (clause) => english(clause, known, named)
    : (clause) => chinese(clause, known, named)
}

type Known = readonly (typeof COUNTRIES)[number][]

function chinese(clause: string, known: Known, named: readonly string[]): string[] {
  const text = clause.replace(/^(?:时任|随后|首先)/, '')
  const country = known.find(({ zh }) => zh.some((name) => text.startsWith(name)))
  if (country) return [country.key]
  const institution = named.find((name) => text.startsWith(name))
  if (institution !== undefined) return [institution]
  const byLetter = (letter: string): string | undefined => known.find((one) => one.letter === letter)?.key
  const [first, second] = [byLetter(text.charAt(0)), byLetter(text.charAt(1))]
  if (first === undefined) return []
  if (second !== undefined) return first === second ? [] : [first, second]
  return /^.(?:方|军|海军|空军|政府|总统|国防部|舰|共|使馆|商)/u.test(text) ? [first] : []
}

function english(clause: string, known: Known, named: readonly string[]): string[] {
  const text = clause.replace(/^the\s+/i, '')
  const begins = (name: string): boolean =>
    text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length))
  const country = known.find(({ en }) => en.some(begins))
  if (country) return [country.key]
  const institution = named.find(begins)
  return institution === undefined ? [] : [institution]
}

/**
 * The actors of a lecture: at most five, those of motives (`wanted`) first, then those that act in events often. None
 * where there would be but one: a colour that tells nothing.
 */
export function actorsOf(
  acting: readonly (readonly string[])[],
  wanted: readonly string[],
  lang: Lang,
): DraftActor[] {
  const counts = new Map<string, number>()
  for (const key of acting.flat()) counts.set(key, (counts.get(key) ?? 0) + 1)
  const often = [...counts]
    .filter(([key, count]) => count >= OFTEN && !wanted.includes(key))
    .sort((a, b) => b[1] - a[1])
    .map(([key]) => key)
  const keys = [...new Set([...wanted, ...often])].slice(0, MOST)
  if (keys.length < 2 && wanted.length === 0) return []
  return keys.map((key) => ({ key, name: nameOf(key, lang) }))
}

function nameOf(key: string, lang: Lang): string {
  const country = COUNTRIES.find((one) => one.key === key)
  return (lang === 'en' ? country?.en[0] : country?.zh[0]) ?? key
}
