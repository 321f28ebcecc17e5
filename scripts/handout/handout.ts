import type { Lecture } from '../lecture.ts'
import { parseDate } from '../outline/date.ts'
import { parseInline, plainText } from '../outline/inline.ts'
import { entryOf, textOf } from '../outline/locate.ts'
import { dateWords } from '../plan/date-words.ts'
import { words } from '../plan/texts.ts'
import { say } from '../words/index.ts'
import { arranged, type HandoutSlide } from './arrange.ts'
import type { Edition, HandoutLayout } from './layout.ts'
import { runSheet } from './run-sheet.ts'

/** The handout of a lecture in that edition, ready to be put on paper. */
export function handoutLayout(
  { plan, tree }: Lecture,
  slides: readonly HandoutSlide[],
  edition: Edition,
): HandoutLayout {
  const locale = plan.lang === 'en' ? 'en' : 'zh'
  const rows = edition === 'lecturer' ? runSheet(slides, plan.minutes, locale) : []
  const course = entryOf(tree, 'course')
  const about = ['name', 'lecturer', 'date'].flatMap((key) => {
    const text = textOf(entryOf(course, key))
    if (text === undefined) return []
    const date = key === 'date' ? parseDate(text) : undefined
    return [date?.ok ? dateWords(date.date, locale) : plainText(parseInline(text))]
  })
  const labelOf = (number: number): string | undefined => {
    const row = rows.find((one) => one.slides.includes(number))
    if (!row) return undefined
    const [first = number] = row.slides
    const last = row.slides.at(-1) ?? first
    const slide = say(locale, 'handout.slides', { slides: first === last ? first : `${first}–${last}` })
    const minutes = row.minutes === '' ? '' : say(locale, 'handout.minutes', { minutes: row.minutes })
    return [slide, row.elapsed, minutes].filter((text) => text !== '').join(' · ')
  }
  return {
    edition,
    lang: plan.lang,
    title: words(plan.title),
    course: about.join(' · '),
    entries: arranged(slides, edition, locale, labelOf),
    runSheet: rows,
    words: {
      runSheet: say(locale, 'handout.run-sheet'),
      elapsed: say(locale, 'handout.elapsed'),
      slide: say(locale, 'handout.slide-number'),
      heading: say(locale, 'handout.heading'),
      minutes: say(locale, 'handout.minutes-column'),
      answer: say(locale, 'handout.your-answer'),
      name: say(locale, 'handout.name'),
      date: say(locale, 'handout.date'),
    },
  }
}
