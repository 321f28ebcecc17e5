import { fileURLToPath } from 'node:url'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Problem } from '../../../diagnostics/problem.ts'
import { normaliseCharacters } from '../normalise.ts'

/** A piece of text where a page has it. Points, from the page's top left corner. */
export interface Piece {
  text: string
  left: number
  right: number
  /** Of the line that its letters stand on. */
  base: number
  size: number
}

export interface PdfPage {
  width: number
  height: number
  pieces: Piece[]
}

/** So many letters on a page at least, or it is a picture with a stamp on it. */
const LETTERS_OF_A_PAGE = 25

/** @throws Problem where the file is damaged, encrypted, or has pictures of pages only. */
export async function readPages(file: string, bytes: Uint8Array): Promise<PdfPage[]> {
  // What is given is taken away from the caller.
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
    // Chinese fonts that a file only names are read by these tables.
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
  })
  try {
    const pages = await pagesOf(await loading.promise)
    const written = pages.filter(({ pieces }) => lettersOf(pieces) >= LETTERS_OF_A_PAGE)
    if (written.length <= pages.length / 5) throw new Problem(1, 'article.scanned', { file })
    return pages
  } catch (reason) {
    if (reason instanceof Problem) throw reason
    const encrypted = reason instanceof Error && reason.name === 'PasswordException'
    throw new Problem(
      1,
      encrypted ? 'article.encrypted' : 'article.broken',
      encrypted ? { file } : { file, kind: 'PDF' },
    )
  } finally {
    await loading.destroy()
  }
}

const folder = (name: string): string => fileURLToPath(import.meta.resolve(`pdfjs-dist/${name}/`))
const lettersOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0)

async function pagesOf(document: PDFDocumentProxy): Promise<PdfPage[]> {
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    const { items } = await page.getTextContent({ disableNormalization: false })
    const pieces: Piece[] = []
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [across = 0, slope = 0, , up = 0, x = 0, y = 0] = item.transform
      // Text that stands on its side is no part of the article: a stamp, a margin's.
      if (typeof across !== 'number' || Math.abs(slope) > Math.abs(across) * 0.1) continue
      const size = Math.abs(up) || Math.abs(across)
      pieces.push({
        text: normaliseCharacters(item.str),
        left: x - left,
        right: x - left + item.width,
        base: top - y,
        size,
      })
    }
    pages.push({ width: right - left, height: top - bottom, pieces })
    page.cleanup()
  }
  return pages
}
