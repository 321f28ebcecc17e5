import type { ReadFile } from '../block.ts'
import { noFacts } from '../block.ts'
import { hyphensOf, joinLines } from '../join.ts'
import { readSourceLine } from '../source-line.ts'
import { partFurniture } from './furniture.ts'
import { alignColumns, type Line, linesOf } from './lines.ts'
import { readPages } from './pages.ts'
import { blocksOf } from './paragraphs.ts'

/** @throws Problem where the file is damaged, encrypted, or has no text. */
export async function readPdf(file: string, bytes: Uint8Array): Promise<ReadFile> {
  const pages = await readPages(file, bytes)
  const all: Line[] = []
  pages.forEach((page, number) => {
    all.push(...linesOf(page, number, (all.at(-1)?.column ?? 0) + 1))
  })
  const { text, furniture } = partFurniture(all, pages)
  const keepHyphen = hyphensOf(
    text.map((line) => line.text),
    true,
  )
  const facts = noFacts()
  for (const line of furniture) {
    const found = readSourceLine(line.text)
    if (found) Object.assign(facts, { ...found, ...facts, authors: [], keywords: [] })
  }
  return {
    blocks: blocksOf(alignColumns(text), (lines) => joinLines(lines, keepHyphen)),
    facts,
    divides: true,
  }
}
