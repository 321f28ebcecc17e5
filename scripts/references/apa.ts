/** APA 7 (Publication Manual of the American Psychological Association, 2020, chapters 9 and 10). */
import { plainText } from '../outline/inline.ts'
import type { Inline } from '../plan/types.ts'
import type { Entry, EntryType, Names } from './entry.ts'
import { apaDate, apaDay, apaYear, lettered } from './entry-dates.ts'
import { isChinese } from './language.ts'
import { apaName } from './names.ts'
import { ordinal } from './ordinal.ts'
import { framed, joinedBy, run, sentences, textOf } from './pieces.ts'

/** 9.15: of what appears on a day, the day is told. */
const DAILY: ReadonlySet<EntryType> = new Set([
  'article-newspaper',
  'article-magazine',
  'webpage',
  'preprint',
])
/** What stands in something else; the title of anything else is in italics itself. */
const PARTS: ReadonlySet<EntryType> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'paper-conference',
])

/** An entry as a line of the references. `letter`: tells works of one author and year apart. */
export function apa(entry: Entry, letter = ''): Inline[] {
  const { authors, editors, type } = entry
  const isEdited = authors.list.length === 0 && editors !== undefined && !PARTS.has(type)
  const people = isEdited ? run(apaNames(editors), ` (${edited(editors)})`) : apaNames(authors)
  const date = textOf(`(${lettered(dateOf(entry), letter)})`)
  const title = titleOf(entry)
  const head = people.length > 0 ? [people, date, title] : [title, date]
  return sentences([...head, ...published(entry), ...addressOf(entry)], 'open-address')
}

function dateOf({ issued, type, whole }: Entry): string {
  if (issued === undefined) return 'n.d.'
  return whole || DAILY.has(type) ? apaDate(issued) : apaYear(issued)
}

/** A title in italics; Chinese has none, and sets its titles in 《》. */
function italic(text: Inline[]): Inline[] {
  if (isChinese(text)) return /[《》]/.test(plainText(text)) ? text : run('《', text, '》')
  return [{ type: 'emphasis', children: text }]
}

function titleOf(entry: Entry): Inline[] {
  const { type, title = [], number, publisher, genre, whole } = entry
  if (title.length === 0) return []
  if (PARTS.has(type)) return run(title, whole ? framed(' [', genre, ']') : undefined)
  const details = [
    editionOf(entry),
    ...(type === 'book' || type === 'collection' ? [framed('Vol. ', entry.volume)] : []),
    type === 'report' && number && /^\d/.test(plainText(number)) ? run('Report No. ', number) : number,
    ...(type === 'book' ? [framed(pageWord(entry.pages), entry.pages)] : []),
  ]
  const kind =
    type === 'thesis'
      ? joinedBy(', ', [genre ?? textOf('Thesis'), publisher])
      : type === 'dataset'
        ? (genre ?? textOf('Data set'))
        : whole
          ? genre
          : undefined
  return run(italic(title), framed(' (', joinedBy(', ', details), ')'), framed(' [', kind, ']'))
}

/** 9.19: `2nd ed.`; what is no number as it is written. */
function editionOf({ edition, whole }: Entry): Inline[] | undefined {
  if (edition === undefined) return undefined
  const number = plainText(edition)
  if (number === '1' && !whole) return undefined
  return /^\d{1,2}$/.test(number) ? textOf(`${ordinal(number)} ed.`) : edition
}

