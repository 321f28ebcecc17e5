import type { Label } from '../plan/types.ts'

const LATIN_END = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d,;.!?)]$/u
const LATIN_START = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d(]/u

/** The lines of a label as one: with a blank where words are divided by blanks. */
export function oneLine(label: Label): string {
  return label.reduce((text, line) => {
    const blank = LATIN_END.test(text) && LATIN_START.test(line) ? ' ' : ''
    return text + blank + line
  }, '')
}
