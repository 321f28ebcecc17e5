import type { LocatedDate } from '../dates.ts'
import type { Article, ArticleSection, IndexedParagraph, SourceIndex } from '../types.ts'
import { type DatedEvent, eventsIn } from './events.ts'
import { type Lang, type Stretch, sentencesOf } from './sentences.ts'

/** A paragraph as the draft sees it. */
export interface Paragraph {
  /** `一（二）¶1` */
  locator: string
  text: string
  sentences: Stretch[]
  events: DatedEvent[]
  names: readonly string[]
}

/** A section or subsection with its own paragraphs. */
export interface Part {
  locator: string
  title: string
  paragraphs: Paragraph[]
}

/** A section of the lecture: one of the article’s, with the subsections in it. */
export interface PartTree extends Part {
  children: Part[]
}

/** Sections that are about the article, and none of what it says. */
const NO_TEXT =
  /^(?:参考文献|主要参考文献|引用文献|注释|尾注|附注|致谢|作者简介|附录.*|references|bibliography|works cited|notes|endnotes|footnotes|acknowledge?ments?|about the authors?|appendix.*|funding|conflicts? of interest.*)$/i
const ABSTRACT = /^(?:内容提要|内容摘要|摘要|提要|abstract|summary|引言|introduction)$/i

/** The article’s sections as those of a lecture: on the highest level on which there are several. */
export function partTrees(
  article: Article,
  dates: readonly LocatedDate[][][],
  index: SourceIndex,
): PartTree[] {
  const level = topLevel(article.sections)
  const trees: PartTree[] = []
  for (const [at, section] of article.sections.entries()) {
    if (NO_TEXT.test(section.title.trim())) continue
    const part = partOf(section, dates[at] ?? [], index.sections[at]?.paragraphs ?? [], article.lang)
    const tree = trees.at(-1)
    if (section.level > level && tree) tree.children.push(part)
    else trees.push({ ...part, children: [] })
  }
  return trees.filter((tree) => [tree, ...tree.children].some(({ paragraphs }) => paragraphs.length > 0))
}

function topLevel(sections: readonly ArticleSection[]): number {
  const levels = sections.filter(({ title }) => !ABSTRACT.test(title.trim())).map(({ level }) => level)
  const several = [...new Set(levels)]
    .sort((a, b) => a - b)
    .find((level) => levels.filter((other) => other <= level).length > 1)
  return several ?? 1
}

function partOf(
  { locator, title, paragraphs }: ArticleSection,
  dates: readonly LocatedDate[][],
  indexed: readonly IndexedParagraph[],
  lang: Lang,
): Part {
  return {
    locator,
    title,
    paragraphs: paragraphs.map((text, at) => {
      const sentences = sentencesOf(text, lang)
      return {
        locator: `${locator}¶${at + 1}`,
        text,
        sentences,
        events: eventsIn(text, sentences, dates[at] ?? [], lang),
        names: indexed[at]?.names ?? [],
      }
    }),
  }
}
