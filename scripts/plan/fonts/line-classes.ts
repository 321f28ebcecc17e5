import { EastAsianWidth, LineBreak } from '@cto.af/linebreak'
import { CLASS, type LineClass } from './shape.ts'

/** What UAX #14 leaves to a program to resolve, and classes that we need not tell apart. */
const RESOLVED: Readonly<Record<string, LineClass>> = {
  AI: 'AL',
  SG: 'AL',
  XX: 'AL',
  AP: 'AL',
  AK: 'ID',
  AS: 'ID',
  VF: 'CM',
  VI: 'CM',
  // `line-break: strict`: no line begins with a small kana.
  CJ: 'NS',
  CR: 'BK',
  LF: 'BK',
  NL: 'BK',
}

/**
 * The class of a code point as Chromium breaks lines with `line-break: strict`. QI and QF are quotation marks that
 * open and close, HH is a hyphen or dash within words (Unicode 17). @throws where Unicode has a class that shape.ts does not name.
 */
export function lineClassOf(point: number): LineClass {
  const given = String(LineBreak.getString(point))
  const text = String.fromCodePoint(point)
  if (given === 'SA') return /\p{M}/u.test(text) ? 'CM' : 'SA'
  if (given === 'QU') return /\p{Pi}/u.test(text) ? 'QI' : /\p{Pf}/u.test(text) ? 'QF' : 'QU'
  if (point === 0x2010 || point === 0x2012 || point === 0x2013) return 'HH'
  // The soft hyphen: `hyphens: none`.
  if (point === 0xad) return 'WJ'
  const resolved = RESOLVED[given] ?? given
  if (!isLineClass(resolved)) throw new Error(`U+${point.toString(16)} has the line-breaking class ${given}`)
  return resolved
}

const isLineClass = (name: string): name is LineClass => name in CLASS

/** Whether a code point is East Asian as UAX #14 has it: full width, wide or half width. */
export function isEastAsian(point: number): boolean {
  return EastAsianWidth.getString(point) === 'Y'
}
