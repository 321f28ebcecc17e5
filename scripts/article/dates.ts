import { citations } from './dates/citations.ts'
import { en } from './dates/en.ts'
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
  const year = Number(/^\d{4}/.exec(issued ?? '')?.[0])
  const dates = dateMentions(
    sections.flatMap(({ paragraphs }) => paragraphs),
    lang,
    year || undefined,
  )
  let at = 0
  return sections.map(({ paragraphs }) => {
    at += paragraphs.length
    return dates.slice(at - paragraphs.length, at)
  })
}

/**
 * The dates of paragraphs that follow each other, each resolved against what precedes it: 同年11月 after 2000年3月 is
 * 2000-11. “This year” is the year in which the article was published.
 */
export function dateMentions(
  paragraphs: readonly string[],
  lang: Article['lang'],
  issued?: number,
): LocatedDate[][] {
  let context: Context = { paragraph: -1 }
  const cited = citations(paragraphs)
  return paragraphs.map((text, paragraph) =>
    findDates(text, lang === 'en' ? en : zh, issued, cited[paragraph] ?? []).flatMap((expression) => {
      const { from, to } = expression
      const resolved = resolve(expression, context, paragraph)
      context = resolved.context
      return resolved.date === undefined
        ? []
        : [{ date: resolved.date, text: text.slice(from, to), from, to }]
    }),
  )
}
