import type { Block, FileFacts } from './block.ts'
import { chineseNames, englishNames, isAffiliation, isChineseName } from './byline.ts'
import {
  abstractOf,
  authorLine,
  isBiography,
  isOtherFact,
  isSourceLine,
  keywordsOf,
  splitKeywords,
  withoutBiographyLabel,
} from './labels.ts'
import { letterCounts, tidyHeading, widthOf } from './normalise.ts'
import { headingNumber } from './number.ts'
import { readSourceLine } from './source-line.ts'
import { isKnownHeading, isTitleLike } from './title-like.ts'

export interface Abstract {
  label: string
  lang: 'zh-CN' | 'en'
  paragraphs: string[]
}

/** What stands before and around an article's text, and the text. */
export interface Front {
  facts: FileFacts
  abstracts: Abstract[]
  blocks: Block[]
  notes: string[]
}

/** Takes title, authors, source, abstracts and keywords out of the blocks. */
export function takeFront(blocks: readonly Block[], known: FileFacts, lang: 'zh-CN' | 'en'): Front {
  const front: Front = {
    facts: { ...known, authors: [...known.authors], keywords: [...known.keywords] },
    abstracts: [],
    blocks: [],
    notes: [],
  }
  const labelled = takeLabelled(blocks, front, lang)
  const head = labelled.findIndex(beginsText)
  const length = head === -1 ? 0 : head
  const opening = takeTitle(labelled.slice(0, length), labelled, front)
  readByline(
    opening,
    front,
    labelled.some(({ role }) => role === 'abstract'),
  )
  front.blocks = [
    ...front.blocks,
    ...labelled.slice(length).flatMap((block) => (block.role === 'abstract' ? [] : [block])),
  ].filter((block, index) => !(index < 6 && repeatsTitle(block, front.facts)))
  settleTitle(front)
  front.facts.authors = [...new Set(front.facts.authors.map(tidyName).filter((name) => name !== ''))]
  return front
}

type Labelled = Block | { role: 'abstract' }

/** A paragraph, a numbered or known heading, or an abstract ends what stands before the text. */
function beginsText(block: Labelled): boolean {
  if (block.role === 'abstract') return true
  if (block.role !== 'text') return false
  if (isKnownHeading(tidyHeading(block.text))) return true
  const number = headingNumber(block.text)
  if (number && isTitleLike(number.rest)) return true
  return isSentence(block.text)
}

