import { type Bookmark, bookmarksOf } from '../export/bookmarks.ts'
import type { DeckSide } from '../export/compare.ts'
import type { PrintedFacts } from '../export/facts.ts'
import { finishPdf } from '../export/finish-pdf.ts'
import { type CompletedPdf, fontMissing, properties } from '../export/read-back.ts'
import { readPdf } from '../export/read-pdf.ts'
import type { Lecture } from '../lecture.ts'
import type { HandoutSlide } from './arrange.ts'
import { lacking } from './lacking.ts'
import type { HandoutLayout } from './layout.ts'
import { slidePlaces } from './places.ts'

/** A4, points (1/72 inch). */
const A4 = { width: 595.28, height: 841.89 }

/** What was laid out and printed. */
export interface HandoutPrint {
  data: Uint8Array
  layout: HandoutLayout
  /** The pages with the numbers of their slides, where they were laid out one by one. */
  pages: readonly (readonly number[])[]
  facts: PrintedFacts
  slides: readonly HandoutSlide[]
  sides: readonly DeckSide[]
  /** Of the deck's slides by their order. */
  ids: readonly (string | undefined)[]
}

/** Gives a printed handout its properties, and reads the result back against what was laid out. */
export async function completedHandout(
  { data: printed, layout, pages: laidOut, facts, slides, sides, ids }: HandoutPrint,
  lecture: Lecture,
): Promise<CompletedPdf & { pages: number }> {
  const places =
    layout.edition === 'student'
      ? new Map(laidOut.flatMap((numbers, page) => numbers.map((number) => [number, page] as const)))
      : await slidePlaces(printed)
  const paged = (marks: readonly Bookmark[]): Bookmark[] =>
    marks.flatMap(({ title, page, inner }) => {
      const found = places.get(facts.slides[page]?.number ?? 0)
      return found === undefined ? paged(inner) : [{ title, page: found, inner: paged(inner) }]
    })
  const bookmarks = paged(bookmarksOf(lecture, facts.slides, ids))
  const { data, missingFonts } = await finishPdf(printed, { ...properties(lecture), ...A4, bookmarks })
  const pages = await readPdf(data)
  const fonts = missingFonts.map(fontMissing)
  if (layout.edition === 'student' && pages.length !== laidOut.length) {
    const values = { pages: pages.length, wanted: laidOut.length }
    const finding = { rule: 'pages', severity: 'error', key: 'handout.pages', values } as const
    return { data, pages: pages.length, findings: [finding, ...fonts] }
  }
  const findings = [...lacking({ layout, pages, places }, slides, sides), ...fonts]
  return { data, pages: pages.length, findings }
}
