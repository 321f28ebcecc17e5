import type { Lecture } from '../lecture.ts'
import { parseInline, plainText } from '../outline/inline.ts'
import { entryOf, locatedAt, textOf } from '../outline/locate.ts'
import { words } from '../plan/texts.ts'
import type { SlidePlan } from '../plan/types.ts'
import { say } from '../words/index.ts'
import type { PrintedSlide } from './facts.ts'

/** A line of a PDF's table of contents. */
export interface Bookmark {
  title: string
  /** Counted from 0. */
  page: number
  inner: Bookmark[]
}

/**
 * The sections of a lecture with their slides, and what stands before and after them. `ids` are those of the deck's
 * slides by their order: what somebody added by hand stands where it is.
 */
export function bookmarksOf(
  { plan, tree }: Lecture,
  slides: readonly PrintedSlide[],
  ids: readonly (string | undefined)[],
): Bookmark[] {
  const locale = plan.lang === 'en' ? 'en' : 'zh'
  const planned = new Map(plan.slides.map((slide) => [slide.id, slide]))
  const all: Bookmark[] = []
  let group: { key: string; mark: Bookmark } | undefined
  for (const [page, { number, click, heading }] of slides.entries()) {
    if (click > 0) continue
    const slide = planned.get(ids[number - 1] ?? '')
    const key = slide ? groupOf(slide) : group?.key
    const mark: Bookmark = { title: heading || String(number), page, inner: [] }
    if (key === undefined) {
      group = undefined
      all.push(mark)
      continue
    }
    if (group?.key !== key) {
      const section = textOf(entryOf(locatedAt(tree, key.split('/').map(step)), 'title'))
      const name = key === BACKUP ? say(locale, 'slide.backup') : plainText(parseInline(section ?? heading))
      group = { key, mark: { title: name, page, inner: [] } }
      all.push(group.mark)
      if (slide?.kind === 'divider' && words(slide.title) === name) continue
    }
    if (slide?.part) mark.title = `${mark.title} (${slide.part.index}/${slide.part.of})`
    group.mark.inner.push(mark)
  }
  return all
}

const BACKUP = 'backup'

/** What a slide stands under: its section, or what is in reserve; none for what is told of the whole. */
function groupOf({ backup, origin }: SlidePlan): string | undefined {
  if (backup) return BACKUP
  return origin[0] === 'sections' && origin.length > 1 ? origin.slice(0, 2).join('/') : undefined
}

const step = (word: string): string | number => (/^\d+$/.test(word) ? Number(word) : word)
