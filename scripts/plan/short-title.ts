import { textWidth } from './lines.ts'
import { SMALL_PRINT, TEXT_WIDTH } from './page.ts'

/** A title for the small print: whole, or what stands before its colon or dash, or its beginning with an ellipsis. */
export function shortTitle(title: string): string {
  const line = title.replaceAll('\n', ' ')
  const fits = (text: string): boolean => textWidth(text, SMALL_PRINT) <= TEXT_WIDTH / 3
  if (fits(line)) return line
  const main = line.split(/[：:—–]|\s-\s/u)[0]?.trim() ?? ''
  if (main !== '' && fits(main)) return main
  const characters = Array.from(line)
  let end = characters.length
  while (end > 1 && !fits(`${characters.slice(0, end).join('')}…`)) end = end > 200 ? 200 : end - 1
  return `${characters.slice(0, end).join('').trimEnd()}…`
}
