import { parseInline, plainText } from '../outline/inline.ts'
import type { Outline } from '../outline/schema/outline.ts'
import { asList } from '../outline/schema/scalars.ts'
import { doiOf } from './bibtex-entry.ts'
import { type Entry, type EntryType, isEntryType, isNewspaper, isOfADay } from './entry.ts'
import { personOf } from './names.ts'

/** The article that the lecture is about, as an entry of which nothing may be left out. */
export function articleEntry(source: NonNullable<Outline['source']>): Entry {
  const { issued, accessed } = source
  const rich = (text: string | undefined) => (text === undefined ? undefined : parseInline(text))
  const plain = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : plainText(parseInline(text))
  const doi = doiOf(plain(source.doi))
  const url = plain(source.url)
  const type = typeOf(source)
  return {
    type,
    authors: { list: asList(source.author).map((author) => personOf(plainText(parseInline(author)))) },
    title: rich(source.title),
    container: rich(source.container),
    edition: rich(source.edition),
    volume: rich(source.volume),
    issue: rich(source.issue),
    pages: rich(source.pages),
    publisher: rich(source.publisher),
    place: rich(source.place),
    // A type of the user's own words is told.
    genre:
      source.type === undefined || source.type === type || KNOWN.test(source.type)
        ? undefined
        : rich(source.type),
    issued,
    accessed,
    doi,
    url,
    whole: true,
  }
}

/** Other words for what it is; whatever else is written is told in brackets. */
const KNOWN =
  /^(?:article|journal|magazine|newspaper|proceedings|conference|web|website|online|preprint|dissertation|paper)$/i

function typeOf({
  type = '',
  container,
  publisher,
  url,
  volume,
  issue,
  pages,
  doi,
  issued,
}: NonNullable<Outline['source']>): EntryType {
  if (isEntryType(type)) return type
  const words: [RegExp, EntryType][] = [
    [/newspaper|报纸/i, 'article-newspaper'],
    [/magazine/i, 'article-magazine'],
    [/article|journal|期刊|论文$/i, 'article-journal'],
    [/chapter|章/i, 'chapter'],
    [/conference|proceedings|paper|会议/i, 'paper-conference'],
    [/thesis|dissertation|学位/i, 'thesis'],
    [/report|报告/i, 'report'],
    [/standard|标准/i, 'standard'],
    [/web|online|site|网/i, 'webpage'],
    [/book|monograph|图书|专著/i, 'book'],
  ]
  const named = words.find(([pattern]) => pattern.test(type))?.[1]
  if (named) return named
  if (container !== undefined) {
    const isInJournal = volume !== undefined || issue !== undefined
    if (isInJournal) return 'article-journal'
    if (publisher !== undefined) return 'chapter'
    if (doi === undefined && (isNewspaper(container) || (isOfADay(issued) && url === undefined)))
      return 'article-newspaper'
    return url !== undefined && pages === undefined ? 'webpage' : 'article-journal'
  }
  if (publisher !== undefined) return 'book'
  return url === undefined ? 'document' : 'webpage'
}
