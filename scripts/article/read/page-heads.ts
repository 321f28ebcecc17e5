import { plainLetters } from '../letters.ts'
import type { FileFacts } from './block.ts'
import { chineseNames } from './byline.ts'
import { readSourceLine } from './source-line.ts'

/** A line with a page's number, and what else it has. */
interface PageLine {
  at: number
  number: number
  /** `·46·`: it can be nothing else. */
  isSure: boolean
  head: string
}

const DECORATED = /^[-—–·•]+\s*(\d{1,4})\s*[-—–·•]+$/
const BARE = /^(\d{1,4})$/
/** `46　江淮史学　2016年第3期` */
const NUMBER_FIRST = /^(\d{1,4})(?:\u3000| {2})\s*(\S.*)$/
/** `第3期　　周叔远：芜湖米市的兴起与衰落　　47` */
const NUMBER_LAST = /^(\S.*?)(?:\u3000| {2})\s*(\d{1,4})$/
/** `江淮史学　2016年第3期` */
const JOURNAL =
  /^[\p{Script=Han}（）]{2,20}[\s\u3000]*\d{4}\s?年第\s?\d{1,3}\s?期(?:[（(]总第\s?\d+\s?期[)）])?$/u
/** `第3期　　`, `2024]  ` */
const ISSUE = /^(?:第\s?\d{1,3}\s?期|(?:1[89]|20)\d\d\])\s+/
/** `周叔远：芜湖米市的兴起与衰落` */
const AUTHOR = /^([\p{Script=Han}、]{2,16}?)等?[：:](.+)$/u
/** `ALDOUS: A QUIET ARCHIPELAGO        Northern Dipl. Rev.` */
const SURNAME = /^(\p{Lu}[\p{Lu}'’ -]{2,40}):\s+(\S.*?)(?:\s{3,}.*)?$/u
/** So many lines are what stands before the text: title, names, where it was published. */
const OPENING = 8

/**
 * The lines of a text that are pages' numbers, and the headings beside them: a heading that comes again there, the
 * article's own title, its journal. Numbers are pages' where they count on.
 */
export function pageHeads(lines: readonly string[]): Set<number> {
  const filled = [...lines.keys()].filter((at) => lines[at]?.trim() !== '')
  const text = (at: number | undefined): string => lines[at ?? -1]?.trim() ?? ''
  const opening = filled.slice(0, OPENING).map(text)
  const front = filled[OPENING - 1] ?? lines.length
  const isTitle = titlesOf(opening)
  const pages = counting(filled.flatMap((at) => pageLine(at, text(at)) ?? []))
  const numbered = new Map(pages.map((page) => [page.at, page.head]))
  // What stands beside a number on its line, else on the lines around it.
  const heads = new Map<number, string>()
  for (const [index, at] of filled.entries()) {
    const head = numbered.get(at)
    if (head) heads.set(at, head)
    else if (head === '')
      for (const one of [filled[index - 1], filled[index + 1]])
        if (one !== undefined && !numbered.has(one)) heads.set(one, text(one))
  }
  for (const [at, head] of heads) if (!isHeadLike(head)) heads.delete(at)
  const seen = new Map<string, number>()
  for (const head of heads.values()) seen.set(shapeOf(head), (seen.get(shapeOf(head)) ?? 0) + 1)
  const beside = [...heads].filter(
    ([at, head]) =>
      JOURNAL.test(head) || (at > front && ((seen.get(shapeOf(head)) ?? 0) > 1 || isTitle(head))),
  )
  // The first time, before the text, the journal's line is where the article was published.
  const alone = filled.filter(
    (at, index) =>
      isHeadLike(text(at)) &&
      ((journalOf(text(at)) !== undefined && opening.indexOf(text(at)) < index) ||
        (at > front && isTitle(text(at), true))),
  )
  const numbers = pages.filter(({ head }) => head === '').map(({ at }) => at)
  return new Set([...beside.map(([at]) => at), ...alone, ...numbers])
}

/** Short, and no sentence; or with a hole between its two sides. */
export function isHeadLike(line: string): boolean {
  const text = line.trim()
  return (
    text.length >= 6 && text.length <= 90 && (!/[。！？.!?；;，,]$/.test(text) || /\S\s{3,}\S/.test(text))
  )
}

/** The same on every page but for its number. */
export const shapeOf = (line: string): string => line.trim().replace(/\d+/g, '#')

function pageLine(at: number, text: string): PageLine | undefined {
  if (text.length > 90) return undefined
  const number = DECORATED.exec(text)?.[1] ?? BARE.exec(text)?.[1]
  if (number !== undefined) return { at, number: Number(number), isSure: DECORATED.test(text), head: '' }
  const [, first, after] = NUMBER_FIRST.exec(text) ?? []
  if (first !== undefined && after !== undefined)
    return { at, number: Number(first), isSure: false, head: after }
  const [, before, last] = NUMBER_LAST.exec(text) ?? []
  if (last !== undefined && before !== undefined)
    return { at, number: Number(last), isSure: false, head: before }
  return undefined
}

/** Those that the number before precedes, or the number after follows. */
function counting(pages: readonly PageLine[]): PageLine[] {
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  for (const { at, number } of pages) {
    if (!first.has(number)) first.set(number, at)
    last.set(number, at)
  }
  return pages.filter(
    ({ at, number, isSure }) =>
      isSure || (first.get(number - 1) ?? at) < at || (last.get(number + 1) ?? at) > at,
  )
}

/** Whether a line is the title as pages repeat it; where it stands alone, only with the author's name. */
function titlesOf(opening: readonly string[]): (head: string, isAlone?: boolean) => boolean {
  const texts = opening.map(plainLetters)
  return (head, isAlone = false) => {
    const [, surname, shortTitle] = SURNAME.exec(head) ?? []
    const title = head.replace(ISSUE, '')
    const [, author = '', rest = ''] = surname ? [head, surname, shortTitle] : (AUTHOR.exec(title) ?? [])
    const isBySomebody = surname !== undefined || chineseNames(author) !== undefined
    if (isAlone && !isBySomebody) return false
    const name = plainLetters(author)
    const letters = plainLetters(isBySomebody ? rest : title)
    if (letters.length < 6) return false
    // Of a title in two parts, either.
    return isBySomebody
      ? [name, letters].every((part) => texts.some((text) => text.includes(part)))
      : texts.some((text) => text.startsWith(letters) || (letters.length > 12 && text.endsWith(letters)))
  }
}

/** What a line of `pageHeads` says of the journal. */
export function journalOf(line: string): Partial<FileFacts> | undefined {
  const head = pageLine(0, line.trim())?.head || line.trim()
  return JOURNAL.test(head) ? readSourceLine(head) : undefined
}