/** What it is in, and who published it where. */
function published(entry: Entry): Inline[][] {
  const { type, container, editors, publisher, place, whole } = entry
  const pages = pagesOf(entry)
  switch (type) {
    case 'article-journal':
    case 'article-magazine':
    case 'article-newspaper': {
      const volume =
        entry.volume && run([{ type: 'emphasis', children: entry.volume }], framed('(', entry.issue, ')'))
      const issue = entry.volume === undefined ? framed('(', entry.issue, ')') : undefined
      const details = [container && italic(container), volume ?? issue, pages]
      return [joinedBy(', ', details), ...(whole ? [editionOf(entry) ?? [], imprint(entry)] : [])]
    }
    case 'chapter':
    case 'paper-conference': {
      const people = editors && run(spoken(editors), ` (${edited(editors)}), `)
      const details = joinedBy(', ', [
        editionOf(entry),
        framed('Vol. ', entry.volume),
        whole ? framed('No. ', entry.issue) : undefined,
        framed(pageWord(pages), pages),
      ])
      const book = container && run('In ', people, italic(container), framed(' (', details, ')'))
      return [book ?? framed('', details) ?? [], whole ? imprint(entry) : (publisher ?? [])]
    }
    case 'thesis':
      return [container ?? [], ...(whole ? [numbers(entry), place ?? []] : [])]
    case 'webpage':
    case 'preprint':
    case 'dataset':
      return [
        container ?? [],
        ...(whole ? [numbers(entry)] : []),
        sameAs(publisher, container) ? [] : imprint(entry),
      ]
    case 'book':
    case 'collection':
      return [container ?? [], ...(whole ? [framed('', entry.issue) ?? []] : []), imprint(entry)]
    case 'report':
    case 'standard':
    case 'patent':
    case 'document':
      return [container ?? [], ...(whole ? [numbers(entry)] : []), isAuthor(entry) ? [] : imprint(entry)]
  }
}

/** 9.29: the place is left out, but of the article, of which nothing is. */
const imprint = ({ place, publisher, whole }: Entry): Inline[] =>
  joinedBy(': ', [whole ? place : undefined, publisher])

const numbers = (entry: Entry): Inline[] =>
  joinedBy(', ', [
    framed('Vol. ', entry.volume),
    framed('No. ', entry.issue),
    framed(pageWord(entry.pages), entry.pages),
  ])

const sameAs = (some: Inline[] | undefined, other: Inline[] | undefined): boolean =>
  some !== undefined && other !== undefined && plainText(some) === plainText(other)

/** 10.4: an institution that publishes its own report is named once. */
const isAuthor = ({ authors, publisher, whole }: Entry): boolean =>
  !whole && authors.list.some((name) => 'literal' in name && name.literal === plainText(publisher ?? []))

const pageWord = (pages: Inline[] | undefined): string =>
  /[–,\-—]/.test(plainText(pages ?? [])) ? 'pp. ' : 'p. '

/** An en dash between pages; of the article, as it is written. */
const pagesOf = ({ pages, whole }: Entry): Inline[] | undefined =>
  pages === undefined || whole
    ? pages
    : textOf(plainText(pages).replace(/(\d)\s*[‐-―−-]+\s*(?=[\dA-Za-z])/gu, '$1–'))

/**
 * 9.34: the DOI as an address, and no other beside it. 9.16: when one has looked at it is told of what has no date and
 * may change.
 */
function addressOf({ doi, url, accessed: day, issued, type, whole }: Entry): Inline[][] {
  const addresses = [
    ...(doi === undefined ? [] : [`https://doi.org/${doi}`]),
    ...(url === undefined || (doi !== undefined && (!whole || url.includes(doi))) ? [] : [url]),
  ]
  const isDayTold = day !== undefined && (whole || (issued === undefined && type === 'webpage'))
  const retrieved = isDayTold ? `Retrieved ${apaDay(day)}` : ''
  const [first, ...more] = addresses
  if (first === undefined) return retrieved === '' ? [] : [textOf(retrieved)]
  return [retrieved === '' ? first : `${retrieved}, from ${first}`, ...more].map(textOf)
}

const edited = ({ list }: Names): string => (list.length > 1 ? 'Eds.' : 'Ed.')

/** 9.8: up to twenty; of more, the first nineteen and the last. */
function apaNames({ list, others = false }: Names): Inline[] {
  const all = list.map((name) => apaName(name))
  if (all.length > 20) return textOf(`${all.slice(0, 19).join(', ')}, … ${all.at(-1)}`)
  if (others) return textOf([...all, 'et al.'].join(', '))
  return textOf(listed(all))
}

const spoken = ({ list }: Names): Inline[] => {
  const all = list.map((name) => apaName(name, 'given'))
  return textOf(all.length === 2 ? all.join(' & ') : listed(all))
}

/** `A, B, & C`; two as well have the comma (9.8). */
const listed = (all: readonly string[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')}, & ${all.at(-1)}`
