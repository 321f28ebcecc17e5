import { encodeShingles, shinglesOf } from '../../scripts/article/shingles.ts'
import type { Article, IndexedParagraph, SourceIndex } from '../../scripts/article/types.ts'
import { checkSource } from '../../scripts/checks/source/check-source.ts'
import { readOutline } from '../../scripts/outline/read.ts'
import { validate } from '../../scripts/outline/validate.ts'

/** A paragraph by what an index has of it. */
type Paragraph = Partial<Omit<IndexedParagraph, 'dates'>> & { dates?: string[] }

export interface IndexFacts {
  /** By locator; the level is told by the parentheses and points in it. */
  sections: Record<string, Paragraph[]>
  titles?: Record<string, string>
  /** The text whose fingerprints the index has. */
  text?: string
  lang?: 'zh-CN' | 'en'
  footnotes?: Partial<SourceIndex['footnotes']>
  hash?: string
}

/** An index made by hand. */
export function indexOf({
  sections,
  titles = {},
  text = '',
  lang,
  footnotes,
  hash,
}: IndexFacts): SourceIndex {
  return {
    version: 1,
    article: {
      lang: lang ?? 'zh-CN',
      title: '示例论文',
      authors: ['甲'],
      keywords: [],
      file: 'article.md',
      hash: hash ?? '0'.repeat(64),
    },
    sections: Object.entries(sections).map(([locator, paragraphs]) => ({
      locator,
      title: titles[locator] ?? '',
      level: 1 + (locator.match(/（|\./g)?.length ?? 0),
      paragraphs: paragraphs.map(({ dates = [], ...rest }, at) => ({
        hash: String(at).padStart(16, '0'),
        letters: 100,
        names: [],
        documents: [],
        numbers: [],
        ...rest,
        dates: dates.map((date) => ({ date, text: date })),
      })),
    })),
    footnotes: { names: [], documents: [], ...footnotes },
    shingles: encodeShingles(shinglesOf(text)),
  }
}

/** An outline of which only the slides are written; `more` goes to its top. */
export function outlineWith(slides: string, more = ''): string {
  const lines = slides.replace(/^\n+/, '').split('\n')
  const indented = lines.map((line) => (line === '' ? '' : `      ${line}`)).join('\n')
  return `title: 验\n${more}source: {index: a.source.json}\nsections:\n  - title: 一\n    slides:\n${indented}\n`
}

/** What a check against an index finds: the whole, and in short `severity rule key "what is marked"`. */
export function checkedWith(text: string, index: SourceIndex, article?: Article, hash = index.article.hash) {
  const document = readOutline(text)
  const { root, outline, diagnostics } = validate(document)
  if (!root || !outline) throw new Error(JSON.stringify(diagnostics))
  const atHand = article && { article, hash }
  const checked = checkSource({ text: document.text, tree: root, index, atHand })
  return {
    ...checked,
    found: checked.diagnostics
      .filter(({ rule }) => rule !== 'coverage')
      .map(({ severity, key, from, to }) => `${severity} ${key} ${text.slice(from, to)}`),
  }
}

/** An article of some sections. */
export const articleOf = (sections: Record<string, string[]>, lang: Article['lang'] = 'zh-CN'): Article => ({
  lang,
  authors: [],
  keywords: [],
  footnotes: [],
  sections: Object.entries(sections).map(([locator, paragraphs]) => ({
    locator,
    title: '',
    level: 1 + (locator.match(/（|\./g)?.length ?? 0),
    paragraphs,
  })),
})
