import { articleDates, type LocatedDate } from '../dates.ts'
import type { Article, ArticleSection } from '../types.ts'
import { type DatedEvent, eventsIn } from './events.ts'
import { type Lang, type Stretch, sentencesOf } from './sentences.ts'

/** A paragraph as the draft sees it. */
export interface Paragraph {
  /** `一（二）¶1` */
  locator: string
  text: string
  sentences: Stretch[]
  events: DatedEvent[]
}

/** A section or subsection with its own paragraphs. */
export interface Part {
  locator: string
  title: string
  paragraphs: Paragraph[]
  /** Locators of paragraphs that are not among them: there are too many. */
  left: string[]
}

/** A section of the lecture: one of the article’s, with the subsections in it. */
export interface PartTree extends Part {
  children: Part[]
}

/** Sections that are about the article, and none of what it says. */
const NO_TEXT =
  /^(?:参考文献|主要参考文献|引用文献|注释|尾注|附注|致谢|作者简介|附录.*|references|bibliography|works cited|notes|endnotes|footnotes|acknowledge?ments?|about the authors?|appendix.*|funding|conflicts? of interest.*)$/i
const ABSTRACT = /^(?:内容提要|内容摘要|摘要|提要|abstract|summary|引言|introduction)$/i

/** Paragraphs of one part that are looked at: no lecture has more of it. */
const MOST_PARAGRAPHS = 80

/** The article’s sections as those of a lecture, at most so many, and the locators of the others. */
export function partTrees(article: Article, most: number): { trees: PartTree[]; left: string[] } {
  const all = nested(article.sections)
  const dates = articleDates(article)
  const trees = all.slice(0, most).map(([first, ...below]): PartTree => {
    const part = (at: number): Part => partOf(article.sections[at], dates[at] ?? [], article.lang)
    return { ...part(first ?? 0), children: below.map(part) }
  })
  return { trees, left: all.slice(most).map(([first]) => article.sections[first ?? 0]?.locator ?? '') }
}

/** Which of an article’s sections are in which of a lecture: those on the highest level on which there are several. */
function nested(sections: readonly ArticleSection[]): number[][] {
  const level = topLevel(sections)
  const groups: number[][] = []
  for (const [at, section] of sections.entries()) {
    if (NO_TEXT.test(section.title.trim())) continue
    const group = groups.at(-1)
    if (section.level > level && group) group.push(at)
    else groups.push([at])
  }
  const full = groups.filter((group) => group.some((at) => (sections[at]?.paragraphs.length ?? 0) > 0))
  // What has but headings, or a list of references alone, is a lecture of one section.
  return full.length > 0 ? full : [[0]]
}

function topLevel(sections: readonly ArticleSection[]): number {
  const levels = sections.filter(({ title }) => !ABSTRACT.test(title.trim())).map(({ level }) => level)
  const several = [...new Set(levels)]
    .sort((a, b) => a - b)
    .find((level) => levels.filter((other) => other <= level).length > 1)
  return several ?? 1
}

function partOf(section: ArticleSection | undefined, dates: readonly LocatedDate[][], lang: Lang): Part {
  const { locator = '', title = '', paragraphs = [] } = section ?? {}
  const place = (at: number): string => `${locator}¶${at + 1}`
  return {
    locator,
    title,
    paragraphs: paragraphs.slice(0, MOST_PARAGRAPHS).map((text, at) => {
      const sentences = sentencesOf(text, lang)
      return {
        locator: place(at),
        text,
        sentences,
        events: eventsIn(text, sentences, dates[at] ?? [], lang),
      }
    }),
    left: paragraphs.slice(MOST_PARAGRAPHS).map((_, at) => place(at + MOST_PARAGRAPHS)),
  }
}
