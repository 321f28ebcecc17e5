import { articleDates } from '../../scripts/article/dates.ts'
import type { Article } from '../../scripts/article/types.ts'

export interface ExpectedDate {
  section: string
  paragraph: number
  date: string
  text: string
}

export interface DateScore {
  wanted: number
  found: number
  right: number
  missed: string[]
  wrong: string[]
}

/** How the dates of an article compare with those that a careful reader finds: by section, paragraph and value. */
export function scoreDates(article: Article, expected: readonly ExpectedDate[]): DateScore {
  const dates = articleDates(article)
  const open = expected.map((one) => ({ ...one }))
  const wrong: string[] = []
  let found = 0
  article.sections.forEach(({ locator }, section) => {
    dates[section]?.forEach((mentions, paragraph) => {
      for (const { date, text } of mentions) {
        found++
        const at = open.findIndex(
          (one) => one.section === locator && one.paragraph === paragraph + 1 && isSame(one.date, date),
        )
        if (at === -1) wrong.push(`${locator}¶${paragraph + 1} ${date} ${text}`)
        else open.splice(at, 1)
      }
    })
  })
  const missed = open.map((one) => `${one.section}¶${one.paragraph} ${one.date} ${one.text}`)
  return { wanted: expected.length, found, right: found - wrong.length, missed, wrong }
}

/** 从2014年起 and “since 2014” are both 2014 and all that follows: either is right. */
const isSame = (one: string, other: string): boolean => one.replace('/..', '') === other.replace('/..', '')
