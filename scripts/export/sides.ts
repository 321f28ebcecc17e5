import type { DeckText } from '../checks/diagnose.ts'
import type { Lecture } from '../lecture.ts'
import type { DeckSide } from './compare.ts'

/** What was planned for each slide of a deck's file, and whether the file still says so. */
export function sidesOf({ plan, markdown }: Lecture, text: string, slides: DeckText['slides']): DeckSide[] {
  const planned = new Map(plan.slides.map((slide) => [slide.id, slide]))
  const lines = text.split(/\r\n|\n|\r/)
  return slides.map(({ id, from, to }) => {
    const written = lines
      .slice(from - 1, to)
      .join('\n')
      .trim()
    return { plan: planned.get(id ?? ''), changed: !markdown.includes(written) }
  })
}
