import { textWidth } from './lines.ts'
import { SMALL_PRINT, TEXT_WIDTH } from './page.ts'

/** Where a title may be parted from its subtitle: a dash between digits is no such place (1978–1984). */
const SUBTITLE = /[：:]|(?<!\d)[—–]+|\s-\s/u
/** An addition in brackets at the end, or one that is open where the title was parted. */
const ADDITION = /\s*[（(][^（(]*$/u

/**
 * A title for the small print: whole, or what stands before its colon or dash, or without what is in brackets at its
 * end, or its beginning with an ellipsis.
 */
export function shortTitle(title: string): string {
  const line = title.replaceAll('\n', ' ')
  const fits = (text: string): boolean => textWidth(text, SMALL_PRINT) <= TEXT_WIDTH / 3
  if (fits(line)) return line
  const main = (line.split(SUBTITLE)[0] ?? '').trim()
  for (const short of [main, main.replace(ADDITION, ''), line.replace(ADDITION, '')])
    if (short !== '' && !/[（(][^）)]*$/u.test(short) && fits(short)) return short
  const characters = Array.from(line)
  let end = characters.length
  while (end > 1 && !fits(`${characters.slice(0, end).join('')}…`)) end = end > 200 ? 200 : end - 1
  return `${characters.slice(0, end).join('').trimEnd()}…`
}
