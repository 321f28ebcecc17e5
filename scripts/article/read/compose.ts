import type { Article, ArticleFacts, ArticleSection } from '../types.ts'
import type { Block, FileFacts, ReadFile } from './block.ts'
import { withoutContents } from './contents.ts'
import { type Abstract, takeFront } from './front.ts'
import { type Marked, markHeadings } from './headings.ts'
import { placeHeadings } from './hierarchy.ts'
import { hyphensOf } from './join.ts'
import { languageOf } from './language.ts'
import { isCaption, isLeftover } from './leftovers.ts'
import { normaliseCharacters, tidyHeading, tidyText } from './normalise.ts'
import { hasNoteMark, isNoteLine, takeLeaked, withoutCalls } from './notes.ts'
import { isPageSource } from './source-line.ts'
import { splitLines } from './split.ts'
import { isAftermath, isReferencesHeading } from './title-like.ts'

/** What a reader gives → the article: the pass of every format, in its order. */
export function compose(file: ReadFile): Article {
  const texts = file.blocks.map(({ text }) => text)
  const lines = withoutContents(cleanBlocks(splitLines(file.blocks, hyphensOf(texts, file.divides ?? false))))
  const lang = languageOf(lines.filter(({ role }) => role === 'text').map(({ text }) => text))
  const front = takeFront(lines, file.facts, lang)
  const { marked, notes } = partNotes(markHeadings(front.blocks))
  const main = front.abstracts.find((abstract) => abstract.lang === lang) ?? front.abstracts[0]
  const foreign = front.abstracts.filter((abstract) => abstract !== main)
  const { sections, leaked } = sectionsOf(marked, main, lang)
  const footnotes = [...front.notes, ...foreign.flatMap(({ paragraphs }) => paragraphs), ...notes, ...leaked]
  return {
    lang,
    ...factsOf(front.facts),
    sections,
    footnotes: footnotes.map((note) => tidyText(note)).filter((note) => note !== ''),
  }
}

function cleanBlocks(blocks: readonly Block[]): Block[] {
  return blocks
    .map((block) => ({
      ...block,
      text: normaliseCharacters(block.text)
        .replace(/\*\*|__/g, '')
        .trim(),
    }))
    .filter(({ text, role }) => text !== '' && (role !== 'text' || isOfArticle(text)))
    .map((block) =>
      block.role === 'text' && isCaption(block.text) && block.level === undefined
        ? { ...block, role: 'caption' }
        : block,
    )
}

const isOfArticle = (text: string): boolean => !isLeftover(text) || isAftermath(text) || isPageSource(text)

/** Footnotes, captions, tables and lists of references are no text. */
function partNotes(all: readonly Marked[]): { marked: Marked[]; notes: string[] } {
  const marked: Marked[] = []
  const notes: string[] = []
  let inReferences = false
  const tail = trailingNotes(all)
  all.forEach((one, index) => {
    const { block, heading } = one
    if (isReferencesHeading(block.text) || endsArticle(block, index / all.length)) inReferences = true
    else if (inReferences && !(heading && (block.level !== undefined || !isListNumber(one))))
      notes.push(block.text)
    else if (
      isAftermath(block.text) ||
      block.role !== 'text' ||
      index >= tail ||
      (!heading && isNoteLine(block.text))
    )
      notes.push(block.text)
    else {
      inReferences = false
      marked.push(one)
    }
  })
  return { marked, notes }
}

/** In the middle of a page such words lead elsewhere, and the article goes on. */
const endsArticle = ({ text, level }: Block, share: number): boolean =>
  isAftermath(text) && (level !== undefined || share > 0.7)

const isListNumber = ({ heading, block }: Marked): boolean =>
  block.level === undefined && heading?.number !== undefined && /^[\d（(①-⑳]/.test(heading.number.label)

/** Where a run of lines with footnotes' marks ends the article. */
function trailingNotes(all: readonly Marked[]): number {
  let from = all.length
  while (from > 0 && hasNoteMark(all[from - 1]?.block.text ?? '')) from--
  return all.length - from >= 2 ? from : all.length
}

function sectionsOf(
  marked: readonly Marked[],
  abstract: Abstract | undefined,
  lang: 'zh-CN' | 'en',
): { sections: ArticleSection[]; leaked: string[] } {
  const leaked: string[] = []
  const paragraphOf = (source: string): string[] => {
    const { text, notes } = takeLeaked(withoutCalls(source))
    leaked.push(...notes.map((note) => tidyText(note)))
    const paragraph = tidyText(text)
    return paragraph === '' ? [] : [paragraph]
  }
  const placed = placeHeadings(
    marked.flatMap(({ heading }) =>
      heading ? [{ ...heading, title: tidyHeading(withoutCalls(heading.title)) }] : [],
    ),
  )
  const sections: ArticleSection[] = []
  if (abstract) {
    const locator = abstract.lang === 'zh-CN' ? '摘要' : 'Abstract'
    sections.push({
      locator,
      title: abstract.label,
      level: 1,
      paragraphs: abstract.paragraphs.flatMap(paragraphOf),
    })
  }
  let heading = 0
  let current: ArticleSection | undefined
  for (const one of marked) {
    const place = one.heading ? placed[heading++] : undefined
    const paragraphs = one.heading ? [] : paragraphOf(one.block.text)
    if (place) current = { ...place, paragraphs: [] }
    else if (!current && paragraphs.length > 0)
      current = opening(new Set(placed.map(({ locator }) => locator)), lang)
    if (!current) continue
    if (sections.at(-1) !== current) sections.push(current)
    current.paragraphs.push(...paragraphs)
  }
  return { sections, leaked }
}

/** What comes before the first heading. */
function opening(locators: ReadonlySet<string>, lang: 'zh-CN' | 'en'): ArticleSection {
  const names = lang === 'zh-CN' ? ['引言', '题记', '篇首'] : ['Introduction', 'Opening', 'Preamble']
  const title = names.find((name) => !locators.has(name)) ?? ''
  return { locator: title, title, level: 1, paragraphs: [] }
}

/** In one order, whatever was found first. */
function factsOf({ sure: _, authors, keywords, title, ...rest }: FileFacts): ArticleFacts {
  const { container, issued, volume, issue, pages, doi, ...others } = rest
  return {
    ...(title && { title }),
    authors,
    ...(container !== undefined && { container }),
    ...(issued !== undefined && { issued }),
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(pages !== undefined && { pages }),
    ...(doi !== undefined && { doi }),
    ...others,
    keywords,
  }
}
