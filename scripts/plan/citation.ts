import { parseDate } from '../outline/date.ts'
import { parseInline } from '../outline/inline.ts'
import type { Outline } from '../outline/schema/outline.ts'
import { asList } from '../outline/schema/scalars.ts'
import { type Locale, say, type WordKey } from '../words/index.ts'
import { around, joined } from './context.ts'
import { dateWords } from './date-words.ts'
import type { Inline } from './types.ts'

/** The article as a line of text: who, what, where, when. Every given part is in it, letter for letter. */
export function citation(source: Outline['source'], locale: Locale): Inline[] {
  if (!source) return []
  const part = (text: string | undefined, key: WordKey, name: string): Inline[][] =>
    text === undefined ? [] : [around(say(locale, key, { [name]: '\u0000' }), '\u0000', parseInline(text))]
  const plain = (text: string | undefined): Inline[][] => (text === undefined ? [] : [parseInline(text)])
  const authors = asList(source.author).map((author) => parseInline(author))
  const published = [...plain(source.place), ...plain(source.publisher)]
  const when: Inline[][] = [
    ...dated(source.issued, locale).map(parseInline),
    ...part(source.volume, 'citation.volume', 'volume'),
    ...part(source.issue, 'citation.issue', 'issue'),
    ...part(source.pages, 'citation.pages', 'pages'),
  ]
  const parts = [
    ...(authors.length > 0 ? [joined(authors, say(locale, 'slide.list'))] : []),
    ...part(source.title, 'citation.title', 'title'),
    ...(source.container === undefined ? [] : [emphasised(source.container, locale)]),
    ...(published.length > 0 ? [joined(published, locale === 'zh' ? '：' : ': ')] : []),
    ...(when.length > 0 ? [joined(when, locale === 'zh' ? '' : ', ')] : []),
    ...part(source.doi, 'citation.doi', 'doi'),
    ...plain(source.url),
    ...dated(source.accessed, locale).flatMap((accessed) => part(accessed, 'citation.accessed', 'accessed')),
  ]
  return joined(parts, locale === 'zh' ? '，' : '. ')
}

/** A date in the deck's language; what is none (`forthcoming`, `2017 (online)`) as it is written. */
function dated(text: string | undefined, locale: Locale): string[] {
  if (text === undefined) return []
  const date = parseDate(text)
  return [date.ok ? dateWords(date.date, locale) : text]
}

/** A journal’s or book’s title: in 《》, in English in italics. */
function emphasised(container: string, locale: Locale): Inline[] {
  const text = parseInline(container)
  return locale === 'zh' ? around('《\u0000》', '\u0000', text) : [{ type: 'emphasis', children: text }]
}
