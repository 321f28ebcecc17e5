import type { Nodes, Paragraph, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { type Block, noFacts, type ReadFile } from './block.ts'
import { takeFrontMatter } from './front-matter.ts'
import { normaliseCharacters } from './normalise.ts'

/** A parser keeps every mark of what it reads: so many characters at a time keep its memory small. */
const PORTION = 40_000

export function readMarkdown(source: string): ReadFile {
  const { facts, rest } = takeFrontMatter(normaliseCharacters(source))
  const blocks: Block[] = []
  for (const portion of portions(rest)) {
    const root = fromMarkdown(portion, {
      extensions: [gfmTable(), gfmFootnote(), { disable: { null: ['codeIndented'] } }],
      mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
    })
    for (const node of root.children) addBlocks(node, blocks, {})
  }
  return { blocks, facts: facts ?? noFacts() }
}

/** Parts of a text between which no Markdown goes on: after a blank line, outside a fence. */
function* portions(text: string): Generator<string> {
  let from = 0
  let fence: string | undefined
  let at = 0
  while (at < text.length) {
    const end = text.indexOf('\n', at)
    const next = end === -1 ? text.length : end + 1
    const line = text.slice(at, Math.min(next, at + 200))
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark !== undefined && fence === undefined) fence = mark
    else if (mark !== undefined && fence !== undefined && mark.startsWith(fence)) fence = undefined
    if (fence === undefined && line.trim() === '' && next - from > PORTION) {
      yield text.slice(from, next)
      from = next
    }
    at = next
  }
  if (from < text.length) yield text.slice(from)
}

type Manner = Pick<Block, 'listed'> & { role?: Block['role'] }

function addBlocks(node: RootContent, blocks: Block[], manner: Manner): void {
  switch (node.type) {
    case 'heading':
      blocks.push({ text: wordsOf(node), role: 'text', level: node.depth, alone: true })
      break
    case 'paragraph':
      blocks.push(paragraphOf(node, manner))
      break
    case 'blockquote':
    case 'footnoteDefinition':
      for (const child of node.children)
        addBlocks(child, blocks, node.type === 'blockquote' ? manner : { role: 'note' })
      break
    case 'list': {
      const several = node.children.length > 1 && node.children.every((item) => item.children.length <= 1)
      let number = node.start ?? 1
      for (const item of node.children) {
        const first = blocks.length
        for (const child of item.children)
          addBlocks(child, blocks, several ? { ...manner, listed: true } : manner)
        const block = blocks[first]
        if (node.ordered && block) block.text = `${number++}. ${block.text}`
      }
      break
    }
    case 'table':
      for (const row of node.children)
        blocks.push({ text: row.children.map((cell) => wordsOf(cell).trim()).join(' | '), role: 'table' })
      break
    case 'code':
      blocks.push({ text: node.value, role: manner.role ?? 'text', alone: true })
      break
    case 'html':
      addHtml(node.value, blocks, manner)
      break
    default:
      break
  }
}

function paragraphOf(node: Paragraph, { role = 'text', listed }: Manner): Block {
  const kept = node.children.filter((child) => wordsOf(child).trim() !== '')
  const block: Block = { text: node.children.map(wordsOf).join(''), role, alone: true }
  if (listed) block.listed = true
  if (kept.length > 0 && kept.every((child) => child.type === 'strong')) block.strong = true
  return block
}

/** The words of HTML in Markdown: `<p align="center">…</p>`, a figure's caption; its tags say nothing here. */
function addHtml(source: string, blocks: Block[], { role = 'text' }: Manner): void {
  if (/^<(?:script|style|!--|\?|!)/i.test(source)) return
  for (const text of source.replace(/<br\s*\/?>/gi, '\n').split(/<\/?(?:p|div|li|tr|h\d)\b[^<>]{0,500}>/i)) {
    const words = text.replace(/<[^<>]{0,500}>/g, '')
    if (words.trim() !== '') blocks.push({ text: words, role, alone: true })
  }
}

/** A hard break begins a line that stays one. Pictures and footnote calls have no words. */
function wordsOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return '\n'
    case 'html':
      return /^<br\b/i.test(node.value) ? '\n' : ''
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return ''
    default:
      return 'children' in node ? node.children.map(wordsOf).join('') : ''
  }
}
