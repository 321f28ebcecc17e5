import { monthNumber } from '../outline/months.ts'
import type { BibtexEntry } from './bibtex.ts'
import { type Entry, type EntryType, isNewspaper, isOfADay } from './entry.ts'
import { latexText } from './latex.ts'
import { bibtexNames } from './name-lists.ts'
import { isHan } from './names.ts'
import { textOf } from './pieces.ts'

/** Types of BibTeX, of biblatex and of what Zotero, JabRef and CNKI make of them. */
const TYPES: Record<string, EntryType> = {
  article: 'article-journal',
  periodical: 'collection',
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
  book: 'book',
  mvbook: 'book',
  booklet: 'book',
  manual: 'book',
  collection: 'book',
  mvcollection: 'book',
  reference: 'book',
  proceedings: 'collection',
  mvproceedings: 'collection',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  incollection: 'chapter',
  inreference: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  bachelorsthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  standard: 'standard',
  patent: 'patent',
  dataset: 'dataset',
  data: 'dataset',
  preprint: 'preprint',
  online: 'webpage',
  electronic: 'webpage',
  webpage: 'webpage',
  www: 'webpage',
}

/** An entry of a .bib file, with its LaTeX read. */
export function bibtexEntry({ type, fields }: BibtexEntry): Entry {
  const text = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value = latexText(fields.get(name) ?? '')
      if (value !== '') return value
    }
    return undefined
  }
  const verbatim = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value = address(fields.get(name) ?? '')
      if (value !== '') return value
    }
    return undefined
  }
  const title = joinedTitle(text('title'), text('subtitle'))
  const container = joinedTitle(
    text('journaltitle', 'journal', 'booktitle', 'maintitle') ??
      (type === 'online' ? text('organization') : undefined),
    text('journalsubtitle', 'booksubtitle'),
  )
  const issued = issuedOf(text)
  const url = verbatim('url') ?? addressIn(fields.get('howpublished')) ?? addressIn(fields.get('note'))
  const kind = typeOf(type, { text, container, issued, url })
  const issue = plainNumber(text('number', 'issue'))
  const pages = text('pages', 'eid')
  const isNumbered = kind === 'report' || kind === 'standard' || kind === 'patent'
  const editors = bibtexNames(fields.get('editor'))
  const translators = bibtexNames(fields.get('translator'))
  const authors = bibtexNames(fields.get('author'))
  const publisher = text('publisher', 'institution', 'school', 'organization', 'university')
  const lang = text('langid', 'language', 'hyphenation')
  const genre = genreOf(type, text('type'))
  return {
    type: kind,
    authors,
    lang,
    editors: editors.list.length > 0 ? editors : undefined,
    translators: translators.list.length > 0 ? translators : undefined,
    title: rich(title),
    container: rich(container),
    edition: rich(edition(text('edition'))),
    volume: rich(text('volume')),
    issue: isNumbered ? undefined : rich(issue),
    number: isNumbered ? rich(issue) : undefined,
    pages: rich(kind === 'article-newspaper' ? plainNumber(pages) : pages),
    publisher: kind === 'webpage' && publisher === container ? undefined : rich(publisher),
    place: rich(text('location', 'address')),
    genre: rich(genre),
    issued,
    accessed: text('urldate', 'lastchecked', 'lastaccessed'),
    doi: doiOf(verbatim('doi')),
    url: url ?? eprint(text),
  }
}

/** CNKI counts issues and the pages of newspapers as `03` and `003`. */
const plainNumber = (text: string | undefined): string | undefined => text?.replace(/^0+(?=\d+$)/, '')

type Text = (...names: string[]) => string | undefined

const rich = (value: string | undefined) => (value === undefined ? undefined : textOf(value))

