import { balanced, withoutEnclosed } from './pairs.ts'
import type { Lang } from './sentences.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]|\p{Surrogate}/gu
/** Numbers of footnotes. */
const NOTES = /[[［【](?:\d{1,3}(?:[-–—,，、]\s*\d{1,3})*)[\]］】]|[①-⑳㉑-㉟⁰¹²³⁴-⁹]+/g
/** A blank beside a Chinese letter or mark says nothing. */
const CHINESE_BLANK =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]) +| +(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”])/gu
/** `the Law Reform (Married Women) Act`: a parenthesis that is part of a name. */
const OF_TITLE =
  /^\(\p{Lu}[^()]*\) (?:Acts?|Bill|Order|Regulations?|Rules|Ordinance|Directive|Convention|Treaty|Agreement)\b/u
const LOOSE_START = /^[\s，,、；;：:。.!?！？…—–)）\]】”’」』》-]+/u
const LOOSE_END = /[\s，,、；;：:。.…—–(（[【“‘「『《-]+$/u

/** On one line, without what an outline may not have. */
export const oneLine = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim()

/** What a sentence or clause says, without parentheses, notes and marks that hang at its ends. */
export function tidy(text: string, lang: Lang): string {
  const plain = withoutEnclosed(oneLine(text).replace(NOTES, ''), '（(', OF_TITLE)
  const joined = lang === 'zh-CN' ? plain.replace(CHINESE_BLANK, '') : plain.replace(/ +([,.;:!?])/g, '$1')
  return trimmed(balanced(joined.replace(/ {2,}/g, ' ')))
}

/** Without marks that hang at the ends. */
export function trimmed(text: string): string {
  const inner = text.replace(LOOSE_START, '').replace(LOOSE_END, '')
  if (!/[\p{L}\p{N}]/u.test(inner)) return ''
  const isOdd = (inner.match(/"/g)?.length ?? 0) % 2 === 1
  return balanced(isOdd ? inner.replaceAll('"', '') : inner)
}

/** A sentence begins with a capital. */
export const capitalised = (text: string, lang: Lang): string =>
  lang === 'en' ? text.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : text

const SMALL =
  /^(?:a|an|the|and|but|or|nor|of|in|on|at|by|for|from|to|with|as|into|over|under|between|against|per|via|vs?\.?)$/i
const INITIALS =
  /^(?:US|UK|UN|EU|USA|USSR|PRC|NATO|ASEAN|WTO|IMF|NGOs?|AIDS|HIV|DNA|RNA|(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3}))$/

/** A heading that is in capitals alone, as headings are written otherwise: `THE ROAD TO WAR` → `The Road to War`. */
export function withoutCapitals(heading: string): string {
  if (/\p{Ll}/u.test(heading) || !/\p{Lu}{4}/u.test(heading) || /\p{Script=Han}/u.test(heading))
    return heading
  let begins = true
  return heading.replace(/[\p{L}\p{M}'’]+|[.:?!—–]/gu, (word) => {
    const isFirst = begins
    begins = /^[.:?!—–]$/.test(word)
    if (INITIALS.test(word)) return word
    const small = word.toLowerCase()
    return !isFirst && SMALL.test(word) ? small : small.replace(/^\p{L}/u, (letter) => letter.toUpperCase())
  })
}
