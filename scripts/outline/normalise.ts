import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { entryOf, isMapping, itemsOf, type Located, type LocatedMapping, textOf } from './locate.ts'
import { nearest } from './nearest.ts'
import { OUTLINE_KEYS } from './schema/keys.ts'
import { KINDS, type OutlineKind } from './schema/slides.ts'

const EVENT_KEYS = new Set(['date', 'text', 'who', 'era', 'source', 'doubt'])
const ENTRY_KEYS = new Set(['term', 'meaning'])
const REFERENCE_KEYS = new Set(['key', 'text'])
const isKind = (key: string): key is OutlineKind => KINDS.some((kind) => kind === key)

/**
 * The outline with its short forms written out, so that one schema describes it: a slide's kind and title
 * become keys of their own, `- 2003-11: text` and `- term: meaning` get theirs. Places stay what they were.
 */
export function normalise(root: Located): { root: Located; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const withReferences = withEntry(root, 'references', (list) =>
    eachItem(list, (entry) => normaliseReference(entry, diagnostics)),
  )
  const normalised = withEntry(withReferences, 'sections', (sections) =>
    eachItem(sections, (section) =>
      withEntry(section, 'slides', (slides) =>
        eachItem(slides, (slide) => normaliseSlide(slide, diagnostics)),
      ),
    ),
  )
  return { root: normalised, diagnostics }
}

function normaliseSlide(slide: Located, diagnostics: Diagnostic[]): Located {
  if (!isMapping(slide)) return slide
  const [found, second] = [...slide.content.entries.keys()].filter(isKind)
  const near = found === undefined ? nearKind(slide) : undefined
  const kind = found ?? near?.kind
  const kindKey = found ?? near?.key
  if (near) diagnostics.push(near.diagnostic)
  if (kind === undefined) {
    diagnostics.push(error('kind', slide.span, 'kind.none', { kinds: KINDS.join(', ') }))
    return slide
  }
  if (second !== undefined) {
    const span = slide.content.entries.get(second)?.keySpan ?? slide.span
    diagnostics.push(error('kind', span, 'kind.two', { first: kind, second }))
  }
  const entries = new Map<string, Located>()
  entries.set('kind', { span: slide.span, keySpan: undefined, content: { type: 'text', text: kind } })
  for (const [key, value] of slide.content.entries) {
    if (key === kindKey) entries.set('title', value)
    else if (key === 'kind' || key === 'title') diagnostics.push(unknownKey(value, key, kind))
    else if (key !== second) entries.set(key, value)
  }
  const long: Located = { ...slide, content: { type: 'mapping', entries } }
  const events = withEntry(long, 'events', (list) =>
    eachItem(list, (event) => writeOut(event, EVENT_KEYS, ['date', 'text'])),
  )
  return withEntry(events, 'entries', (list) =>
    eachItem(list, (entry) => writeOut(entry, ENTRY_KEYS, ['term', 'meaning'])),
  )
}

/** `- goh2005: text`; what is no key before a colon is a text with a colon in it, which YAML has taken apart. */
function normaliseReference(entry: Located, diagnostics: Diagnostic[]): Located {
  const long = writeOut(entry, REFERENCE_KEYS, ['key', 'text'])
  const key = entryOf(long, 'key')
  const written = textOf(key)
  if (long === entry || !key || written === undefined || /^[^\s,;，；[\]]+$/.test(written)) return long
  diagnostics.push(error('references', key.span, 'references.colon', { key: written }))
  return { span: entry.span, keySpan: undefined, content: { type: 'text', text: written } }
}

/** The kind that a misspelt key most likely means: the rest of the slide is then checked as one of that kind. */
function nearKind(
  slide: LocatedMapping,
): { key: string; kind: OutlineKind; diagnostic: Diagnostic } | undefined {
  for (const [key, value] of slide.content.entries) {
    // `items` is near to `terms`, and means what it says.
    if (OUTLINE_KEYS.has(key)) continue
    const kind = nearest(key, KINDS)
    if (kind === undefined || !isKind(kind)) continue
    const span = value.keySpan ?? slide.span
    return { key, kind, diagnostic: error('kind', span, 'kind.unknown', { key, suggestion: kind }) }
  }
  return undefined
}

const unknownKey = (value: Located, key: string, kind: string): Diagnostic =>
  error('key', value.keySpan ?? value.span, 'key.title', { key, kind })

/** `{2003-11: text, who: us}` → `{date: 2003-11, text: text, who: us}`. */
function writeOut(
  value: Located,
  known: ReadonlySet<string>,
  [first, second]: readonly [string, string],
): Located {
  if (!isMapping(value) || entryOf(value, first) || entryOf(value, second)) return value
  const short = [...value.content.entries].find(([key]) => !known.has(key))
  const keySpan = short?.[1].keySpan
  if (!short || !keySpan) return value
  const entries = new Map<string, Located>()
  entries.set(first, { span: keySpan, keySpan, content: { type: 'text', text: short[0] } })
  entries.set(second, short[1])
  for (const [key, other] of value.content.entries) if (key !== short[0]) entries.set(key, other)
  return { ...value, content: { type: 'mapping', entries } }
}

function withEntry(value: Located, key: string, change: (entry: Located) => Located): Located {
  const entry = entryOf(value, key)
  if (!isMapping(value) || !entry) return value
  const entries = new Map(value.content.entries)
  entries.set(key, change(entry))
  return { ...value, content: { type: 'mapping', entries } }
}

function eachItem(value: Located, change: (item: Located) => Located): Located {
  if (value.content.type !== 'list') return value
  return { ...value, content: { type: 'list', items: itemsOf(value).map(change) } }
}
