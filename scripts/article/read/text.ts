import { type Block, noFacts, type ReadFile } from './block.ts'
import { takeFrontMatter } from './front-matter.ts'
import { normaliseCharacters } from './normalise.ts'

/** A plain text: what blank lines part. A page's end (form feed) is no more than a line's. */
export function readText(source: string): ReadFile {
  const { facts, rest } = takeFrontMatter(normaliseCharacters(source))
  const blocks: Block[] = withoutRunningHeads(withoutPageEnds(rest))
    .split(/\n[ \u3000]*\n\s*?(?=[^\n]|$)/)
    .map((text) => text.replace(/\n\s*$|^\s*\n/g, ''))
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text, role: 'text', alone: true }))
  return { blocks, facts: facts ?? noFacts(), divides: true }
}

/** A heading of pages comes again and again; the first time it may say where the article was published. */
function withoutRunningHeads(text: string): string {
  const lines = text.split('\n')
  const shape = (line: string): string => line.trim().replace(/\d+/g, '#')
  const isShort = (line: string): boolean => {
    const { length } = line.trim()
    return length >= 6 && length <= 90 && !/[。！？.!?；;，,]$/.test(line.trim())
  }
  const seen = new Map<string, number>()
  for (const line of lines.filter(isShort)) seen.set(shape(line), (seen.get(shape(line)) ?? 0) + 1)
  const first = lines.find((line) => line.trim() !== '') ?? ''
  const isHead = (line: string): boolean =>
    isShort(line) && (seen.get(shape(line)) ?? 0) > 2 && (/\d/.test(line) || shape(line) === shape(first))
  const kept = new Set<string>()
  return lines
    .filter((line) => !isHead(line) || (!kept.has(shape(line)) && kept.add(shape(line)) !== undefined))
    .join('\n')
}

/** Lines beside a form feed that are a page number or that come on many pages are no text. */
function withoutPageEnds(text: string): string {
  if (!text.includes('\f')) return text
  const pages = text.split('\f').map((page) => page.replace(/^\s*\n|\s+$/g, '').split('\n'))
  const seen = new Map<string, number>()
  const shape = (line: string): string => line.trim().replace(/\d+/g, '#')
  for (const page of pages) {
    for (const line of new Set([page[0], page.at(-1)])) {
      if (line !== undefined) seen.set(shape(line), (seen.get(shape(line)) ?? 0) + 1)
    }
  }
  const isFurniture = (line: string | undefined): boolean =>
    line !== undefined && (/^[-—–·\s]*\d{1,4}[-—–·\s]*$/.test(line) || (seen.get(shape(line)) ?? 0) > 2)
  return pages
    .map((page) => {
      const from = isFurniture(page[0]) ? 1 : 0
      const to = page.length > 1 && isFurniture(page.at(-1)) ? page.length - 1 : page.length
      return page
        .slice(from, to)
        .join('\n')
        .replace(/^\n+|\n+$/g, '')
    })
    .join('\n')
}
