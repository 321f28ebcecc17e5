import { isUtf8 } from 'node:buffer'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { parseBibtex } from './bibtex.ts'
import { bibtexEntry } from './bibtex-entry.ts'
import { parseCslJson } from './csl-json.ts'
import type { Entry } from './entry.ts'

/** A file of references as it was read. */
export interface Library {
  /** By their keys; of two with one key the first counts. */
  entries: ReadonlyMap<string, Entry>
  /** The file's text, and what is wrong with it: places in that text. */
  text: string
  problems: Diagnostic[]
}

/** The bytes of a .bib or CSL-JSON file → what is in it. What it is, is seen from what it begins with. */
export function readLibrary(bytes: Uint8Array): Library {
  const text = decoded(bytes)
  if (/^\s*[[{]/.test(text)) {
    const { entries, problems } = parseCslJson(text)
    return { entries: byKey(entries.map(({ key, entry }) => [key, entry])), text, problems }
  }
  const { entries, problems } = parseBibtex(text)
  if (entries.length === 0 && problems.length === 0)
    problems.push(error('references', [0, 0], 'references.none'))
  return { entries: byKey(entries.map((entry) => [entry.key, bibtexEntry(entry)])), text, problems }
}

function byKey(entries: readonly [string, Entry][]): Map<string, Entry> {
  const found = new Map<string, Entry>()
  for (const [key, entry] of entries) if (!found.has(key)) found.set(key, entry)
  return found
}

/** UTF-8, UTF-16 with its mark, the encoding that JabRef names in the first line, or that of older Chinese files. */
function decoded(bytes: Uint8Array): string {
  const mark = `${bytes[0]} ${bytes[1]}`
  if (mark === '255 254') return new TextDecoder('utf-16le').decode(bytes)
  if (mark === '254 255') return new TextDecoder('utf-16be').decode(bytes)
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const named = /%\s*Encoding:\s*([\w-]+)/i.exec(head)?.[1]
  for (const label of [named?.replaceAll('_', '-'), 'gb18030']) {
    if (label === undefined || /^utf-?8$/i.test(label)) continue
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      // Not this one.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes)
}
