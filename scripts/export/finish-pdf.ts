import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib'
import type { Bookmark } from './bookmarks.ts'
import { renumberParts } from './structure-ids.ts'

export interface PdfProperties {
  title: string
  authors: readonly string[]
  subject?: string
  /** BCP 47. */
  lang: string
  bookmarks: readonly Bookmark[]
  /** Of every page, points (1/72 inch). */
  width: number
  height: number
}

export interface FinishedPdf {
  data: Uint8Array
  /** Fonts that are not in the file: another machine shows other letters. */
  missingFonts: string[]
}

/**
 * What the browser leaves out: who made it and what of, a table of contents, pages of exactly the slide's size.
 * Nothing in it depends on the day, so that the same lecture gives the same file.
 */
export async function finishPdf(data: Uint8Array, properties: PdfProperties): Promise<FinishedPdf> {
  const { title, authors, subject, lang, bookmarks, width, height } = properties
  const pdf = await PDFDocument.load(data, { updateMetadata: false })
  const { catalog, context } = pdf
  pdf.setTitle(title, { showInWindowTitleBar: true })
  if (authors.length > 0) pdf.setAuthor(authors.join('; '))
  if (subject !== undefined) pdf.setSubject(subject)
  pdf.setCreator('Lectern')
  pdf.setLanguage(lang)
  const info = context.lookup(context.trailerInfo.Info)
  if (info instanceof PDFDict) for (const key of ['CreationDate', 'ModDate']) info.delete(PDFName.of(key))
  for (const page of pdf.getPages()) page.setMediaBox(0, 0, width, height)
  renumberParts(pdf)
  if (bookmarks.length > 0) {
    catalog.set(PDFName.of('Outlines'), outline(pdf, bookmarks))
    catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  }
  return {
    data: await pdf.save({ useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY }),
    missingFonts: missingFonts(pdf),
  }
}

/** The tree of bookmarks (ISO 32000-1, 12.3.3). The slides of a section are folded away. */
function outline(pdf: PDFDocument, bookmarks: readonly Bookmark[]): PDFRef {
  const { context } = pdf
  const pages = pdf.getPages()
  const chain = (marks: readonly Bookmark[], parent: PDFRef): PDFDict => {
    const refs = marks.map(() => context.nextRef())
    for (const [index, { title, page, inner }] of marks.entries()) {
      const ref = refs[index]
      const target = pages[page]
      if (!ref || !target) continue
      const below = inner.length > 0 ? chain(inner, ref) : context.obj({})
      const dict = context.obj({
        Title: PDFHexString.fromText(title),
        Parent: parent,
        Dest: [target.ref, 'Fit'],
      })
      const before = refs[index - 1]
      const after = refs[index + 1]
      if (before) dict.set(PDFName.of('Prev'), before)
      if (after) dict.set(PDFName.of('Next'), after)
      for (const [key, value] of below.entries()) dict.set(key, value)
      if (inner.length > 0) dict.set(PDFName.of('Count'), PDFNumber.of(-inner.length))
      context.assign(ref, dict)
    }
    return context.obj({ First: refs[0] ?? PDFNull, Last: refs.at(-1) ?? PDFNull })
  }
  const root = context.nextRef()
  const dict = chain(bookmarks, root)
  dict.set(PDFName.of('Type'), PDFName.of('Outlines'))
  dict.set(PDFName.of('Count'), PDFNumber.of(bookmarks.length))
  context.assign(root, dict)
  return root
}

const EMBEDDED = ['FontFile', 'FontFile2', 'FontFile3']

/** Names of fonts whose letters are not in the file. Those of type 3 are drawings, which are. */
function missingFonts(pdf: PDFDocument): string[] {
  const missing = new Set<string>()
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) continue
    const subtype = object.get(PDFName.of('Subtype'))
    if (subtype === PDFName.of('Type3')) continue
    const inner = object.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)
    const holder = inner ? inner.lookup(0) : object
    const descriptor =
      holder instanceof PDFDict ? holder.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict) : undefined
    const isThere = EMBEDDED.some((key) => descriptor?.lookup(PDFName.of(key)) instanceof PDFRawStream)
    if (!isThere) missing.add(String(object.get(PDFName.of('BaseFont')) ?? '?').slice(1))
  }
  return [...missing]
}
