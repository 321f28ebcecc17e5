import { Problem } from '../../../diagnostics/problem.ts'
import { type Block, noFacts, type ReadFile } from '../block.ts'
import { chineseNames, englishNames } from '../byline.ts'
import { Numbering } from './numbering.ts'
import { openPackage } from './package.ts'
import { readParagraphs, type WordParagraph } from './paragraphs.ts'
import { readStyles, type Style } from './styles.ts'
import { readXml } from './xml.ts'

/** A cell with so many letters is a piece of a page, and its table no table. */
const LONG_CELL = 600

/** @throws Problem where the file is damaged, another kind of file, or too large when unpacked. */
export function readDocx(file: string, bytes: Uint8Array): ReadFile {
  const parts = openPackage(file, bytes)
  try {
    const main = mainPart(parts)
    if (main) return readParts(parts, main)
  } catch (reason) {
    if (reason instanceof Problem) throw reason
  }
  throw new Problem(1, 'article.broken', { file, kind: 'Word' })
}

/** Word names it `word/document.xml`, but for some that its web version has saved. */
function mainPart(parts: ReadonlyMap<string, Uint8Array>): Uint8Array | undefined {
  let target = 'word/document.xml'
  const relations = parts.get('_rels/.rels')
  if (relations) {
    readXml(relations, {
      open: (name, { Type = '', Target = '' }) => {
        if (name === 'Relationship' && Type.endsWith('/officeDocument')) target = Target.replace(/^\//, '')
      },
    })
  }
  return parts.get(target)
}

function readParts(parts: ReadonlyMap<string, Uint8Array>, main: Uint8Array): ReadFile {
  const styleOf = readStyles(parts.get('word/styles.xml'))
  const numbering = new Numbering(parts.get('word/numbering.xml'))
  const paragraphs = readParagraphs(main)
  const facts = noFacts()
  const blocks: Block[] = []
  const boxed = lettersOf(paragraphs.filter(({ inBox }) => inBox)) > lettersOf(paragraphs) / 2
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]
    if (!paragraph) continue
    const style = styleOf(paragraph.style)
    if (style.isContents) continue
    if (paragraph.table) {
      const after = paragraphs.findIndex((one, at) => at > index && !one.table)
      const cells = paragraphs.slice(index, after === -1 ? undefined : after)
      const rows = tableRows(cells)
      if (rows) {
        blocks.push(...rows)
        index += cells.length - 1
        continue
      }
    }
    if (style.isTitle && !facts.title)
      Object.assign(facts, { title: paragraph.text.replace(/\s+/g, ' ').trim(), sure: true })
    else if (style.isSubtitle && facts.authors.length === 0 && areSeveral(paragraph.text))
      facts.authors = namesOf(paragraph.text)
    else if (style.isSubtitle && facts.title) facts.title = subtitled(facts.title, paragraph.text)
    else blocks.push(blockOf(paragraph, style, numbering, boxed))
  }
  for (const name of ['word/footnotes.xml', 'word/endnotes.xml']) blocks.push(...notesOf(parts.get(name)))
  return { blocks, facts }
}

const lettersOf = (paragraphs: readonly WordParagraph[]): number =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0)

const namesOf = (text: string): string[] => chineseNames(text.trim()) ?? englishNames(text.trim()) ?? []

/** Some put the authors into the subtitle's style. One name alone may be a title's. */
const areSeveral = (text: string): boolean =>
  namesOf(text).length > 1 || (/^by /i.test(text) && namesOf(text).length > 0)

function subtitled(title: string, text: string): string {
  const subtitle = text
    .replace(/\s+/g, ' ')
    .replace(/^\s*[—–-]+\s*/, '')
    .trim()
  return /\p{Script=Han}/u.test(title) ? `${title}——${subtitle}` : `${title.replace(/:$/, '')}: ${subtitle}`
}

function blockOf(paragraph: WordParagraph, style: Style, numbering: Numbering, boxed: boolean): Block {
  const outline =
    paragraph.outline === undefined ? style.level : paragraph.outline < 9 ? paragraph.outline + 1 : undefined
  const numId = paragraph.numId ?? style.numId
  const own = paragraph.ilvl ?? (paragraph.numId === undefined ? style.ilvl : undefined)
  const counted =
    numId === undefined || numId === '0' ? undefined : numbering.next(numId, own, paragraph.style)
  const number = counted?.text ?? ''
  const text =
    number === '' ? paragraph.text : `${number}${/[\d\p{L}.．]$/u.test(number) ? ' ' : ''}${paragraph.text}`
  const role = style.isCaption || (paragraph.inBox && !boxed) ? 'caption' : 'text'
  const block: Block = { text, role, alone: true }
  if (outline !== undefined && role === 'text') block.level = outline
  if (paragraph.isBold) block.strong = true
  if (counted?.isList && outline === undefined) block.listed = true
  return block
}

/** A row a block; nothing where the table only places a page's text. */
function tableRows(cells: readonly WordParagraph[]): Block[] | undefined {
  const rows = new Map<string, Map<number, string>>()
  for (const { text, table } of cells) {
    if (!table) continue
    const key = `${table.table} ${table.row}`
    const row = rows.get(key) ?? new Map<number, string>()
    rows.set(key, row.set(table.cell, `${row.get(table.cell) ?? ''} ${text}`.trim()))
  }
  const all = [...rows.values()].map((row) => [...row.values()])
  if (all.flat().some((cell) => cell.length > LONG_CELL)) return undefined
  return all.map((row) => ({ text: row.join(' | '), role: 'table' }))
}

function notesOf(bytes: Uint8Array | undefined): Block[] {
  if (!bytes) return []
  const notes = new Map<string, string>()
  for (const { note, text } of readParagraphs(bytes)) {
    if (note !== undefined) notes.set(note, `${notes.get(note) ?? ''} ${text}`.trim())
  }
  return [...notes.values()].map((text) => ({ text, role: 'note' }))
}
