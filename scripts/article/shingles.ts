import { letterCodes, lettersOf } from './letters.ts'

/** So many letters and digits in a row are a copy. */
export const SHINGLE = 16

/** The fingerprints of all runs of 16 letters and digits of texts: sorted, each once. */
export const shinglesOf = (...texts: readonly string[]): Uint32Array =>
  shinglesOfLetters(texts.map(letterCodes))

/** The same, where a text's letters are known. */
export function shinglesOfLetters(texts: readonly (readonly number[])[]): Uint32Array {
  const all = texts.map(fingerprints)
  const joined = new Uint32Array(all.reduce((count, { length }) => count + length, 0))
  let at = 0
  for (const part of all) {
    joined.set(part, at)
    at += part.length
  }
  joined.sort()
  return joined.filter((value, index) => index === 0 || value !== joined[index - 1])
}

/** FNV-1a, 32 bit (Fowler, Noll, Vo), of each run of 16, two bytes a letter. */
function fingerprints(codes: readonly number[]): Uint32Array {
  const prints = new Uint32Array(Math.max(0, codes.length - SHINGLE + 1))
  for (let start = 0; start < prints.length; start++) {
    let value = 0x811c9dc5
    for (let at = start; at < start + SHINGLE; at++) {
      const code = codes[at] ?? 0
      value = Math.imul(value ^ (code & 0xff), 0x01000193)
      value = Math.imul(value ^ (code >>> 8), 0x01000193)
    }
    prints[start] = value
  }
  return prints
}

/** As the index keeps them: little-endian, base64. */
export function encodeShingles(shingles: Uint32Array): string {
  const bytes = Buffer.alloc(shingles.length * 4)
  shingles.forEach((value, index) => {
    bytes.writeUInt32LE(value, index * 4)
  })
  return bytes.toString('base64')
}

/** Nothing where the text is not what {@link encodeShingles} writes. */
export function decodeShingles(text: string): Uint32Array | undefined {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length % 4 !== 0 || bytes.toString('base64') !== text) return undefined
  const shingles = new Uint32Array(bytes.length / 4)
  for (let index = 0; index < shingles.length; index++) {
    const value = bytes.readUInt32LE(index * 4)
    if (index > 0 && value <= (shingles[index - 1] ?? 0)) return undefined
    shingles[index] = value
  }
  return shingles
}

/** A stretch of a text, in UTF-16 units from its start. */
export interface CopiedRun {
  from: number
  to: number
  text: string
  /** So many letters and digits. */
  letters: number
}

/** What of a text is copied: the longest stretches of which every 16 letters and digits in a row are fingerprinted. */
export function copiedRuns(text: string, shingles: Uint32Array): CopiedRun[] {
  const { codes, from, to } = lettersOf(text)
  const copied = Array.from(fingerprints(codes), (value) => includes(shingles, value))
  const runs: CopiedRun[] = []
  for (let start = 0; start < copied.length; start++) {
    if (!copied[start]) continue
    let end = start
    while (copied[end + 1]) end++
    const last = end + SHINGLE - 1
    const span = { from: from[start] ?? 0, to: to[last] ?? text.length }
    runs.push({ ...span, text: text.slice(span.from, span.to), letters: last - start + 1 })
    start = end
  }
  return runs
}

function includes(sorted: Uint32Array, value: number): boolean {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const here = sorted[middle] ?? 0
    if (here === value) return true
    if (here < value) low = middle + 1
    else high = middle - 1
  }
  return false
}
