import type { Article } from '../types.ts'
import { COUNTRIES } from './countries.ts'
import type { Lang } from './sentences.ts'
import { capitalised } from './tidy.ts'
import type { DraftActor } from './types.ts'

/** More colours are hard to tell apart. */
const MOST = 5
/** What acts but once or twice is no actor of the whole. */
const OFTEN = 2

/**
 * Who a clause’s subject is, as keys of countries and names of institutions. `isWhole`: the clause is the subject, which
 * may also be one of a kind (朝廷, the landlords).
 */
export type Subjects = (clause: string, isWhole?: boolean) => string[]

/** Those who want something, in articles that name nobody. */
const KINDS = {
  'zh-CN':
    /^(?:[一二三四五六七八九十各多]?)?(?:\p{Script=Han}{0,4})(?:政府|朝廷|当局|国家|官府|官员|商人|士人|士绅|农民|地主|工人|学生|教师|企业|工厂|厂商|公司|银行|教会|教皇|政党|殖民者|贵族|领主|工会|医院|医生|患者|平台|房东|雇主|居民|村民|皇帝|国王|议会|内阁|军方|媒体)$/u,
  en: /^(?:the )?(?:\p{L}+ ){0,2}(?:government|state|crown|court|landlords?|landowners?|merchants?|employers?|employees|workers|farmers|peasants|planters|ministers?|ministry|treasury|parliament|banks?|firms?|compan(?:y|ies)|church|bishops?|unions?|parties|party|king|queen|emperor|students?|teachers?|doctors?|hospitals?|patients|authorities|city|cities|council|settlers|printers?|artists?|tenants|lords|nobles)$/iu,
} as const satisfies Record<Lang, RegExp>

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
    ? (clause, isWhole) => orKind(english(clause, known, named), clause, isWhole, 'en')
    : (clause, isWhole) => orKind(chinese(clause, known, named), clause, isWhole, 'zh-CN')
}

function orKind(found: string[], clause: string, isWhole: boolean | undefined, lang: Lang): string[] {
  if (found.length > 0 || !isWhole || !KINDS[lang].test(clause)) return found
  return [capitalised(clause.replace(/^the /i, ''), lang)]
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
