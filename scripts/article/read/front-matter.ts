import { parse } from 'yaml'
import { type FileFacts, noFacts } from './block.ts'

const FENCE = /^\s*---[ ]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ ]*(?:\n|$)/

/** What stands between `---` lines at a text's beginning, and the text after it. */
export function takeFrontMatter(text: string): { facts?: FileFacts; rest: string } {
  const found = FENCE.exec(text)
  if (!found) return { rest: text }
  const entries = yamlEntries(found[1] ?? '') ?? entriesOf(found[1] ?? '')
  // `---` also draws a line: what is between two of them is front matter only where it has keys.
  if (Object.keys(entries).length === 0) return { rest: text }
  return { facts: factsOf(entries), rest: text.slice(found[0].length) }
}

/** Nothing where it is no YAML, or has aliases that would grow without end. */
function yamlEntries(source: string): Record<string, unknown> | undefined {
  try {
    const values: unknown = parse(source, { maxAliasCount: 10, logLevel: 'silent' })
    return isRecord(values) ? values : undefined
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A title that has a colon is no YAML, and common all the same. */
function entriesOf(source: string): Record<string, unknown> {
  const entries: Record<string, unknown> = {}
  for (const line of source.split('\n')) {
    const found = /^([A-Za-z][\w-]*):\s*(.*)$/.exec(line)
    if (found?.[1]) entries[found[1]] = (found[2] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2')
  }
  return entries
}

function factsOf(entries: Record<string, unknown>): FileFacts {
  const facts = noFacts()
  const text = (...keys: string[]): string | undefined => {
    for (const key of keys) {
      const [value] = listOf(entries[key])
      if (value !== undefined) return value
    }
    return undefined
  }
  const list = (...keys: string[]): string[] => keys.flatMap((key) => listOf(entries[key]))
  const set = (key: Exclude<keyof FileFacts, 'authors' | 'keywords' | 'sure'>, value: string | undefined) => {
    if (value !== undefined) facts[key] = value
  }
  set('title', text('title'))
  if (facts.title !== undefined) facts.sure = true
  set('container', text('container-title', 'container', 'journal', 'publication'))
  set('volume', text('volume'))
  set('issue', text('issue', 'number'))
  set('pages', text('pages', 'page'))
  set('doi', text('doi', 'DOI'))
  set('issued', /\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(text('issued', 'year', 'date', 'published') ?? '')?.[0])
  facts.authors = list('author', 'authors', 'creator').flatMap((one) => one.split(/\s*[;；、]\s*|\s+and\s+/))
  facts.keywords = list(...(entries.keywords === undefined ? ['tags'] : ['keywords']))
    .flatMap((one) => one.split(/\s*[;；,，、]\s*/))
    .filter((one) => one !== '')
  return facts
}

/** A text, a number, a list of them, or of `{name}` or `{given, family}`. */
function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listOf)
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (typeof value === 'number') return [String(value)]
  if (value instanceof Date) return [value.toISOString().slice(0, 10)]
  if (isRecord(value)) {
    const [name] = listOf(value.name ?? value.literal)
    const parts = [...listOf(value.given), ...listOf(value.family)]
    return name !== undefined ? [name] : parts.length > 0 ? [parts.join(' ')] : []
  }
  return []
}
