import { citations } from './dates/citations.ts'
import { en } from './dates/en.ts'
import type { Issued } from './dates/expression.ts'
import { findDates } from './dates/find.ts'
import { type Context, resolve } from './dates/resolve.ts'
import { zh } from './dates/zh.ts'
import type { Article, DateMention } from './types.ts'

/** A dated mention with its place in its paragraph, in UTF-16 units. */
export interface LocatedDate extends DateMention {
  from: number
  to: number
}

/** The dates of all paragraphs of an article, by section and paragraph. */
export function articleDates({ sections, lang, issued }: Article): LocatedDate[][][] {
  const paragraphs = sections.flatMap((section) => section.paragraphs)
  const starts: number[] = []
  const sectionOf: number[] = []
  for (const section of sections) {
    starts.push(sectionOf.length)
    for (const _ of section.paragraphs) sectionOf.push(starts.at(-1) ?? 0)
  }
  const dates = datesOf(paragraphs, lang, issued, (paragraph) => sectionOf[paragraph] ?? 0)
  return sections.map((section, at) => {
    const start = starts[at] ?? 0
    return dates.slice(start, start + section.paragraphs.length)
  })
}

/**
 * The dates of paragraphs that follow each other, each resolved against what precedes it: 同年11月 after 2000年3月 is
 * 2000-11. “This year” is the year in which the article was published: `issued`, EDTF.
 */
export const dateMentions = (
  paragraphs: readonly string[],
  lang: Article['lang'],
  issued?: string,
): LocatedDate[][] => datesOf(paragraphs, lang, issued, () => 0)

function datesOf(
  paragraphs: readonly string[],
  lang: Article['lang'],
  day: string | undefined,
  sectionOf: (paragraph: number) => number,
): LocatedDate[][] {
  const issued = issuedOn(day)
  let context: Context = { paragraph: -1 }
  const cited = citations(paragraphs)
  return paragraphs.map((text, paragraph) => {
    const standing = { paragraph, section: sectionOf(paragraph), issued }
    // In parentheses, what follows refers to what precedes there: （2021年6月10日通过，同年9月1日施行）.
    let inner: { context: Context; end: number } | undefined
    return findDates(text, lang === 'en' ? en : zh, issued, cited[paragraph] ?? []).flatMap((expression) => {
      const { from, to } = expression
      const end = bracketsEnd(text, from)
      const before = inner && end === inner.end ? inner.context : context
      const resolved = resolve(expression, before, standing)
      if (end === undefined) context = resolved.context
      else {
        context = resolve(expression, context, standing).context
        inner = { context: resolve({ ...expression, aside: false }, before, standing).context, end }
      }
      return resolved.date === undefined
        ? []
        : [{ date: resolved.date, text: text.slice(from, to), from, to }]
    })
  })
}

/** Where the parentheses end in which a place is, of so many letters at most before it. */
function bracketsEnd(text: string, at: number, most = 80): number | undefined {
  const before = text.slice(Math.max(0, at - most), at)
  const [open, close] = [/[（(][^（()）]*$/.exec(before), /[）)]/.exec(text.slice(at, at + most))]
  return open && close ? at + close.index : undefined
}

function issuedOn(day: string | undefined): Issued | undefined {
  const [, ...parts] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(day ?? '') ?? []
  const [year, month, date] = parts.map(Number)
  return year ? { year, ...(month && { month, ...(date && { day: date }) }) } : undefined
}
