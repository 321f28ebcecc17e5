import { parseInline } from '../outline/inline.ts'
import type { Inline } from './types.ts'

/** Notes are paragraphs where an empty line stands between them; other line breaks are kept as such. */
export function noteParagraphs(notes: string): Inline[][] {
  return notes
    .split(/\n *\n[ \n]*/)
    .filter((paragraph) => /[^ \n]/.test(paragraph))
    .map((paragraph) => parseInline(paragraph))
}
