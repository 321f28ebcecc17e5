import type { DefaultTreeAdapterTypes } from 'parse5'
import { type Block, type FileFacts, noFacts } from './block.ts'
import { chineseNames, englishNames } from './byline.ts'
import { attribute, elementsIn, type HtmlElement, wordsIn } from './html-tree.ts'
import { linkedArticle } from './json-ld.ts'
import { isPageSource } from './source-line.ts'

/**
 * What a page says of its article: the tags that journals put there for libraries, then those for other sites, then its
 * JSON-LD.
 */
export function factsOfPage(document: DefaultTreeAdapterTypes.Document): FileFacts {
  const metas = new Map<string, string[]>()
  const scripts: string[] = []
  let pageTitle: string | undefined
  for (const element of elementsIn(document)) {
    if (element.tagName === 'title' && pageTitle === undefined) pageTitle = wordsIn(element).trim()
    if (attribute(element, 'type')?.trim().toLowerCase() === 'application/ld+json')
      scripts.push(wordsIn(element))
    if (element.tagName !== 'meta') continue
    const name = (attribute(element, 'name') ?? attribute(element, 'property') ?? '').toLowerCase()
    const content = attribute(element, 'content')?.trim()
    if (name !== '' && content) metas.set(name, [...(metas.get(name) ?? []), content])
  }
  const first = (...names: string[]): string | undefined =>
    names.map((name) => metas.get(name)?.[0]).find((one) => one !== undefined)
  const linked = linkedArticle(scripts)
  const facts = noFacts()
  const sure = first('citation_title', 'dc.title')
  const title = sure ?? first('og:title') ?? linked?.headline ?? pageTitle
  if (title) Object.assign(facts, { title: sure ?? titleOfPage(title), sure: sure !== undefined })
  const creators = metas.get('citation_author') ?? metas.get('dc.creator')
  const named = creators ?? metas.get('author')?.filter(isPerson) ?? []
  const authors = named.length > 0 ? named : (linked?.authors ?? []).flatMap(personsIn)
  facts.authors = [...new Set(authors.flatMap((one) => one.split(/\s*[;；]\s*/)).map(inOrder))]
  facts.keywords = (metas.get('citation_keywords') ?? [])
    .flatMap((one) => one.split(/\s*[;；,，]\s*/))
    .filter((one) => one !== '')
  const set = (
    key: 'container' | 'issued' | 'volume' | 'issue' | 'doi' | 'pages',
    value: string | undefined,
  ): void => {
    if (value) facts[key] = value
  }
  set(
    'container',
    first('citation_journal_title', 'prism.publicationname', 'og:site_name') ?? linked?.publisher,
  )
  set('volume', first('citation_volume', 'prism.volume'))
  set('issue', first('citation_issue', 'prism.number'))
  set('doi', first('citation_doi', 'dc.identifier')?.replace(/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)/i, ''))
  if (facts.doi && !facts.doi.startsWith('10.')) delete facts.doi
  const [from, to] = [first('citation_firstpage'), first('citation_lastpage')]
  set('pages', from && to ? `${from}-${to}` : from)
  const date =
    first('citation_publication_date', 'citation_date', 'dc.date', 'article:published_time') ??
    linked?.datePublished ??
    dayBesideName(document)
  set(
    'issued',
    /^(\d{4})(?:[-/](\d{2})(?:[-/](\d{2}))?)?/
      .exec(date ?? '')
      ?.slice(1)
      .filter((part) => part !== undefined)
      .join('-'),
  )
  return facts
}

/** `<time datetime>` in the head of the article, or where the name stands. */
function dayBesideName(document: DefaultTreeAdapterTypes.Document): string | undefined {
  for (const element of elementsIn(document)) {
    if (isDayOfPage(element)) return attribute(element, 'datetime') ?? attribute(element, 'content')
  }
  return undefined
}

/** The day on which a page came out. */
export const isDayOfPage = (element: HtmlElement): boolean => element.tagName === 'time' && isAbout(element)

function isAbout(element: HtmlElement, depth = 4): boolean {
  const words = ['class', 'itemprop', 'rel'].map((name) => attribute(element, name)).join(' ')
  if (element.tagName === 'header' || /byline|dateline|publish|pubdate|article-(?:meta|info)/i.test(words))
    return true
  const around = element.parentNode
  return depth > 0 && around !== null && 'tagName' in around && isAbout(around, depth - 1)
}

const personsIn = (text: string): string[] => chineseNames(text) ?? englishNames(text) ?? []

/** Many sites name themselves as the author. */
const isPerson = (name: string): boolean => personsIn(name).length > 0

/** `Smith, John` → `John Smith`. */
const inOrder = (name: string): string => name.replace(/^(\p{Lu}[\p{L}'’-]+), (\p{Lu}.*)$/u, '$2 $1')

/** The line above the text that says where it comes from may stand outside what has the text. */
export function withSource(blocks: Block[], all: readonly Block[]): Block[] {
  const [first] = blocks
  const at = all.findIndex(({ text }) => text === first?.text)
  const above = all.slice(0, Math.max(at, 0))
  const source = above.findLast(({ text }) => isPageSource(text.trim()))
  return source ? [source, ...blocks] : blocks
}

/** A page's title has the site's name after it: `美越关系_国际安全研究网`, `Arms and Influence | Journal`. */
function titleOfPage(title: string): string {
  const [first = title] = title.split(/\s*[_|｜]\s*|\s+[-–—]\s+|(?<=\p{Script=Han})-+(?=\p{Script=Han})/u)
  return first.trim().length >= 4 ? first.trim() : title
}
