import { CJK } from './normalise.ts'

const ENDS_CHINESE = new RegExp(`[${CJK}”’“‘]\\s*$`, 'u')
const STARTS_CHINESE = new RegExp(`^\\s*[${CJK}“‘”’]`, 'u')
/** Parts of words that are written with a hyphen all the same. */
const HYPHENATED =
  /^(?:non|self|well|long|short|high|low|north|south|east|west|far|half|two|three|four|five|six|multi|counter|decision|policy|state|war|peace|hard|soft|old|new|then|one|third|first|second|semi|quasi)-$/i
/** The same before what is a word of its own: pre-war, but produced. */
const PREFIXED = /^(?:anti|co|post|pre|pro|mid|so|inter|intra|all|cross|re|ex|sub)-$/i
/** Endings are no words: longer, northern. */
const ENDING = /^(?:er|est|ern|ly|age|ish|ness|ment|ful|ing|ed)$/i

/** How a word that a hyphen divides at a line's end is written, by how the text has it elsewhere. */
export type Hyphens = (before: string, after: string) => boolean

/** So much of a line's end tells how the next goes on. */
const END = 60

/** Lines of one paragraph → one line: without a blank in Chinese, with one between Latin words. */
export function joinLines(lines: readonly string[], keepHyphen: Hyphens): string {
  const pieces: string[] = []
  for (const raw of lines) {
    const line = raw.trim()
    if (line === '') continue
    const last = pieces.at(-1)
    if (last !== undefined) {
      const end = last.slice(-END)
      if (isDivided(end, line, keepHyphen)) pieces[pieces.length - 1] = last.slice(0, -1)
      else if (!isSeamless(end, line)) pieces.push(' ')
    }
    pieces.push(line)
  }
  return pieces.join('')
}

/** No blank: after a hyphen or a stroke, and in Chinese. */
function isSeamless(end: string, line: string): boolean {
  if (/[\p{L}\d]-$/u.test(end)) return true
  if (/[^\s][-–—~～/]$/.test(end) && /^[\p{L}\d]/u.test(line)) return true
  return isTight(end, line)
}

/** A quotation mark says nothing of the script beside it: what it stands at does. */
function isTight(before: string, after: string): boolean {
  const left = ENDS_CHINESE.test(before) && !/[A-Za-z\d.,]\s*[”’]$/.test(before)
  const right = STARTS_CHINESE.test(after) && !/^\s*[“‘][A-Za-z]/.test(after)
  return left || right
}

/** A hyphen that only divides a word at the line's end. */
function isDivided(end: string, line: string, keepHyphen: Hyphens): boolean {
  if (!/\p{Ll}-$/u.test(end) || !/^\p{Ll}/u.test(line)) return false
  const before = /\p{L}+(?=-$)/u.exec(end)?.[0] ?? ''
  const after = /^\p{L}+/u.exec(line.slice(0, END))?.[0] ?? ''
  return !keepHyphen(before, after)
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
    if (!divides) return true
    if (ENDING.test(right)) return false
    return HYPHENATED.test(`${left}-`) || (PREFIXED.test(`${left}-`) && words.has(stem(right)))
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
