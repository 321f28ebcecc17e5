import { CJK } from './normalise.ts'

const ENDS_CHINESE = new RegExp(`[${CJK}”’“‘]\\s*$`, 'u')
const STARTS_CHINESE = new RegExp(`^\\s*[${CJK}“‘”’]`, 'u')
/** Parts of words that are written with a hyphen all the same. */
const HYPHENATED =
  /^(?:anti|co|non|post|pre|pro|self|well|long|short|high|low|mid|north|south|east|west|far|half|so|two|three|four|five|six|multi|inter|intra|counter|decision|policy|state|war|peace|hard|soft|old|new|then|all|cross|one|third|first|second|re|ex|sub|semi|quasi)-$/i

/** How a word that a hyphen divides at a line's end is written, by how the text has it elsewhere. */
export type Hyphens = (before: string, after: string) => boolean

/** Lines of one paragraph → one line: without a blank in Chinese, with one between Latin words. */
export function joinLines(lines: readonly string[], keepHyphen: Hyphens): string {
  let joined = ''
  for (const raw of lines) {
    const line = raw.trim()
    if (line === '') continue
    if (joined === '') joined = line
    else if (/[\p{L}\d]-$/u.test(joined)) joined = joinHyphen(joined, line, keepHyphen)
    else if (/[-–—~～/]$/.test(joined) && /^[\p{L}\d]/u.test(line) && !/\s[-–—~～]$/.test(joined))
      joined += line
    else if (isTight(joined, line)) joined += line
    else joined += ` ${line}`
  }
  return joined
}

/** A quotation mark says nothing of the script beside it: what it stands at does. */
function isTight(before: string, after: string): boolean {
  const left = ENDS_CHINESE.test(before) && !/[A-Za-z\d.,]\s*[”’]$/.test(before)
  const right = STARTS_CHINESE.test(after) && !/^\s*[“‘][A-Za-z]/.test(after)
  return left || right
}

function joinHyphen(joined: string, line: string, keepHyphen: Hyphens): string {
  const before = /[\p{L}\d]+-$/u.exec(joined.slice(-40))?.[0] ?? ''
  const after = /^[\p{L}\d]+/u.exec(line.slice(0, 40))?.[0] ?? ''
  if (!/\p{Ll}-$/u.test(before) || !/^\p{Ll}/u.test(after)) return joined + line
  return keepHyphen(before.slice(0, -1), after) ? joined + line : joined.slice(0, -1) + line
}

/**
 * Keeps the hyphen where the text has the word with one elsewhere, drops it where it has it without; else by what is
 * usual, and by whether the file divides words at all.
 */
export function hyphensOf(texts: Iterable<string>, divides: boolean): Hyphens {
  let words: Set<string> | undefined
  return (before, after) => {
    words ??= wordsOf(texts)
    const [left, right] = [before.toLowerCase(), after.toLowerCase()]
    if (words.has(`${left}-${right}`)) return true
    if (words.has(stem(left + right))) return false
    return !divides || HYPHENATED.test(`${left}-`)
  }
}

/** `redistribute` and `redistributed` are one word. */
const stem = (word: string): string => word.replace(/(?:ing|ed|es|e|s|ly)$/, '')

/** Words, with their hyphens, that stand in one line each. */
function wordsOf(texts: Iterable<string>): Set<string> {
  const words = new Set<string>()
  for (const text of texts) {
    for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*/gu))
      words.add(word.includes('-') ? word.toLowerCase() : stem(word.toLowerCase()))
  }
  return words
}
