import { parse } from 'parse5'
import type { Block, ReadFile } from './block.ts'
import { factsOfPage, isDayOfPage, withSource } from './html-facts.ts'
import { isFurniture, isLinkList, isNotes, mainElement } from './html-main.ts'
import {
  attribute,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  wordsIn,
} from './html-tree.ts'
import { normaliseCharacters } from './normalise.ts'

/** The encoding that a page declares in its first bytes. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  const name = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
  if (name === undefined) return undefined
  return /^gb/.test(name)
    ? 'gb18030'
    : /^big5/.test(name)
      ? 'big5'
      : /^(?:iso-8859-1|windows-1252|latin1)$/.test(name)
        ? 'windows-1252'
        : name
}

export function readHtml(source: string): ReadFile {
  const document = parse(source)
  const facts = factsOfPage(document)
  const html = document.childNodes.find(isElement)
  const body = html?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body')
  if (!body) return { blocks: [], facts }
  const main = mainElement(body)
  const blocks = withSource(blocksIn(main), main === body ? [] : blocksIn(body))
  const heading = blocks.some(({ level }) => level === 1) || facts.sure ? undefined : firstHeading(body)
  if (heading) Object.assign(facts, { title: heading, sure: true })
  return { blocks, facts }
}

/** The page's `h1`, where it stands outside what has the text. */
function firstHeading(body: HtmlElement): string | undefined {
  for (const element of elementsIn(body)) {
    if (element.tagName !== 'h1') continue
    const words = wordsIn(element).replace(/\s+/g, ' ').trim()
    if (words.length >= 4) return words
  }
  return undefined
}

const BLOCKS = new Set([
  'address',
  'article',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
])
const CAPTIONS = new Set(['figcaption', 'caption'])

interface Manner {
  role: Block['role']
  level?: number
  listed?: boolean
  prefix?: string
}

/** Gathers what is in line until a block begins or ends. */
class Gatherer {
  readonly blocks: Block[] = []
  private text = ''
  private bold = 0
  private letters = 0

  add(text: string, isBold: boolean): void {
    this.text += text
    const count = text.replace(/\s/g, '').length
    this.letters += count
    if (isBold) this.bold += count
  }

  flush({ role, level, listed, prefix = '' }: Manner): void {
    if (this.letters > 0) {
      const block: Block = { text: prefix + this.text, role, alone: true }
      if (level !== undefined) block.level = level
      if (listed) block.listed = true
      if (this.bold === this.letters) block.strong = true
      this.blocks.push(block)
    }
    this.text = ''
    this.bold = 0
    this.letters = 0
  }
}

function blocksIn(main: HtmlElement): Block[] {
  const gatherer = new Gatherer()
  walk(main, gatherer, { role: 'text' }, false, 0)
  gatherer.flush({ role: 'text' })
  return gatherer.blocks
}

function walk(element: HtmlElement, out: Gatherer, manner: Manner, isBold: boolean, depth: number): void {
  // Nobody nests so deep by hand; the rest is read as one text.
  if (depth > 400) {
    out.add(wordsIn(element), isBold)
    return
  }
  for (const child of element.childNodes) walkNode(child, out, manner, isBold, depth)
}

function walkNode(child: HtmlNode, out: Gatherer, manner: Manner, isBold: boolean, depth: number): void {
  if (isText(child)) {
    out.add(normaliseCharacters(child.value).replace(/[ \n\t\f]+/g, ' '), isBold)
    return
  }
  if (!isElement(child) || isFurniture(child) || isDayOfPage(child)) return
  const { tagName } = child
  if (tagName === 'br') out.add('\n', isBold)
  else if (isCall(child)) return
  else if (tagName === 'table' && isDataTable(child)) {
    out.flush(manner)
    out.blocks.push(...rowsOf(child))
  } else if (BLOCKS.has(tagName)) {
    if (isLinkList(child) && !isNotes(child) && manner.role !== 'note') return
    out.flush(manner)
    const own = mannerOf(child, manner)
    walk(child, out, own, isBold || /^(?:th|dt)$/.test(tagName), depth + 1)
    out.flush(own)
  } else
    walk(
      child,
      out,
      manner,
      isBold ||
        tagName === 'b' ||
        tagName === 'strong' ||
        /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attribute(child, 'style') ?? ''),
      depth + 1,
    )
}

function mannerOf(element: HtmlElement, outer: Manner): Manner {
  const { tagName } = element
  if (outer.role !== 'text') return outer
  if (CAPTIONS.has(tagName)) return { role: 'caption' }
  if (isNotes(element)) return { role: 'note' }
  const level = /^h([1-6])$/.exec(tagName)?.[1]
  if (level !== undefined) return { role: 'text', level: Number(level) }
  if (tagName === 'li') return { role: 'text', listed: true }
  return outer
}

/** What calls a footnote: a raised number, a link to a note. A raised number after a number is a power. */
function isCall(element: HtmlElement): boolean {
  if (element.tagName === 'sup')
    return (
      /^[\s[\]［］〔〕()（）\d,，、;–-]*$|^\s*[*†‡①-⑳a-z]\s*$/.test(wordsIn(element)) &&
      !/\d\s*$/.test(before(element))
    )
  return (
    element.tagName === 'a' &&
    /^#.*(?:fn|note|ref|bib|cite)/i.test(attribute(element, 'href') ?? '') &&
    /^\s*(?:\[?\d{1,3}\]?|[↩↑*†①-⑳])\s*$/.test(wordsIn(element))
  )
}

function before(element: HtmlElement): string {
  const siblings = element.parentNode?.childNodes ?? []
  const previous = siblings[siblings.indexOf(element) - 1]
  return previous && isText(previous) ? previous.value : ''
}

/** A table of figures and words; old pages put whole articles into tables, with paragraphs in a cell. */
function isDataTable(table: HtmlElement): boolean {
  for (const one of elementsIn(table)) {
    if (one.tagName !== 'td') continue
    const length = wordsIn(one).replace(/\s+/g, '').length
    if (length > 600 || (length > 150 && hasParagraphs(one))) return false
  }
  return true
}

function hasParagraphs(cell: HtmlElement): boolean {
  let count = 0
  for (const { tagName } of elementsIn(cell)) if (tagName === 'p' || tagName === 'div') count++
  return count > 1
}

function rowsOf(table: HtmlElement): Block[] {
  const rows: Block[] = []
  for (const row of elementsIn(table)) {
    if (row.tagName === 'caption') rows.push({ text: wordsIn(row), role: 'caption' })
    if (row.tagName !== 'tr') continue
    const cells = row.childNodes
      .filter(isElement)
      .map((cell) => normaliseCharacters(wordsIn(cell)).replace(/\s+/g, ' ').trim())
    if (cells.some((cell) => cell !== '')) rows.push({ text: cells.join(' | '), role: 'table' })
  }
  return rows
}
