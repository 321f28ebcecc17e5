import type { Paragraph } from './parts.ts'
import type { Lang } from './sentences.ts'
import { roomOf, shorten } from './shorten.ts'
import type { DraftItem } from './types.ts'

/** `第一，…`, `其二，…`, `一是…`, `First, …`: statements that the author counts. */
const COUNTED =
  /^(?:第[一二三四五六七八九十]|其[一二三四五六七八九十]|[一二三四五六七八九十](?:是|要)|首先|其次|再次|最后)|^(?:First|Second|Third|Fourth|Fifth|Finally|Lastly)(?:ly)?,/u
/** Sentences that conclude, turn or add: what is worth a point beside the leading statement. */
const WEIGHTY =
  /^(?:因此|因而|所以|可见|由此可见|总之|总的来说|综上|但是?|然而|不过|此外|另外|尤其|更重要的是|关键)|(?:关键|核心|标志着|根本|意味着)|^(?:Thus|Therefore|Hence|Consequently|As a result|However|But|Yet|Moreover|Furthermore|In addition|In short|In sum|Overall|Nevertheless)\b/u
/** So many of one paragraph, where a part has few paragraphs. */
const MOST_OF_ONE = 4
const FEW = 2
/** Shorter sentences say too little. */
const LEAST = { 'zh-CN': 7, en: 4 } as const satisfies Record<Lang, number>

/**
 * The points of some paragraphs: each paragraph’s leading statement; where there are few, what it counts, concludes or
 * adds as well, and what is dated and on no timeline. `taken`: the sentences by paragraph that other slides have.
 */
export function pointsOf(
  paragraphs: readonly Paragraph[],
  taken: readonly ReadonlySet<number>[],
  dated: readonly ReadonlySet<number>[],
  lang: Lang,
): DraftItem[] {
  const most = paragraphs.length <= FEW ? MOST_OF_ONE : 1
  return paragraphs.flatMap(({ sentences, locator }, at) => {
    const usable = sentences
      .map(({ text }, index) => ({ text, index }))
      .filter(({ text, index }) => !taken[at]?.has(index) && roomOf(text, lang) >= LEAST[lang])
    const counted = usable.filter(({ text }) => COUNTED.test(text))
    // A leading statement that is taken leaves none: what follows it says little without it.
    const leading = usable.find(({ text, index }) => index < 3 && !/[？?]/.test(text)) ?? usable[0]
    const chosen = new Set<number>()
    if (leading) chosen.add(leading.index)
    for (const { index } of usable) if (dated[at]?.has(index)) chosen.add(index)
    if (counted.length >= 2) for (const { index } of counted.slice(0, 2 * MOST_OF_ONE)) chosen.add(index)
    else {
      for (const { text, index } of usable) {
        if (chosen.size >= most) break
        if (WEIGHTY.test(text)) chosen.add(index)
      }
    }
    return usable
      .filter(({ index }) => chosen.has(index))
      .map(({ text }) => ({ text: shorten(text, 'item', lang), source: locator }))
      .filter(({ text }) => text !== '')
  })
}
