import type { Nodes, Paragraph, RootContent } from 'mdast'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { type Block, noFacts, type ReadFile } from './block.ts'
import { takeFrontMatter } from './front-matter.ts'
import { normaliseCharacters } from './normalise.ts'

/** A parser keeps every mark of what it reads: so many characters at a time keep its memory small. */
const PORTION = 8_000

/** Tables and footnotes; paragraphs that begin with four blanks are no code in an article. */
const EXTENSIONS: Options = {
  extensions: [gfmTable(), gfmFootnote(), { disable: { null: ['codeIndented'] } }],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
}

export function readMarkdown(source: string): ReadFile {
  const { facts, rest } = takeFrontMatter(normaliseCharacters(source))
  const blocks: Block[] = []
  const targets = linkTargets(rest)
  for (const { text, isPlain } of portions(rest)) {
    if (isPlain) {
      blocks.push({ text, role: 'text', alone: true })
      continue
    }
    const root = fromMarkdown(text.includes('][') ? `${text}\n\n${targets}` : text, EXTENSIONS)
    for (const node of root.children) addBlocks(node, blocks, {})
  }
  return { blocks, facts: facts ?? noFacts() }
}

/** Where links lead is written anywhere in a text; without it they are no links. */
const linkTargets = (text: string): string =>
  (text.match(/^ {0,3}\[[^\]\n^][^\]\n]{0,100}\]:[ \t]*\S.{0,300}$/gm) ?? []).slice(0, 200).join('\n')

/** No paragraph is so long: a text without blank lines, which is parted where sentences end, or none at all. */
const LONGEST = 50_000
const bearable = (part: string): string[] =>
  part.length > LONGEST ? part.split(/\n(?=#)|(?<=[。！？.!?])\n/) : [part]

/** Has something that means anything in Markdown. A paragraph mostly has not, and needs no parser. */
const MARKED = /[*_`[\]<>&\\|~]|^(?:[ \t]|[-+=#]|\d{1,9}[.)](?:\s|$))| {2}$/m

/** Paragraphs without marks, and what is between them: parts between which no Markdown goes on, outside fences. */
function* portions(text: string): Generator<{ text: string; isPlain: boolean }> {
  let pending = ''
  let fence: string | undefined
  for (const part of text.split(/\n(?:[ \t]*\n)+/).flatMap(bearable)) {
    if (part.length > LONGEST || (fence === undefined && !MARKED.test(part))) {
      if (pending !== '') yield { text: pending, isPlain: false }
      pending = ''
      if (part.trim() !== '') yield { text: part, isPlain: true }
      continue
    }
    for (const [, mark = ''] of part.matchAll(/^ {0,3}(`{3,}|~{3,})/gm)) {
      if (fence === undefined) fence = mark
      else if (mark.startsWith(fence)) fence = undefined
    }
    pending += `${part}\n\n`
    if (fence === undefined && pending.length > PORTION) {
      yield { text: pending, isPlain: false }
      pending = ''
    }
  }
  if (pending !== '') yield { text: pending, isPlain: false }
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
