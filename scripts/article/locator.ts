import { nearest } from '../outline/nearest.ts'
import { chineseNumber } from './numerals.ts'

/** A place in an article: a section, and perhaps one of its paragraphs, counted from 1. */
export interface Locator {
  section: string
  paragraph?: number
}

const PARAGRAPH =
  /(?:[¶⁋] ?(?<sign>\d{1,6})|第 ?(?<zh>\d{1,6}|[一二三四五六七八九十百]{1,6}) ?(?:自然)?段|(?:para(?:graph)?s?\.?|par\.) ?(?<en>\d{1,6}))$/iu

/** Reads a locator as lecturers write it: `一(二)第1段`, `一（二）¶1`, `§2.1, para. 3`. */
export function parseLocator(text: string): Locator {
  const words = text
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim()
  const match = PARAGRAPH.exec(words)
  const section = sectionName(match ? words.slice(0, match.index) : words)
  const written = match?.groups?.sign ?? match?.groups?.en ?? match?.groups?.zh
  const paragraph = written === undefined ? undefined : (chineseNumber(written) ?? Number(written))
  return paragraph === undefined || Number.isNaN(paragraph) ? { section } : { section, paragraph }
}

/** As the article's index has it: full-width parentheses, no blanks but between words of an alphabet. */
function sectionName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^§ ?/, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/(?<![a-z]) | (?![a-z])/gi, '')
    .replace(/[、.．:：,，]{1,9}$/, '')
}

/** Whether two locators name one section. */
export const sameSection = (a: string, b: string): boolean => key(a) === key(b)

const key = (text: string): string => sectionName(text).toLowerCase()

/** The section that a wrong locator most likely means. */
export function nearestLocator(text: string, sections: readonly string[]): string | undefined {
  const wanted = key(text)
  const keys = sections.map(key)
  const same = keys.indexOf(wanted)
  if (same !== -1) return sections[same]
  const near = nearest(wanted, keys)
  if (near !== undefined) return sections[keys.indexOf(near)]
  // `一（九）` of an article whose first part ends with `一（六）`: that part, if there is no likelier one.
  for (let end = wanted.length - 1; end > 0; end--) {
    const part = keys.indexOf(wanted.slice(0, end).replace(/[（.]+$/, ''))
    if (part !== -1) return sections[part]
  }
  return undefined
}
