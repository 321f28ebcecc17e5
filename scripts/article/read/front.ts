import { abstractParagraphs } from './abstract.ts'
import type { Block, FileFacts } from './block.ts'
import { chineseNames, englishNames, isAffiliation, isChineseName, writersIn } from './byline.ts'
import {
  abstractOf,
  authorLine,
  isBiography,
  isOtherFact,
  isSourceLine,
  keywordsOf,
  partedLabels,
  splitKeywords,
  withoutBiographyLabel,
} from './labels.ts'
import { letterCounts, tidyHeading, widthOf } from './normalise.ts'
import { headingNumber } from './number.ts'
import { isPageSource, readSourceLine } from './source-line.ts'
import { repeatsTitle, settleTitle, takeTitle } from './title.ts'
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
  const parted = blocks.flatMap((block) =>
    block.role === 'text' ? partedLabels(block.text).map((text) => ({ ...block, text })) : [block],
  )
  const labelled = withoutByline(takeLabelled(parted, front, lang), front.facts)
  const head = labelled.findIndex(beginsText)
  const length = head === -1 ? 0 : head
  const all = labelled.filter(isBlock)
  const opening = takeTitle(labelled.slice(0, length).filter(isBlock), all, front.facts)
  readByline(
    opening,
    front,
    labelled.some(({ role }) => role === 'abstract'),
  )
  front.blocks = [...front.blocks, ...labelled.slice(length).filter(isBlock)].filter(
    (block, index) => !(index < 6 && repeatsTitle(block, front.facts)),
  )
  settleTitle(front.facts, front.blocks)
  front.facts.authors = [...new Set(front.facts.authors.map(tidyName).filter((name) => name !== ''))]
  return front
}

/** `By Jane Doe and John Smith` says who, also where a summary stands between it and the title. */
function withoutByline(blocks: Labelled[], facts: FileFacts): Labelled[] {
  const at = blocks
    .slice(0, 8)
    .findIndex(
      (block) => block.role === 'text' && /^[Bb]y \p{Lu}/u.test(block.text.trim()) && namesIn(block.text),
    )
  const found = blocks[at]
  if (found?.role !== 'text') return blocks
  if (facts.authors.length === 0) facts.authors.push(...(namesIn(found.text) ?? []))
  addSource(found.text, facts)
  return blocks.filter((_, index) => index !== at)
}

type Labelled = Block | { role: 'abstract' }

const isBlock = (one: Labelled): one is Block => one.role !== 'abstract'

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
    // `作者：甲 来源：《乙》2019年第5期`
    const [who = '', where] = author.split(/[\s\u3000]*(?:文章来源|来源|來源|出处)[：:]/)
    if (facts.authors.length === 0) facts.authors.push(...authorsIn(who))
    if (where !== undefined && !addSource(where, facts)) addSource(text, facts)
    notes.push(text)
    return true
  }
  const isOfPage = isPageSource(text)
  if (isOfPage || isSourceLine(text) || isOtherFact(text)) {
    // Further down, a page has such lines of other articles.
    if (early || !isOfPage) addSource(text, facts)
    if (early && isOfPage && facts.authors.length === 0) facts.authors.push(...writersIn(text))
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

/** Names, institutions and dates below the title; what else is there is text where it reads as such. */
function readByline(blocks: readonly Block[], front: Front, hasAbstract: boolean): void {
  const { facts, notes } = front
  for (const block of blocks) {
    const { text } = block
    const names = block.role === 'text' ? namesIn(text) : undefined
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

/** The names in a line of nothing but names, and what sites put beside them: a day, where somebody works, a place. */
function namesIn(text: string): string[] | undefined {
  const plain = text
    .trim()
    .replace(
      /(?:^|[\s\u3000]+)(?:本报|本刊|新华社)?(?:首席|特约|实习)?(?:记者|通讯员|实习生)[\s\u3000：:/]+/gu,
      ' ',
    )
    .trim()
    .replace(/[\s|·•]*(?:19|20)\d\d[-年/.].{0,30}$/, '')
    .replace(/(?<=^[Bb]y .{3,60}?)\s*[•|·].*$/, '')
    .replace(/(?<=^[\p{Script=Han}\s]{2,8})[（(][^（）()]{2,40}[）)]$/u, '')
    .replace(/(?<=^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}), \p{Lu}\p{L}+$/u, '')
  return plain === '' ? undefined : (chineseNames(plain) ?? englishNames(plain))
}

const tidyName = (name: string): string => {
  const plain = name.replace(/[\d*＊†‡①-⑳]+/g, '').trim()
  return /^[\p{Script=Han}\s\u3000]+$/u.test(plain)
    ? plain.replace(/[\s\u3000]/g, '')
    : plain.replace(/\s+/g, ' ')
}