function typeOf(
  type: string,
  {
    text,
    container,
    issued,
    url,
  }: { text: Text; container: string | undefined; issued: string | undefined; url: string | undefined },
): EntryType {
  const mark = text('mark', 'usera')
  if (mark === 'N' || text('entrysubtype') === 'newspaper') return 'article-newspaper'
  const known = TYPES[type]
  if (known === 'article-journal') {
    if (text('entrysubtype') === 'magazine') return 'article-magazine'
    const isNumbered = text('volume', 'number', 'issue', 'doi') !== undefined
    if (!isNumbered && (isNewspaper(container) || isOfADay(issued))) return 'article-newspaper'
    if (container === undefined && text('eprint') !== undefined) return 'preprint'
    return known
  }
  if (known) return known
  if (text('eprint') !== undefined || /arxiv/i.test(text('howpublished', 'archiveprefix') ?? ''))
    return 'preprint'
  if (text('school') !== undefined) return 'thesis'
  if (text('institution') !== undefined) return 'report'
  if (text('booktitle') !== undefined) return 'chapter'
  if (text('journal', 'journaltitle') !== undefined) return 'article-journal'
  if (text('publisher') !== undefined) return 'book'
  return url === undefined ? 'document' : 'webpage'
}

/** A title and what stands below it. */
function joinedTitle(title: string | undefined, sub: string | undefined): string | undefined {
  if (title === undefined || sub === undefined) return title ?? sub
  return isHan(title) ? `${title}：${sub}` : `${title}: ${sub}`
}

/** `date`, or `year`, `month` and `day` (some write the day into the month: `jul # "~4"`). */
function issuedOf(text: Text): string | undefined {
  const date = text('date')
  if (date !== undefined) return date
  const year = text('year')
  if (year === undefined || !/^\d{4}$/.test(year)) return year
  const written = text('month') ?? ''
  const month = monthOf(written)
  if (month === undefined) return year
  const day =
    text('day') ?? /\d{1,2}\D*$/.exec(written.replace(/^\d{1,2}(?=\D|$)/, ''))?.[0]?.replace(/\D/g, '')
  return day !== undefined && /^\d{1,2}$/.test(day)
    ? `${year}-${month}-${day.padStart(2, '0')}`
    : `${year}-${month}`
}

function monthOf(text: string): string | undefined {
  const digits = /^\d{1,2}/.exec(text)?.[0]
  const number = digits === undefined ? monthNumber(/[a-z]{3}/i.exec(text)?.[0] ?? '') : Number(digits)
  return number >= 1 && number <= 12 ? String(number).padStart(2, '0') : undefined
}

/** `Second`, `2nd`, `第2版` are what a style makes of `2`. */
function edition(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const plain = text.replace(/\s*(?:ed\.?|edition)$/i, '')
  const ordinals = [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
  ]
  const index = ordinals.indexOf(plain.toLowerCase())
  if (index >= 0) return String(index + 1)
  return /^(?:第\s*)?(\d+)\s*(?:st|nd|rd|th|版)?$/.exec(plain)?.[1] ?? text
}

function genreOf(type: string, written: string | undefined): string | undefined {
  const known: Record<string, string> = {
    phdthesis: 'Doctoral dissertation',
    mastersthesis: 'Master’s thesis',
    mathesis: 'Master’s thesis',
    bachelorsthesis: 'Bachelor’s thesis',
    bathesis: 'Bachelor’s thesis',
  }
  return known[written?.toLowerCase() ?? type] ?? written ?? known[type]
}

/** An address has no LaTeX but escapes of what TeX would misread. */
const address = (value: string): string =>
  value
    .trim()
    .replace(/^\{([^{}]*)\}$/, '$1')
    .replace(/^\\url\s*\{([^}]*)\}$/, '$1')
    .replace(/\\([_%&#$~{}])/g, '$1')
    .replace(/\{\\?([_~%&#-])\}/g, '$1')
    .replace(/\\textasciitilde(?:\{\}|\s)?/g, '~')
    .replace(/\s+/g, '')

const addressIn = (value: string | undefined): string | undefined => {
  const found = /https?:\/\/[^\s{}\\"]+/.exec(value ?? '')?.[0]
  return found?.replace(/[.,;]$/, '')
}

/** A DOI without the address before it. */
export const doiOf = (doi: string | undefined): string | undefined =>
  doi?.replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i, '').replace(/^doi:\s*/i, '')

function eprint(text: Text): string | undefined {
  const number = text('eprint')
  const isArxiv = /^arxiv$/i.test(text('archiveprefix', 'eprinttype') ?? 'arxiv')
  return number !== undefined && isArxiv && /^[\w.\-/]+$/.test(number)
    ? `https://arxiv.org/abs/${number}`
    : undefined
}
