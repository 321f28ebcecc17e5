import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The article of the first lecture lies beside the checkout where it is at hand; it is never part of it. */
const PLACE = join(import.meta.dirname, '../../../shared/article.md')

/** Paragraphs by locator (`引言`, `一`, `一（二）`), in order: `¶n` is the nth. */
export type Article = ReadonlyMap<string, readonly string[]>

const PART = /^\*\*([一二三四五六七八九十])、/
const SUBSECTION = /^（([一二三四五六七八九十])）\S{1,30}$/
/** Lines that are none of the text: pictures, quotations (the abstract), furniture before and after. */
const FURNITURE = /^(?:!\[|>|---|\*\*(?!.、)|title:|date:|author:|tags:|收录于|作者简介|文章来源)/

/** The article as paragraphs, its hard line breaks taken out; undefined where it is not at hand. */
export function readArticle(): Article | undefined {
  if (!existsSync(PLACE)) return undefined
  const paragraphs = new Map<string, string[]>()
  let part = ''
  let section = '引言'
  for (const block of readFileSync(PLACE, 'utf8').split(/\n\s*\n/)) {
    const text = block.replace(/\s*\n\s*/g, '').trim()
    const heading = PART.exec(text)?.[1]
    const subheading = SUBSECTION.exec(text)?.[1]
    if (heading !== undefined) {
      part = heading
      section = heading
    } else if (subheading !== undefined) section = `${part}（${subheading}）`
    else if (text !== '' && !FURNITURE.test(text))
      paragraphs.set(section, [...(paragraphs.get(section) ?? []), text])
  }
  return paragraphs
}

/** A note on a source that leaked into the text: its year is that of a book, and no event. */
const LEAKED_NOTE = /古小松：《[^》]*》，[^。]*。/g
const DATE =
  /(?:(?<year>\d{4})\s*年|(?<same>同年))(?:\s*(?<month>\d{1,2})\s*月)?(?:底\s*(?<until>\d{1,2})\s*月初)?/g

/** The dates that a section's text tells, as EDTF; `同年` is the year told last. */
export function datesIn(paragraphs: readonly string[]): string[] {
  let year = ''
  return [...paragraphs.join('').replace(LEAKED_NOTE, '').matchAll(DATE)].map(({ groups = {} }) => {
    year = groups.year ?? year
    const monthly = (month: string) => `${year}-${month.padStart(2, '0')}`
    if (groups.month === undefined) return year
    return groups.until === undefined
      ? monthly(groups.month)
      : `${monthly(groups.month)}/${monthly(groups.until)}`
  })
}
