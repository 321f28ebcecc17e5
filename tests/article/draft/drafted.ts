import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftOutline } from '../../../scripts/article/draft/draft.ts'
import { indexArticle } from '../../../scripts/article/index-article.ts'
import { readArticle } from '../../../scripts/article/read/read.ts'
import type { Article, ArticleSection } from '../../../scripts/article/types.ts'
import { lecture } from '../../../scripts/lecture.ts'
import { readOutline } from '../../../scripts/outline/read.ts'
import type { Outline } from '../../../scripts/outline/schema/outline.ts'
import { validate } from '../../../scripts/outline/validate.ts'

export interface Drafted {
  text: string
  outline: Outline
  /** Of the deck. */
  slides: number
}

/** An article’s draft, which builds or fails the test. */
export function drafted(article: Article): Drafted {
  const index = indexArticle(article, { file: '../article.md', hash: '0'.repeat(64) })
  const text = draftOutline(article, index, { indexFile: 'draft.source.json' })
  const { outline, diagnostics } = validate(readOutline(text))
  const made = lecture(text, 'draft')
  if (!outline || !made.lecture)
    throw new Error(`${JSON.stringify([...diagnostics, ...made.diagnostics].slice(0, 3))}\n${text}`)
  return { text, outline, slides: made.lecture.plan.slides.length }
}

/** One of the articles beside this file. */
export async function draftedFile(name: string): Promise<Drafted> {
  const bytes = readFileSync(join(import.meta.dirname, 'articles', name))
  return drafted(await readArticle(name, bytes))
}

/** An article of some sections, each with its heading and paragraphs. */
export function articleOf(
  lang: Article['lang'],
  sections: Record<string, string[]>,
  facts: Partial<Article> = {},
): Article {
  return {
    lang,
    title: lang === 'en' ? 'A title' : '标题',
    authors: [],
    keywords: [],
    footnotes: [],
    sections: Object.entries(sections).map(([title, paragraphs], at): ArticleSection => {
      return { locator: String(at + 1), title, level: 1, paragraphs }
    }),
    ...facts,
  }
}

export type OutlineSlides = Outline['sections'][number]['slides']

export const slidesOf = ({ outline }: Drafted): OutlineSlides =>
  outline.sections.flatMap(({ slides }) => slides)

/** The texts of a timeline’s events by the date as it is written. */
export function eventsOf({ text }: Drafted): [string, string][] {
  return Array.from(
    text.matchAll(/^ {10}- ((?:[\d.]|-\d)[^:\s]*): (.*?)(?: # draft)?$/gm),
    ([, date = '', event = '']) => [date, event.replace(/^"|"$/g, '')],
  )
}

const OTHERS = {
  'zh-CN': ['1801年，甲省设立官厅。1802年，乙省设立官厅。1803年，丙省设立官厅。', '经过'],
  en: [
    'The first office opened in 1801. The second one opened in 1802. A third one opened in 1803. ',
    'Events',
  ],
} as const

/** The events that a sentence’s draft has, beside three that make it a history. */
export function eventsIn(sentence: string, lang: Article['lang']): [string, string][] {
  const [others, title] = OTHERS[lang]
  return eventsOf(drafted(articleOf(lang, { [title]: [others + sentence] }))).filter(
    ([date]) => !/^180[123]$/.test(date),
  )
}
