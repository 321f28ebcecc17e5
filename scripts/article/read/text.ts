import { plainLetters } from '../letters.ts'
import { type Block, noFacts, type ReadFile } from './block.ts'
import { takeFrontMatter } from './front-matter.ts'
import { normaliseCharacters } from './normalise.ts'
import { footAbove, noteOf, pageFeet } from './page-feet.ts'
import { isHeadLike, journalOf, pageHeads, shapeOf } from './page-heads.ts'
import { withoutLines } from './rejoin.ts'

/** A plain text: what blank lines part. A page's end (form feed) is no more than a line's. */
export function readText(source: string): ReadFile {
  const { facts = noFacts(), rest } = takeFrontMatter(normaliseCharacters(source))
  const notes: Block[] = []
  const lines = withoutPageEnds(rest, notes).split('\n')
  const heads = pageHeads(lines)
  for (const at of heads) Object.assign(facts, { ...journalOf(lines[at] ?? ''), ...facts })
  const feet = pageFeet(lines, heads)
  const blocks: Block[] = withoutRunningHeads(withoutLines(lines, heads.union(feet.gone)))
    .join('\n')
    .split(/\n[ \u3000]*\n\s*?(?=[^\n]|$)/)
    .map((text) => text.replace(/\n\s*$|^\s*\n/g, ''))
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text, role: 'text', alone: true }))
  return { blocks: [...blocks, ...notes, ...feet.notes], facts, divides: true }
}

/** A heading of pages comes again and again; the first time it may say where the article was published. */
function withoutRunningHeads(lines: readonly string[]): string[] {
  const seen = new Map<string, number>()
  for (const line of lines.filter(isHeadLike)) seen.set(shapeOf(line), (seen.get(shapeOf(line)) ?? 0) + 1)
  const first = shapeOf(lines.find((line) => line.trim() !== '') ?? '')
  const kept = new Set<string>()
  const gone = new Set<number>()
  for (const [at, line] of lines.entries()) {
    const shape = shapeOf(line)
    if (!isHeadLike(line) || (seen.get(shape) ?? 0) <= 2 || !(/\d/.test(line) || shape === first)) continue
    if (kept.has(shape)) gone.add(at)
    kept.add(shape)
  }
  return withoutLines(lines, gone)
}

/** So many lines are what stands before the text. */
const OPENING = 12

/** Lines beside a form feed that are a page number or that come on many pages are no text; nor are notes above them. */
function withoutPageEnds(text: string, notes: Block[]): string {
  if (!text.includes('\f')) return text
  const pages = text.split('\f').map((page) => page.replace(/^\s*\n|\s+$/g, '').split('\n'))
  const seen = new Map<string, number>()
  const shape = (line: string): string => line.trim().replace(/\d+/g, '#')
  for (const page of pages) {
    for (const line of new Set([page[0], page.at(-1)])) {
      if (line !== undefined) seen.set(shape(line), (seen.get(shape(line)) ?? 0) + 1)
    }
  }
  const opening = pages[0]?.slice(0, OPENING).map(plainLetters) ?? []
  const isTitle = (line: string): boolean =>
    plainLetters(line).length >= 8 && opening.includes(plainLetters(line))
  const isFurniture = (line: string | undefined, page: number): boolean =>
    line !== undefined &&
    ((page > 0 && isTitle(line)) ||
      /^[-—–·\s]*\d{1,4}[-—–·\s]*$/.test(line) ||
      (seen.get(shape(line)) ?? 0) > 2)
  return pages
    .map((page, at) => {
      const from = isFurniture(page[0], at) ? 1 : 0
      const to = page.length > 1 && isFurniture(page.at(-1), at) ? page.length - 1 : page.length
      const foot = footAbove(page, to)
      if (foot && foot.from >= from) notes.push(noteOf(page.slice(foot.notes, to)))
      return page
        .slice(from, Math.max(from, foot?.from ?? to))
        .join('\n')
        .replace(/^\n+|\n+$/g, '')
    })
    .join('\n')
}
