import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleDeck, type DeckBundle } from '../bundle/deck.ts'
import { htmlPage } from '../html/page.ts'
import type { StartBrowser } from './deck-printer.ts'
import { type Drawings, keptDrawings } from './drawings.ts'
import { mermaidScript, type PageRead, type ReadOptions, readHtmlDeck } from './page-reader.ts'

export interface HtmlDeckOptions {
  root: string
  /** The deck's file, its text and its name. */
  deck: string
  text: string
  name: string
  lang: string
  title: string
  notes: boolean
  /** Called whenever more slides have been looked at, out of so many. */
  onProgress: (seen: number, total: number) => void
  signal: AbortSignal
}

export interface HtmlDeck extends Pick<DeckBundle, 'sources'> {
  /** The file. */
  page: string
  /** What a browser sees that opens it. */
  read: PageRead
}

/** A diagram; one of Mermaid's that somebody wrote by hand, which is drawn where it is shown. */
const DIAGRAM = /^\s*(?:`{3,}|~{3,})\s*mermaid/m
const DRAWN_ELSEWHERE = /^\s*(?:`{3,}|~{3,})\s*mermaid(?!.*\bdiagram:)/m

/**
 * A deck as one file with its diagrams drawn, and what a browser sees of it. Diagrams are drawn by the file itself, which
 * is lent Mermaid for that; those of the last time are used where nothing has changed.
 * @throws Problem 3: the browser ends.
 */
export async function makeHtmlDeck(browser: StartBrowser, options: HtmlDeckOptions): Promise<HtmlDeck> {
  const { root, deck, text, name, lang, title, notes, onProgress, signal } = options
  const compiling = bundleDeck({ root, deck, use: 'file', notes }).then(async (built) => ({
    built,
    compiled: await built.slides(),
  }))
  const [chromium, { built, compiled }] = await Promise.all([browser(), compiling])
  const mermaid = DRAWN_ELSEWHERE.test(text) ? await mermaidScript() : undefined
  const lines = text.split(/\r\n|\n|\r/)
  const slides = built.sources.map((_, index) => index + 1)
  const withDiagrams = slides.filter((number) => {
    const { from, to } = built.sources[number - 1] ?? { from: 0, to: 0 }
    return DIAGRAM.test(lines.slice(from - 1, to).join('\n'))
  })
  const { known, keep } = await keptDrawings({ root, deck, browser: chromium.version })
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  const file = join(folder, `${name}.html`)
  const open = async (drawings: Drawings, reading: Omit<ReadOptions, 'check'>) => {
    const page = await htmlPage({ ...built, ...compiled }, { lang, title, drawings, mermaid })
    await writeFile(file, page)
    signal.throwIfAborted()
    return { page, read: await readHtmlDeck(chromium, file, { ...reading, check: built.check }) }
  }
  const drawn = async (before: Drawings): Promise<Drawings> => {
    if (withDiagrams.length === 0) return {}
    const { read } = await open(before, { slides: withDiagrams, mermaid: true })
    return read.drawings
  }
  const look = { slides, onProgress: (seen: number) => onProgress(seen, slides.length) }
  try {
    let drawings = Object.keys(known).length > 0 ? known : await drawn({})
    let made = await open(drawings, look)
    if (!isSame(made.read.drawings, drawings)) {
      // One is new, or no longer there.
      drawings = await drawn(drawings)
      made = await open(drawings, look)
    }
    await keep(made.read.drawings)
    return { ...made, sources: built.sources }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const isSame = (some: Drawings, others: Drawings): boolean =>
  Object.keys(some).length === Object.keys(others).length &&
  Object.keys(some).every((code) => some[code] === others[code])
