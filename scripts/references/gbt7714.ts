/**
 * GB/T 7714-2025 (信息与文献 参考文献著录规则), numeric. What changed since 2015 and is relied on here, after the
 * examples of the standard: family names are no longer in capitals, names in pinyin are not shortened, initials keep
 * their hyphen (7.1.1); the day on which it was looked at is told of web pages, data and preprints alone (7.6); no DOI
 * beside an address that has it (7.9); standards begin with their number (8.9); every entry ends with a full stop.
 * Half-width marks with a blank behind them, as in print.
 */
import { plainText } from '../outline/inline.ts'
import type { Inline } from '../plan/types.ts'
import type { Entry, EntryType, Names } from './entry.ts'
import { gbtDate, gbtYear } from './entry-dates.ts'
import { languageOf } from './language.ts'
import { gbtName, isHan } from './names.ts'
import { ordinal } from './ordinal.ts'
import { framed, joinedBy, run, sentences, textOf } from './pieces.ts'

/** 7.3: marks of what it is; `/OL` behind it where it can be had online. */
const MARKS: Record<EntryType, string> = {
  'article-journal': 'J',
  'article-magazine': 'J',
  'article-newspaper': 'N',
  book: 'M',
  collection: 'C',
  chapter: 'M',
  'paper-conference': 'C',
  thesis: 'D',
  report: 'R',
  standard: 'S',
  patent: 'P',
  dataset: 'DS',
  preprint: 'PP',
  webpage: 'EB',
  document: 'Z',
}

/** Kinds that change: the day on which one has looked is told. */
const CHANGING: ReadonlySet<EntryType> = new Set(['webpage', 'dataset', 'preprint'])

/** Kinds that stand in something: 8.3 and 8.6 begin that with `//`. */
const INSIDE: ReadonlySet<EntryType> = new Set(['chapter', 'paper-conference'])

/** An entry as a line of the references. */
export function gbt7714(entry: Entry): Inline[] {
  const { type, authors, editors, translators, container } = entry
  const isEdited = authors.list.length === 0 && (type === 'book' || type === 'collection')
  const people = names(isEdited && editors ? editors : authors, entry)
  const role = languageOf(entry) === 'zh' ? '译' : 'trans'
  const own = [titled(entry), translators && names(translators, entry, role)]
  if (!INSIDE.has(type) || container === undefined)
    return sentences([people, ...looked(entry, [...own, ...published(entry)]), ...online(entry)])
  const [inside, ...after] = published(entry)
  const whole = run(sentences(own, 'open'), '//', inside)
  return sentences([people, ...looked(entry, [whole, ...after]), ...online(entry)])
}

/** The day on which the article was looked at, before its address, whatever kind of work it is. */
function looked(entry: Entry, parts: readonly (Inline[] | undefined)[]): Inline[][] {
  const there = parts.flatMap((part) => (part === undefined || part.length === 0 ? [] : [part]))
  const { accessed, type, whole } = entry
  if (accessed === undefined || CHANGING.has(type) || !whole) return there
  return [...there.slice(0, -1), run(there.at(-1), `[${gbtDate(accessed)}]`)]
}

function titled(entry: Entry): Inline[] {
  const { type, title, number, volume, genre } = entry
  if (title === undefined && number === undefined) return []
  const isOnline = entry.url !== undefined || entry.doi !== undefined || type === 'webpage'
  const mark = `[${MARKS[type]}${isOnline ? '/OL' : ''}]`
  if (type === 'standard') return run(joinedBy(' ', [number, title]), mark)
  const isPart = type === 'book' || type === 'collection'
  const inTitle = joinedBy(': ', [title, number, ...(isPart ? [volumeOf(volume, entry)] : [])])
  const kind = entry.whole && type !== 'thesis' ? genre : undefined
  return run(inTitle, mark, framed(' ', kind))
}

/** `第2卷`, `v. 2`; what is no number as it is. */
function volumeOf(volume: Inline[] | undefined, entry: Entry): Inline[] | undefined {
  if (volume === undefined || !/^\d+$/.test(plainText(volume))) return volume
  return languageOf(entry) === 'zh' ? run('第', volume, '卷') : run('v. ', volume)
}

