import { parseDate } from '../outline/date.ts'
import { parseInline, plainText } from '../outline/inline.ts'
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
    ...(source.title === undefined ? [] : [titled(source.title, source.type, locale)]),
    ...edition(source.edition, locale),
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

/** A number as the edition of that number; what is none (`revised`) as it is written. */
function edition(text: string | undefined, locale: Locale): Inline[][] {
  if (text === undefined) return []
  if (!/^\d+$/.test(text)) return [parseInline(text)]
  return [parseInline(say(locale, 'citation.edition', { edition: locale === 'en' ? ordinal(text) : text }))]
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
function ordinal(number: string): string {
  const suffixes = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }
  return number + suffixes[new Intl.PluralRules('en', { type: 'ordinal' }).select(Number(number))]
}

/** CSL types of works that stand alone on a shelf: in an English list their titles are set as those of journals. */
const WHOLE: ReadonlySet<string> = new Set(['book', 'report', 'thesis'])

function titled(title: string, type: string | undefined, locale: Locale): Inline[] {
  const text = parseInline(title)
  const isEnglish = locale === 'en' && scriptOf(text, locale) === 'en'
  return isEnglish && type !== undefined && WHOLE.has(type) ? emphasised(title, locale) : quoted(text, locale)
}

/** The title of an article or a book in the marks of its own script, and in others where it has those in it. */
function quoted(title: Inline[], locale: Locale): Inline[] {
  const script = scriptOf(title, locale)
  const isQuoting = (script === 'zh' ? /[《》]/u : /[“”"]/u).test(plainText(title))
  const words = say(script, isQuoting ? 'citation.title-quoting' : 'citation.title', { title: '\u0000' })
  return around(words, '\u0000', title)
}

/** A journal’s or book’s title: Chinese in 《》; other ones in italics, which a Chinese deck does not have. */
function emphasised(container: string, locale: Locale): Inline[] {
  const text = parseInline(container)
  if (scriptOf(text, locale) === 'zh') return around('《\u0000》', '\u0000', text)
  return locale === 'zh' ? text : [{ type: 'emphasis', children: text }]
}

/** In which language a title is set: that of the deck where it has no letters. */
function scriptOf(title: readonly Inline[], locale: Locale): Locale {
  const letters = plainText(title)
  if (/\p{Script=Han}/u.test(letters)) return 'zh'
  return /\p{L}/u.test(letters) ? 'en' : locale
}
