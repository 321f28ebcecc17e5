import { isOfPage } from './clause-words.ts'
import { isOnlyDate } from './only-date.ts'
import type { Paragraph } from './parts.ts'
import { roomOf } from './room.ts'
import type { Lang } from './sentences.ts'
import { shorten } from './shorten.ts'
import type { DraftItem } from './types.ts'

/** `第一，…`, `其二，…`, `一是…`, `First, …`: statements that the author counts. */
const COUNTED =
  /^(?:(?:第[一二三四五六七八九十]|其[一二三四五六七八九十]|首先|其次|再次|最后)[，,：:、]|[一二三四五六七八九十](?:是|要)|[（(]?\d{1,2}[)）.．、]\s*\D)|^(?:First|Second|Third|Fourth|Fifth|Finally|Lastly)(?:ly)?,/u
/** Sentences that conclude, turn or add: what is worth a point beside the leading statement. */
const WEIGHTY =
  /^(?:因此|因而|所以|可见|由此可见|总之|总的来说|综上|但是?|然而|不过|此外|另外|尤其|更重要的是)|(?:的关键|的核心|标志着|意味着)|^(?:Thus|Therefore|Hence|Consequently|As a result|However|But|Yet|Moreover|Furthermore|In addition|In short|In sum|Overall|Nevertheless)\b/u
/** What another sentence explains: who is meant, or who says it. */
const ALONE = /^(?:He|She|It|Its|They|Their|Others|Both|Neither|Some|These|Those)\b/
const QUOTATION = /^(?:“[^”]*”|"[^"]*")[.!?]*$/
/** A sentence with such a beginning that is longer says enough. */
const LEAST_ALONE = 8
/** So many of one paragraph: where there are few, where none has a slide of its own, and of what the author counts. */
const MOST = { ofFew: 4, ofAbstract: 8, counted: 8, questions: 4 } as const
const FEW = 2
const FEWEST = 3
/** Shorter sentences say too little. */
const LEAST = { 'zh-CN': 7, en: 4 } as const satisfies Record<Lang, number>

export interface PointsMatter {
  paragraphs: readonly Paragraph[]
  /** The sentences, by paragraph, that other slides have; those that are dated. */
  taken: readonly ReadonlySet<number>[]
  dated: readonly ReadonlySet<number>[]
  /** An abstract says nothing twice; an introduction asks what the article answers. */
  part: 'abstract' | 'introduction' | 'text'
}

/**
 * The points of some paragraphs: each paragraph’s leading statement; where there are few, what it counts, concludes or
 * adds as well, and what is dated and on no timeline.
 */
export function pointsOf({ paragraphs, taken, dated, part }: PointsMatter, lang: Lang): DraftItem[] {
  const hasFew = paragraphs.length <= FEW
  return paragraphs.flatMap(({ sentences, locator }, at) => {
    const usable: Usable[] = sentences
      .map(({ text }, index) => ({ text, index }))
      .filter(
        ({ text, index }) =>
          !taken[at]?.has(index) && roomOf(text, lang) >= LEAST[lang] && (lang !== 'en' || standsAlone(text)),
      )
    const chosen = new Set(
      part === 'abstract'
        ? usable.slice(0, MOST.ofAbstract).map(({ index }) => index)
        : chosenOf(usable, dated[at] ?? new Set(), hasFew && !taken[at]?.has(0)),
    )
    if (part === 'introduction')
      for (const { index } of usable.filter(isQuestion).slice(0, MOST.questions)) chosen.add(index)
    return usable
      .filter(({ index }) => chosen.has(index))
      .map(({ text }) => ({ text: shorten(text, 'item', lang), source: locator }))
      .filter(({ text }) => text !== '' && !isOnlyDate(text, lang))
  })
}

interface Usable {
  text: string
  index: number
}

/** Whether an English sentence can be told without the one before it. */
const standsAlone = (text: string): boolean =>
  !QUOTATION.test(text) && !isOfPage(text) && !(ALONE.test(text) && roomOf(text, 'en') < LEAST_ALONE)

const isQuestion = ({ text }: Usable): boolean => /[？?]/.test(text)

function chosenOf(usable: readonly Usable[], dated: ReadonlySet<number>, hasFew: boolean): number[] {
  const statements = usable.filter((one) => !isQuestion(one))
  const leading = statements.find(({ index }) => index < 2) ?? statements[0] ?? usable[0]
  if (!leading) return []
  const counted = usable.filter(({ text }) => COUNTED.test(text))
  const told = [leading.index, ...usable.filter(({ index }) => dated.has(index)).map(({ index }) => index)]
  if (counted.length >= 2) return [...told, ...counted.slice(0, MOST.counted).map(({ index }) => index)]
  if (!hasFew) return told
  const chosen = new Set(told)
  for (const { text, index } of statements)
    if (WEIGHTY.test(text) && chosen.size < MOST.ofFew) chosen.add(index)
  // What a paragraph ends with, then what follows its leading statement.
  for (const one of [statements.at(-1), ...statements]) if (one && chosen.size < FEWEST) chosen.add(one.index)
  return [...chosen]
}