/** What stands between the title and the address. */
function published(entry: Entry): (Inline[] | undefined)[] {
  const { type, container } = entry
  const edition = editionOf(entry)
  switch (type) {
    case 'article-journal':
    case 'article-magazine':
      return [joinedBy(', ', [container, inJournal(entry)]), ...more(entry)]
    case 'article-newspaper': {
      const day = joinedBy(', ', [container, dateOf(entry), numbersOf(entry)])
      return [run(day, framed('(', pagesOf(entry), ')')), ...more(entry)]
    }
    case 'chapter':
    case 'paper-conference': {
      const editors = entry.editors && names(entry.editors, entry)
      const book = joinedBy(': ', [container, volumeOf(entry.volume, entry)])
      const isBare = entry.place === undefined && entry.publisher === undefined && edition === undefined
      const ending = joinedBy(': ', [yearOf(entry), pagesOf(entry)])
      if (isBare) return [sentences([editors, joinedBy(', ', [book, ending])], 'open')]
      return [sentences([editors, book], 'open'), edition, imprint(entry)]
    }
    case 'webpage':
    case 'dataset':
    case 'preprint':
      return [edition, run(joinedBy(', ', [container, ...imprintOf(entry)]), daysOf(entry)), ...rest(entry)]
    case 'report':
    case 'patent':
      return [edition, container, imprint(entry, dateOf(entry)), ...rest(entry)]
    case 'book':
    case 'collection':
      return [edition, container, imprint(entry), ...(entry.whole ? [framed('', entry.issue)] : [])]
    case 'thesis':
    case 'standard':
    case 'document':
      return [edition, container, imprint(entry), ...rest(entry)]
  }
}

/** What such works are not usually told with, where nothing may be left out. */
const more = (entry: Entry): Inline[][] =>
  entry.whole ? [...[editionOf(entry) ?? []], joinedBy(': ', imprintOf(entry))] : []
const rest = (entry: Entry): Inline[][] => (entry.whole ? [numbersOf(entry)] : [])

/** `2012, 52(11): 1518-1523`; `2013(1): 56-75`; `2014, 510: 356-363`. */
function inJournal(entry: Entry): Inline[] {
  const { volume, issue } = entry
  const year = yearOf(entry)
  const numbered = run(volume, framed('(', issue, ')'))
  const when = volume === undefined ? run(year, numbered) : joinedBy(', ', [year, numbered])
  return joinedBy(': ', [when, pagesOf(entry)])
}

const numbersOf = ({ volume, issue }: Entry): Inline[] => run(volume, framed('(', issue, ')'))

/** Place and publisher; not a publisher of the name of the site. */
function imprintOf({ place, publisher, container }: Entry): Inline[][] {
  const isSite = publisher && container && plainText(publisher) === plainText(container)
  return [...(place ? [place] : []), ...(publisher && !isSite ? [publisher] : [])]
}

/** `北京: 科学出版社, 2013: 15-18`. */
function imprint(entry: Entry, when = yearOf(entry)): Inline[] {
  const from = joinedBy(': ', [entry.place, entry.publisher])
  return joinedBy(': ', [joinedBy(', ', [from, when]), pagesOf(entry)])
}

const yearOf = ({ issued, whole }: Entry): Inline[] | undefined =>
  issued === undefined ? undefined : textOf(whole ? gbtDate(issued) : gbtYear(issued))
const dateOf = ({ issued }: Entry): Inline[] | undefined =>
  issued === undefined ? undefined : textOf(gbtDate(issued))

/** `(2015-09-18)[2023-03-06]`. */
const daysOf = (entry: Entry): Inline[] =>
  run(framed('(', dateOf(entry), ')'), entry.accessed === undefined ? '' : `[${gbtDate(entry.accessed)}]`)

/** A hyphen between pages; of the article, as it is written. */
const pagesOf = ({ pages, whole }: Entry): Inline[] | undefined =>
  pages === undefined || whole
    ? pages
    : textOf(plainText(pages).replace(/(\d)\s*[‐-―−]+\s*(?=[\dA-Za-z])/gu, '$1-'))

/** 7.4: `3版`, `5th ed`; none for the first. */
function editionOf(entry: Entry): Inline[] | undefined {
  const { edition, whole } = entry
  if (edition === undefined) return undefined
  const number = plainText(edition)
  if (!/^\d+$/.test(number)) return edition
  if (number === '1' && !whole) return undefined
  return languageOf(entry) === 'zh' ? run(edition, '版') : textOf(`${ordinal(number)} ed`)
}

function online({ url, doi }: Entry): (Inline[] | undefined)[] {
  return [
    url === undefined ? undefined : textOf(url),
    doi === undefined || url?.includes(doi) ? undefined : textOf(`DOI: ${doi}`),
  ]
}

/** 7.1.2: three at most, then 等 or et al. by the entry's language. `role`: what they have done to it. */
function names({ list, others = false }: Names, entry: Entry, role?: string): Inline[] {
  if (list.length === 0) return []
  const isMore = others || list.length > 3
  const shown = list.slice(0, 3).map(gbtName)
  const isChineseList = languageOf(entry) === 'zh' || shown.some(isHan)
  return textOf(
    [...shown, ...(isMore ? [isChineseList ? '等' : 'et al.'] : []), ...(role ? [role] : [])].join(', '),
  )
}
