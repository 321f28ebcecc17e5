import type { Block } from './block.ts'
import { chineseNames, englishNames, isAffiliation } from './byline.ts'
import { type Hyphens, joinLines } from './join.ts'
import { isBareLabel, isLabel } from './labels.ts'
import { widthOf } from './normalise.ts'
import { headingNumber } from './number.ts'
import { endsSentence, isKnownHeading, isReferencesHeading, isTitleLike } from './title-like.ts'

/** How a file breaks its lines: one a paragraph, or at a width (in half-width columns) that may be unknown. */
interface Wrapping {
  each: boolean
  width: number | undefined
}

/** Blocks → blocks of one line: paragraphs, headings and labels that no blank line parts are parted, lines are joined. */
export function splitLines(blocks: readonly Block[], keepHyphen: Hyphens): Block[] {
  const wrapping = wrappingOf(blocks)
  return blocks.flatMap((block) => splitBlock(block, wrapping, keepHyphen))
}

function splitBlock(block: Block, wrapping: Wrapping, keepHyphen: Hyphens): Block[] {
  const lines = block.text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length <= 1 || block.level !== undefined || block.whole || block.role === 'table')
    return [{ ...block, text: joinLines(lines, keepHyphen) }]
  const starts =
    block.role === 'note'
      ? lines.map((line) => /^\s*(?:\[\d+\]|[①-⑳])/.test(line))
      : paragraphStarts(lines, wrapping)
  const groups: string[][] = []
  lines.forEach((line, index) => {
    const last = groups.at(-1)
    if (index === 0 || starts[index] || !last) groups.push([line])
    else last.push(line)
  })
  // Bold lines in one block are bold each; a list's item stays one of a list.
  return groups.map((group) => ({
    ...block,
    text: joinLines(group, keepHyphen),
    alone: groups.length === 1 && block.alone === true,
  }))
}

/** An item of a list, or of notes. */
const NUMBERED = /^\s*(?:\[\d{1,3}\]|[①-⑳]|\d{1,3}[.．、]\s)/
export const isIndented = (line: string): boolean => /^(?:\u3000| {2,})/.test(line)
const isWholeParagraph = (line: string): boolean => /^\u3000\u3000\S.*[。！？：][”’』」）]*\s*$/.test(line)

/** Which lines begin a paragraph. */
function paragraphStarts(lines: readonly string[], { each, width }: Wrapping): boolean[] {
  // A title, names and a place, or a list: nothing that a width has broken.
  // A title that is centred on two lines is one.
  const isCentred = lines.length <= 3 && lines.every((line) => /^ {6}/.test(line))
  if (isCentred && !lines.some((line, at) => isByline(line, lines[at + 1])))
    return lines.map((_, index) => index === 0)
  if (width !== undefined && lines.every((line) => widthOf(line.trim()) < width * 0.7))
    return lines.map(() => true)
  const indented = lines.filter(isIndented)
  // A quotation is indented in all its lines, which do not all end as a paragraph does.
  const indents =
    indented.length > 0 && (indented.length <= lines.length * 0.75 || indented.every(isWholeParagraph))
  return lines.map((line, index) => {
    const previous = lines[index - 1]
    if (previous === undefined || each) return true
    if (indents && isIndented(line)) return true
    if (isLabel(line.trim()) || isBareLabel(previous.trim()) || isHeadingLine(previous, width)) return true
    const ended = endsSentence(previous)
    if (isByline(line, lines[index + 1]) || isByline(previous, line)) return true
    if (ended && NUMBERED.test(line)) return true
    if (isHeadingLine(line, width) && (ended || isLabel(previous.trim()))) return true
    return ended && width !== undefined && widthOf(previous.trim()) < width * 0.7
  })
}

/** Names above where their bearers work: `方玉兰1，谭启明2`, `（1.湘江师范大学…；2.…）`. */
const isByline = (line: string, next = ''): boolean =>
  next.split(/[；;]/).some(isAffiliation) &&
  !endsSentence(line) &&
  (chineseNames(line.trim()) ?? englishNames(line.trim())) !== undefined

/** A line that is a heading by itself, in a text that is broken at a width. */
export function isHeadingLine(line: string, width: number | undefined): boolean {
  const text = line.trim()
  if (width !== undefined && widthOf(text) > width * 0.85) return false
  if (isKnownHeading(text) || isReferencesHeading(text)) return true
  const number = headingNumber(text)
  if (number === undefined || (number.rest === '' && number.kind !== 'chapter' && number.kind !== 'part'))
    return false
  return number.rest === '' || isTitleLike(number.rest)
}

function wrappingOf(blocks: readonly Block[]): Wrapping {
  let breaks = 0
  let ended = 0
  const widths: number[] = []
  for (const { text, role, whole } of blocks) {
    if (role !== 'text' || whole || !text.includes('\n')) continue
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    for (const [index, line] of lines.entries()) {
      if (index === lines.length - 1) continue
      breaks++
      const ends =
        /[。！？!?.：:”"…]\s*$/.test(line) ||
        isHeadingLine(line, undefined) ||
        isIndented(lines[index + 1] ?? '')
      if (ends) ended++
      else widths.push(widthOf(line.trim()))
    }
  }
  if (breaks === 0) return { each: false, width: undefined }
  widths.sort((one, other) => one - other)
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0
  const near = widths.filter((one) => one > width * 0.75 && one <= width * 1.1).length
  const even = near > widths.length * 0.6 && width >= 30
  return { each: ended >= breaks * 0.8 && !(even && breaks > 20), width: even ? width : undefined }
}