/** A paragraph, however short: it ends as one, and is more than a name or a place. */
function isSentence(text: string): boolean {
  if (!/[。.!?？！”"]$/.test(text)) return widthOf(text) > 200
  if (widthOf(text) > 120) return true
  return (
    /，.*[。？！]/.test(text) ||
    (!/[，。]/.test(text) && text.split(/\s+/).length > 11 && readSourceLine(text) === undefined)
  )
}

/** Blocks that say by a label what they are. An abstract leaves its place. */
function takeLabelled(blocks: readonly Block[], front: Front, lang: 'zh-CN' | 'en'): Labelled[] {
  const rest: Labelled[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) continue
    const text = block.text.trim()
    const abstract = block.role === 'text' ? abstractOf(text) : undefined
    const keywords = block.role === 'text' ? keywordsOf(text) : undefined
    if (abstract) {
      const { paragraphs, end } = abstractParagraphs(blocks, index, abstract.rest, block.level)
      if (paragraphs.length > 0) {
        if (abstract.lang !== lang) front.notes.push(...takeForeignHead(rest, abstract.lang))
        front.abstracts.push({ ...abstract, paragraphs })
        rest.push({ role: 'abstract' })
        index = end
      } else if (block.level === undefined) rest.push(block)
    } else if (keywords) {
      const inNext = keywords.rest === ''
      const words = splitKeywords(inNext ? (blocks[index + 1]?.text ?? '') : keywords.rest)
      if (inNext) index++
      if (keywords.lang === lang || front.facts.keywords.length === 0) front.facts.keywords = words
    } else if (block.role === 'text' && takeFact(text, front, index < 12)) {
      // It is in the facts now.
    } else rest.push(block)
  }
  return rest
}

/** What follows the label in its line; and the paragraphs up to the keywords or the next heading. */
function abstractParagraphs(
  blocks: readonly Block[],
  at: number,
  rest: string,
  level: number | undefined,
): { paragraphs: string[]; end: number } {
  const paragraphs = rest === '' ? [] : [rest]
  const following: string[] = []
  for (let index = at + 1; index < Math.min(blocks.length, at + 8); index++) {
    const block = blocks[index]
    if (
      !block ||
      block.level !== undefined ||
      isKnownHeading(tidyHeading(block.text)) ||
      abstractOf(block.text)
    )
      break
    if (keywordsOf(block.text)) return { paragraphs: [...paragraphs, ...following], end: index - 1 }
    const number = headingNumber(block.text)
    if (number && isTitleLike(number.rest)) break
    if (block.role === 'text' && !isOtherFact(block.text) && !isBiography(block.text))
      following.push(block.text)
  }
  if (paragraphs.length > 0) return { paragraphs, end: at }
  // A heading of its own: all up to the next; a mere label: the one paragraph.
  const taken = level === undefined ? following.slice(0, 1) : following
  return { paragraphs: taken, end: at + taken.length }
}

/** The title and names in the abstract's own language that stand before it. */
function takeForeignHead(rest: Labelled[], lang: 'zh-CN' | 'en'): string[] {
  const taken: string[] = []
  while (taken.length < 6) {
    const last = rest.at(-1)
    if (last?.role !== 'text' || last.text.length > 300) break
    const { han, latin } = letterCounts(last.text)
    if (lang === 'en' ? han > 0 || latin === 0 : han === 0) break
    // The first block is the article's own.
    if (rest.length === 1) break
    taken.unshift(last.text)
    rest.pop()
  }
  return taken
}

function takeFact(text: string, front: Front, early: boolean): boolean {
  const { facts, notes } = front
  if (isBiography(text)) {
    notes.push(text)
    const name = withoutBiographyLabel(text).split(/[，,（(：:、；;\s]/)[0] ?? ''
    if (facts.authors.length === 0 && isChineseName(name)) facts.authors.push(name)
    return true
  }
  const author = early ? authorLine(text) : undefined
  if (author !== undefined) {
    if (facts.authors.length === 0) facts.authors.push(...authorsIn(author))
    notes.push(text)
    return true
  }
  if (isSourceLine(text) || isOtherFact(text)) {
    addSource(text, facts)
    notes.push(text)
    return true
  }
  return false
}

/** `罗会钧，张三`, `王海，滨海大学教授；李思远，博士生`, `Jane Doe`. */
function authorsIn(text: string): string[] {
  const all = chineseNames(text) ?? englishNames(text)
  if (all) return all
  return text.split(/[；;]/).flatMap((one) => {
    const name = one.split(/[，,（(\s]/).find((part) => part !== '') ?? ''
    return isChineseName(name) ? [name] : (englishNames(one.split(/[,(]/)[0] ?? '') ?? [])
  })
}

function addSource(text: string, facts: FileFacts): boolean {
  const found = readSourceLine(text)
  if (!found) return false
  Object.assign(facts, { ...found, ...facts })
  // The journal's own year, not the day on which a site has put it up.
  if (found.issue !== undefined && found.issued !== undefined) facts.issued = found.issued
  return true
}

/** What a journal prints above the title. */
const isJournalName = (text: string): boolean =>
  /^(?:the )?(?:[a-z]+ )?(?:journal|review|bulletin|quarterly|annals|proceedings|transactions) of [a-z ,&]{3,60}$/i.test(
    text,
  ) || /^.{2,12}(?:学报|杂志|月刊|季刊|评论)(?:（.{2,12}）)?$/.test(text)

const TITLE_ENDS = /[。；;,，、]$|[^.]\.$/

/** The title, where the file has not said it: the highest heading before the text, else the first short line. */
function takeTitle(opening: readonly Labelled[], all: readonly Labelled[], front: Front): Block[] {
  const blocks = opening.filter((block): block is Block => block.role !== 'abstract')
  const { facts } = front
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
  const isTitle =
    ranked === first || all.filter((block) => 'level' in block && block.level === highest).length === 1
  const index = ranked !== -1 && isTitle ? ranked : first
  // A page's name may have the site's in it: the line that it repeats is the title, or a heading of the page.
  const named = facts.title === undefined ? -1 : blocks.findIndex((one) => repeatsTitle(one, facts))
  if (facts.title !== undefined && named === -1 && ranked === -1) return blocks
  const block = blocks[named === -1 ? index : named]
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

/** Names, institutions and dates below the title; what else is there is text where it reads as such. */
function readByline(blocks: Block[], front: Front, hasAbstract: boolean): void {
  const { facts, notes } = front
  for (const block of blocks) {
    const { text } = block
    // Sites put the day beside the name.
    const plain = text.replace(/[\s|·•]*(?:19|20)\d\d[-年/.].{0,30}$/, '')
    const names =
      block.role !== 'text' || plain === '' ? undefined : (chineseNames(plain) ?? englishNames(plain))
    if (block.role !== 'text') front.blocks.push(block)
    else if (repeatsTitle(block, facts)) continue
    else if (names) {
      if (facts.authors.length === 0) facts.authors.push(...names)
    } else if (widthOf(text) < 160 && addSource(text, facts)) notes.push(text)
    else if (facts.authors.length === 0 && isAffiliation(text) && englishNames(text.split(',')[0] ?? '')) {
      facts.authors.push(...(englishNames(text.split(',')[0] ?? '') ?? []))
      notes.push(text)
    } else if (isAffiliation(text) || /^[（(]?(?:19|20)\d\d[-年/.]\d{1,2}/.test(text)) notes.push(text)
    else if (hasAbstract && block.level === undefined && !/[。.]$/.test(text)) notes.push(text)
    else if (
      block.level === undefined &&
      widthOf(text) < 40 &&
      !/[。.！!？?：:”"]$/.test(text) &&
      !block.strong
    )
      notes.push(text)
    else front.blocks.push(block)
  }
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

function repeatsTitle({ text, role }: Block, { title }: FileFacts): boolean {
  if (role !== 'text' || title === undefined || text.length > 300) return false
  const one = letters(text)
  const other = letters(title)
  return (
    one.length > 3 &&
    (one === other ||
      (one.length > 5 && other.includes(one) && headingNumber(text) === undefined && !isKnownHeading(text)))
  )
}

/** `罗会钧：美越防务安全合作…`: the author before the title, as sites list it. */
function settleTitle({ facts, blocks }: Front): void {
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

const tidyName = (name: string): string => {
  const plain = name.replace(/[\d*＊†‡①-⑳]+/g, '').trim()
  return /^[\p{Script=Han}\s\u3000]+$/u.test(plain)
    ? plain.replace(/[\s\u3000]/g, '')
    : plain.replace(/\s+/g, ' ')
}
