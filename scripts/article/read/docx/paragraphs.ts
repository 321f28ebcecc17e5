import { readXml } from './xml.ts'

/** A paragraph of a part of a Word document, with what it says of itself. */
export interface WordParagraph {
  text: string
  style?: string
  numId?: string
  ilvl?: number
  /** From 0, as Word counts; 9 is no heading. */
  outline?: number
  isBold: boolean
  /** Inside: a table (which row, which cell of it), a text box, a footnote (its id). */
  table?: { table: number; row: number; cell: number }
  inBox: boolean
  note?: string
}

interface Open {
  paragraph: WordParagraph
  letters: number
  bold: number
  /** Its end was deleted: the next goes on with it. */
  endsDeleted: boolean
}

/** Deleted or moved away, said twice for older programs, readings above characters: none of it is the text. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'rt',
  'delText',
  'instrText',
  'sectPr',
  'pPrChange',
  'rPrChange',
])
const isOn = (val: string | undefined): boolean =>
  val !== '0' && val !== 'false' && val !== 'off' && val !== 'none'

/** The paragraphs of `document.xml`, `footnotes.xml` or `endnotes.xml`, in their order. @throws where it is no XML. */
export function readParagraphs(bytes: Uint8Array): WordParagraph[] {
  const found: WordParagraph[] = []
  const open: Open[] = []
  let skipping = 0
  let run = { bold: false, raised: false, hidden: false }
  let inParagraphProperties = 0
  let isText = false
  let boxes = 0
  let note: string | undefined
  let carried = ''
  let contents = 0
  const parts: string[] = []
  const tables: { table: number; row: number; cell: number }[] = []
  let tableCount = 0

  const add = (text: string): void => {
    const last = open.at(-1)
    if (!last || run.hidden || contents > 0) return
    // A raised number calls a footnote; one after a number is a power, which is no word either.
    if (run.raised && /^[\s\d[\]［］〔〕(),，、–*†‡①-⑳-]*$/.test(text)) return
    last.paragraph.text += text
    const count = text.replace(/\s/g, '').length
    last.letters += count
    if (run.bold) last.bold += count
  }

  const openParagraph = (): void => {
    const paragraph: WordParagraph = { text: carried, isBold: false, inBox: boxes > 0 }
    carried = ''
    const table = tables.at(-1)
    if (table) paragraph.table = { ...table }
    if (note !== undefined) paragraph.note = note
    open.push({ paragraph, letters: 0, bold: 0, endsDeleted: false })
  }

  const closeParagraph = (): void => {
    const last = open.pop()
    if (!last) return
    if (last.endsDeleted) {
      carried = last.paragraph.text
      return
    }
    last.paragraph.isBold = last.letters > 0 && last.bold === last.letters
    if (last.paragraph.text.trim() !== '') found.push(last.paragraph)
  }

  readXml(bytes, {
    open: (name, attributes) => {
      parts.push(name)
      const last = open.at(-1)
      if (inParagraphProperties > 0 && name === 'del' && last) last.endsDeleted = true
      if (skipping > 0 || SKIPPED.has(name)) {
        skipping++
        return
      }
      const { val } = attributes
      switch (name) {
        case 'p':
          openParagraph()
          break
        case 'pPr':
          inParagraphProperties++
          break
        case 'pStyle':
          if (last && val !== undefined) last.paragraph.style = val
          break
        case 'numId':
          if (last && val !== undefined) last.paragraph.numId = val
          break
        case 'ilvl':
          if (last) last.paragraph.ilvl = Number(val)
          break
        case 'outlineLvl':
          if (last) last.paragraph.outline = Number(val)
          break
        case 'r':
          run = { bold: false, raised: false, hidden: false }
          break
        case 'b':
          if (inParagraphProperties === 0) run.bold = isOn(val)
          break
        case 'vanish':
          if (inParagraphProperties === 0) run.hidden = isOn(val)
          break
        case 'vertAlign':
          if (inParagraphProperties === 0) run.raised = val === 'superscript'
          break
        case 't':
          isText = true
          break
        case 'tab':
        case 'ptab':
          if (inParagraphProperties === 0) add(' ')
          break
        case 'br':
        case 'cr':
          if (attributes.type === undefined || attributes.type === 'textWrapping') add('\n')
          break
        case 'noBreakHyphen':
          add('-')
          break
        case 'tbl':
          tables.push({ table: tableCount++, row: -1, cell: -1 })
          break
        case 'tr': {
          const table = tables.at(-1)
          if (table) Object.assign(table, { row: table.row + 1, cell: -1 })
          break
        }
        case 'tc': {
          const table = tables.at(-1)
          if (table) table.cell++
          break
        }
        case 'txbxContent':
          boxes++
          break
        case 'docPartGallery':
          if (/table of contents/i.test(val ?? '')) contents = parts.lastIndexOf('sdt') + 1
          break
        case 'footnote':
        case 'endnote':
          note =
            attributes.type === undefined || attributes.type === 'normal' ? (attributes.id ?? '') : undefined
          break
        default:
          break
      }
    },
    close: (name) => {
      parts.pop()
      if (contents > parts.length) contents = 0
      if (skipping > 0) {
        skipping--
        return
      }
      if (name === 'p') closeParagraph()
      else if (name === 'pPr') inParagraphProperties--
      else if (name === 't') isText = false
      else if (name === 'tbl') tables.pop()
      else if (name === 'txbxContent') boxes--
      else if (name === 'footnote' || name === 'endnote') note = undefined
    },
    text: (text) => {
      if (isText && skipping === 0) add(text)
    },
  })
  return found
}
