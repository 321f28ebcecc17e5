import type { Finding } from '../checks/finding.ts'
import type { Lecture } from '../lecture.ts'
import { parseInline, plainText } from '../outline/inline.ts'
import { entryOf, itemsOf, textOf } from '../outline/locate.ts'
import { words } from '../plan/texts.ts'
import { bookmarksOf } from './bookmarks.ts'
import { type DeckSide, missing } from './compare.ts'
import type { PrintedFacts } from './facts.ts'
import { finishPdf, type PdfProperties } from './finish-pdf.ts'
import { readPdf } from './read-pdf.ts'

/** A slide's width, and its height by the deck's shape, as points of paper: 980 px of 96 to an inch. */
const WIDTH = 735
const HEIGHTS = { '16/9': 414, '4/3': 551.25 }

/** A PDF that is fit to be handed out, or what it lacks. */
export interface CompletedPdf {
  data: Uint8Array
  findings: Finding[]
}

/** Gives a printed PDF its properties, and reads the result back against what was planned and shown. */
export async function completed(
  printed: Uint8Array,
  lecture: Lecture,
  facts: PrintedFacts,
  ids: readonly (string | undefined)[],
  sides: readonly DeckSide[],
): Promise<CompletedPdf> {
  const { plan } = lecture
  const bookmarks = bookmarksOf(lecture, facts.slides, ids)
  const size = { width: WIDTH, height: HEIGHTS[plan.aspect] }
  const { data, missingFonts } = await finishPdf(printed, { ...properties(lecture), ...size, bookmarks })
  const pages = await readPdf(data)
  const findings = [...missing(pages, facts.slides, sides, plan.lang), ...missingFonts.map(fontMissing)]
  return { data, findings }
}

/** A font that is not in the file. */
export const fontMissing = (font: string): Finding => ({
  rule: 'font',
  severity: 'error',
  key: 'export.font-missing',
  values: { font },
})

/** What a library asks of a document. Whoever gives the lecture is its author; it is about an article. */
export function properties({
  plan,
  tree,
}: Lecture): Pick<PdfProperties, 'title' | 'authors' | 'subject' | 'lang'> {
  const plain = (text: string | undefined) => (text === undefined ? [] : [plainText(parseInline(text))])
  const course = entryOf(tree, 'course')
  const source = entryOf(tree, 'source')
  const author = entryOf(source, 'author')
  const writers = [textOf(author), ...itemsOf(author).map(textOf)].flatMap(plain)
  const article = [...writers, ...plain(textOf(entryOf(source, 'title')))].join(
    plan.lang === 'en' ? ', ' : '，',
  )
  const subject = [...plain(textOf(entryOf(course, 'name'))), ...(article === '' ? [] : [article])]
  return {
    title: words(plan.title),
    authors: plain(textOf(entryOf(course, 'lecturer'))),
    lang: plan.lang,
    ...(subject.length > 0 && { subject: subject.join(plan.lang === 'en' ? ': ' : '：') }),
  }
}
