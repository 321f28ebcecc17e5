import { parseDate } from '../outline/date.ts'
import { chineseNumber } from './numerals.ts'
import type { Article, DateMention } from './types.ts'

type Lang = Article['lang']

/** A dated mention with its place in its paragraph, in UTF-16 units. */
export interface LocatedDate extends DateMention {
  from: number
  to: number
}

/** The dates of all paragraphs of an article, by section and paragraph. */
export function articleDates(article: Article): LocatedDate[][][] {
  const dates = dateMentions(
    article.sections.flatMap(({ paragraphs }) => paragraphs),
    article.lang,
  )
  let at = 0
  return article.sections.map(({ paragraphs }) => {
    at += paragraphs.length
    return dates.slice(at - paragraphs.length, at)
  })
}

const ZH =
  /(?<same>同年|同月|次年|翌年)?(?:(?<year>\d{4}|[〇○零一二三四五六七八九]{4}) ?年)?(?: ?(?<month>\d{1,2}|十?[一二三四五六七八九十]) ?月(?: ?(?<day>\d{1,2}) ?[日号])?)?/g
const EN =
  /(?:(?<month>January|February|March|April|May|June|July|August|September|October|November|December) )?(?<year>\b[12]\d{3}\b)/g
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** The dates of paragraphs that follow each other, each resolved against what precedes it. */
export function dateMentions(paragraphs: readonly string[], lang: Lang): LocatedDate[][] {
  let year: number | undefined
  let month: number | undefined
  return paragraphs.map((text) => {
    const found: LocatedDate[] = []
    for (const match of text.matchAll(lang === 'en' ? EN : ZH)) {
      if (match[0] === '') continue
      const groups = match.groups ?? {}
      const written = groups.year ? chineseNumber(groups.year) : undefined
      if (written !== undefined) year = written
      else if (year === undefined) continue
      else if (groups.same === '次年' || groups.same === '翌年') year += 1
      if (groups.month) month = lang === 'en' ? MONTHS.indexOf(groups.month) + 1 : chineseNumber(groups.month)
      const parts = [String(year).padStart(4, '0')]
      if (groups.month || groups.same === '同月') parts.push(String(month).padStart(2, '0'))
      if (groups.day) parts.push(groups.day.padStart(2, '0'))
      const date = parts.join('-')
      if (!parseDate(date).ok) continue
      found.push({ date, text: match[0], from: match.index, to: match.index + match[0].length })
    }
    return found
  })
}
