import { plainLetters } from '../letters.ts'
import type { Block, FileFacts } from './block.ts'
import { chineseNames, isAffiliation } from './byline.ts'
import { tidyHeading, widthOf } from './normalise.ts'
import { headingNumber } from './number.ts'
import { readSourceLine } from './source-line.ts'
import { isKnownHeading } from './title-like.ts'

/** What a journal prints above the title. */
const isJournalName = (text: string): boolean =>
  /^(?:the )?(?:[a-z]+ )?(?:journal|review|bulletin|quarterly|annals|proceedings|transactions) of [a-z ,&]{3,60}(?:[\s\d(),:–-]*)$/i.test(
    text,
  ) || /^.{2,12}(?:学报|杂志|月刊|季刊|评论)(?:（.{2,12}）)?$/.test(text)

const TITLE_ENDS = /[。；;,，、]$|[^.]\.$/

/** The title, where the file has not said it: the highest heading before the text, else the first short line. */
export function takeTitle(
  blocks: readonly Block[],
  all: readonly Block[],
  facts: FileFacts,
): readonly Block[] {
  const first = blocks.findIndex(
    ({ text, role }) =>
      role === 'text' &&
      !readSourceLine(text) &&
      !isJournalName(text) &&
      !chineseNames(text) &&
      widthOf(text) >= 6,
  )
  const highest = Math.min(...blocks.map(({ level }) => level ?? Number.POSITIVE_INFINITY))
  const ranked = Number.isFinite(highest) ? blocks.findIndex(({ level }) => level === highest) : -1
  // Where headings of that level go on, one below a line without a level is a heading, and the line the title.
  const isTitle = ranked === first || all.filter(({ level }) => level === highest).length === 1
  // A page's name may have the site's in it: the line that it repeats is the title, or a heading of the page.
  const named = facts.title === undefined ? -1 : blocks.findIndex((one) => repeatsTitle(one, facts))
  if (facts.title !== undefined && named === -1 && ranked === -1) return blocks
  const index = named !== -1 ? named : ranked !== -1 && isTitle ? ranked : first
  const block = blocks[index]
  if (!block || (facts.title !== undefined && facts.sure)) return blocks
  const text = tidyHeading(block.text)
  if (block.level === undefined && (TITLE_ENDS.test(text) || widthOf(text) > 200 || isAffiliation(text)))
    return blocks
  const next = blocks[index + 1]
  const subtitle =
    next && /^[—–-]{1,3}\s*\S/.test(next.text) && widthOf(next.text) < 120
      ? next.text.replace(/^[—–-]+\s*/, '——')
      : ''
  facts.title = text + subtitle
  return blocks.filter((one) => one !== block && !(subtitle !== '' && one === next))
}

/** Whether a block is the title once more, or part of it. */
export function repeatsTitle({ text, role }: Block, { title }: FileFacts): boolean {
  if (role !== 'text' || title === undefined || text.length > 300) return false
  const one = plainLetters(text)
  const other = plainLetters(title)
  return (
    one.length > 3 &&
    (one === other ||
      (one.length > 5 && other.includes(one) && headingNumber(text) === undefined && !isKnownHeading(text)))
  )
}

/** `罗会钧：美越防务安全合作…`: the author before the title, as sites list it. */
export function settleTitle(facts: FileFacts, blocks: readonly Block[]): void {
  if (facts.title === undefined) return
  facts.title = tidyHeading(facts.title.replace(/^《(.+)》$/, '$1')).replace(/\s*[*＊†]+$/, '')
  const found = /^(.{2,20}?)\s*[：:|｜丨]\s*(.{4,})$/u.exec(facts.title)
  const names = found?.[1] === undefined ? undefined : chineseNames(found[1])
  if (!names || found?.[2] === undefined) return
  const isAuthor =
    facts.authors.length > 0
      ? names.some((name) => facts.authors.includes(name))
      : !blocks.some(({ text }) => names.some((name) => text.includes(name)))
  if (!isAuthor) return
  facts.title = found[2]
  if (facts.authors.length === 0) facts.authors = names
}
