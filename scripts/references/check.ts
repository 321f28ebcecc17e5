import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { entryOf, itemsOf, type Located, textOf } from '../outline/locate.ts'
import { nearest } from '../outline/nearest.ts'
import { readyMadeIndex } from './bibliography.ts'
import { citationsIn } from './citations.ts'
import type { Library } from './library.ts'
import { locatedTexts } from './outline-texts.ts'

/** So many keys are named to somebody who cites what is not there. */
const NAMED = 12

/** Citations of what the references do not have, and keys that are given twice. `source`: the outline's text. */
export function checkCitations(root: Located, source: string, library?: Library): Diagnostic[] {
  const references = entryOf(root, 'references')
  if (!references) return []
  const isList = references.content.type === 'list'
  // A file that cannot be read is told of there.
  if (!isList && (!library || (library.entries.size === 0 && library.problems.length > 0))) return []
  const entries = itemsOf(references).map((item) => ({ key: textOf(entryOf(item, 'key')) }))
  const indexOf = readyMadeIndex(entries)
  const keys = isList ? entries.flatMap(({ key }) => key ?? []) : [...(library?.entries.keys() ?? [])]
  const isKnown = (key: string): boolean =>
    isList ? indexOf(key) !== undefined : (library?.entries.has(key) ?? false)
  const unknown = (key: string): Diagnostic['key'] | { suggestion: string } => {
    if (isList && /^\d+$/.test(key)) return 'citation.number'
    const suggestion = nearest(key, keys)
    return suggestion === undefined ? 'citation.unknown' : { suggestion }
  }
  const cited = locatedTexts(root).flatMap((text) => {
    let after = text.span[0]
    const cites = citationsIn(textOf(text) ?? '').flatMap((citation) => citation.cites)
    return cites.flatMap(({ key }): Diagnostic[] => {
      // In a text that is written over several lines the key's own place says more than where the text begins.
      const at = source.indexOf(key, after)
      const isThere = at !== -1 && at + key.length <= text.span[1]
      if (isThere) after = at + key.length
      if (isKnown(key)) return []
      const span = isThere ? ([at, at + key.length] as const) : text.span
      const why = unknown(key)
      if (typeof why !== 'string') return [error('citation', span, 'citation.near', { key, ...why })]
      const known = [...keys.slice(0, NAMED), ...(keys.length > NAMED ? ['…'] : [])].join(', ')
      return [
        error('citation', span, why, { key, known: known || `1–${entries.length}`, count: entries.length }),
      ]
    })
  })
  return [...cited, ...twice(references)]
}

function twice(references: Located): Diagnostic[] {
  const seen = new Set<string>()
  return itemsOf(references).flatMap((item) => {
    const key = entryOf(item, 'key')
    const text = textOf(key)
    if (!key || text === undefined) return []
    if (seen.has(text)) return [error('references', key.span, 'references.twice', { key: text })]
    seen.add(text)
    return []
  })
}
