import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { Inline } from '../plan/types.ts'
import { doiOf } from './bibtex-entry.ts'
import { type Entry, type EntryType, isEntryType, type Name, type Names } from './entry.ts'
import { chinesePeople } from './name-lists.ts'
import { isHan, personOf } from './names.ts'
import { oneLine } from './one-line.ts'

export interface CslFile {
  entries: { key: string; entry: Entry }[]
  problems: Diagnostic[]
}

/** Types of CSL that are set as others are. */
const TYPES: Record<string, EntryType> = {
  article: 'preprint',
  'entry-encyclopedia': 'chapter',
  'entry-dictionary': 'chapter',
  entry: 'chapter',
  review: 'article-journal',
  'review-book': 'article-journal',
  'post-weblog': 'webpage',
  post: 'webpage',
  speech: 'paper-conference',
  periodical: 'collection',
  legislation: 'standard',
  software: 'dataset',
}

/** Reads CSL-JSON: a list of items, or one item, or `{"items": […]}`. Never throws. */
export function parseCslJson(text: string): CslFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (problem) {
    const at = Math.min(offsetIn(problem, text), text.length)
    return { entries: [], problems: [error('references', [at, Math.min(at + 1, text.length)], 'csl.syntax')] }
  }
  const items = Array.isArray(value)
    ? value
    : isRecord(value) && Array.isArray(value.items)
      ? value.items
      : [value]
  const entries = items.flatMap((item: unknown) => {
    if (!isRecord(item)) return []
    const keys = [item.id, item['citation-key']].flatMap((id) => written(id) ?? [])
    const entry = cslEntry(item)
    return [...new Set(keys)].map((key) => ({ key, entry }))
  })
  const problems =
    entries.length === 0 ? [error('references', [0, Math.min(1, text.length)], 'csl.items')] : []
  return { entries, problems }
}

/** Where a parser stopped: V8 says it in words, and nothing where the text ends too early. */
function offsetIn(problem: unknown, text: string): number {
  const found = problem instanceof Error ? /position (\d+)/.exec(problem.message)?.[1] : undefined
  if (found !== undefined) return Number(found)
  // V8 quotes what it could not read in a short text.
  const token = problem instanceof Error ? /Unexpected token '(.)'/u.exec(problem.message)?.[1] : undefined
  return token === undefined ? text.length : Math.max(0, text.indexOf(token))
}

type Item = Record<string, unknown>

const isRecord = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text or a number, as it is written. */
function written(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return undefined
  const text = oneLine(value)
  return text === '' ? undefined : text
}

function cslEntry(item: Item): Entry {
  const type = written(item.type) ?? ''
  const kind = isEntryType(type) ? type : (TYPES[type] ?? fallback(item))
  const editors = people(item.editor ?? item['container-author'])
  const translators = people(item.translator)
  const lang = written(item.language)
  const url = written(item.URL)
  const doi = doiOf(written(item.DOI))
  const issued = dateOf(item.issued)
  const accessed = dateOf(item.accessed)
  const field = (...values: unknown[]): Inline[] | undefined => {
    const text = values.map(written).find((value) => value !== undefined)
    return text === undefined ? undefined : marked(text)
  }
  return {
    type: kind,
    authors: people(item.author ?? item.director ?? item.composer),
    lang,
    editors: editors.list.length > 0 ? editors : undefined,
    translators: translators.list.length > 0 ? translators : undefined,
    title: field(item.title, item['title-short']),
    container: field(item['container-title'], item['event-title'], item.event),
    edition: field(item.edition),
    volume: field(item.volume),
    issue: field(item.issue),
    number: field(item.number),
    pages: field(item.page),
    publisher: field(item.publisher),
    place: field(item['publisher-place'], item['event-place']),
    genre: field(item.genre),
    issued,
    accessed,
    doi,
    url,
  }
}

/** What a work without a known type most likely is. */
function fallback(item: Item): EntryType {
  if (item['container-title'] !== undefined) return 'article-journal'
  if (item.publisher !== undefined) return 'book'
  return item.URL === undefined ? 'document' : 'webpage'
}

/** Titles may have some HTML: italics are marks, the rest is taken away. */
function marked(text: string): Inline[] {
  return text.split(/(<i>[^<]*<\/i>)/i).flatMap((piece): Inline[] => {
    const inner = /^<i>([^<]*)<\/i>$/i.exec(piece)?.[1]
    const value = (inner ?? piece).replace(/<\/?(?:i|b|sub|sup|sc|span)(?:\s[^<>]*)?>/gi, '')
    if (value === '') return []
    return inner === undefined
      ? [{ type: 'text', value }]
      : [{ type: 'emphasis', children: [{ type: 'text', value }] }]
  })
}

function people(value: unknown): Names {
  const list = Array.isArray(value) ? value : []
  return { list: list.flatMap(person) }
}

function person(value: unknown): Name[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [personOf(value.trim())]
  if (!isRecord(value)) return []
  const family = written(value.family)
  const given = written(value.given)
  const literal = written(value.literal)
  const particle = written(value['non-dropping-particle'])
  const suffix = written(value.suffix)
  if (family === undefined) {
    const whole = literal ?? given
    if (whole === undefined) return []
    return isHan(whole) ? chinesePeople(whole) : [{ literal: whole }]
  }
  const whole = particle === undefined ? family : `${particle} ${family}`
  if (given === undefined) return [{ literal: whole }]
  const dropping = written(value['dropping-particle'])
  return [
    {
      family: whole,
      given: dropping === undefined ? given : `${given} ${dropping}`,
      ...(suffix !== undefined && { suffix }),
    },
  ]
}

/** A CSL date as EDTF; what is written in words stays. */
function dateOf(value: unknown): string | undefined {
  if (typeof value === 'string') return written(value)
  if (!isRecord(value)) return undefined
  const parts: unknown = value['date-parts']
  const dates = Array.isArray(parts) ? parts.flatMap((part: unknown) => datePart(part) ?? []) : []
  if (dates.length > 0) return dates.slice(0, 2).join('/')
  return written(value.raw) ?? written(value.literal)
}

function datePart(part: unknown): string | undefined {
  const [year, month, day] = (Array.isArray(part) ? part : []).map((piece: unknown) =>
    Number(written(piece) ?? Number.NaN),
  )
  if (year === undefined || !Number.isInteger(year)) return undefined
  const two = (number: number) => String(number).padStart(2, '0')
  const known = [month, day].filter((piece) => piece !== undefined && Number.isInteger(piece) && piece > 0)
  const sign = year < 0 ? '-' : ''
  return [`${sign}${String(Math.abs(year)).padStart(4, '0')}`, ...known.map((piece) => two(piece ?? 0))].join(
    '-',
  )
}
