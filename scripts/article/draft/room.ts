import { isVerb } from './clause-words.ts'
import { pairsIn } from './pairs.ts'
import type { Lang } from './sentences.ts'
import { trimmed } from './tidy.ts'

/** How much room a text takes: words, or in Chinese characters, of which letters of an alphabet are half as wide. */
export function roomOf(text: string, lang: Lang): number {
  if (lang === 'en') return text === '' ? 0 : text.split(/\s+/).length
  let room = 0
  for (const letter of text) room += letter < '\u0300' ? 0.5 : 1
  return room
}

/** Words that nothing ends with. */
const HANGING =
  /(?:的|地|得|和|与|及|以及|或|而|并|在|对|将|把|被|为|是|向|从|以|于|由|因|使|让|给|比|跟|同|之|其|这|那|有|不|也|都|就|又|还|更|最|很|一|各|[，、；：])$/u
const HANGING_WORD =
  /\s+(?:an?|the|of|in|on|at|to|for|by|with|from|and|or|but|that|which|who|as|is|are|was|were|be|been|has|have|had|its|their|his|her|this|these|than|into|over|between|not|no|more|most|very|would|could|should|will|can|may|might|must|also|both)$/i
/** Where an English clause may end before it is over. */
const END_BEFORE =
  /^(?:because|although|though|while|when|after|before|which|who|where|since|rather|until|whereas)$/i
const FEWEST_WORDS = 5
/** Letters of a word that is long. */
const LONG_WORD = 14

/** Cut between two words: before what only adds to it where there is such a place, else with `…`. */
export function cutAtWord(
  text: string,
  { wanted, most }: { wanted: number; most: number },
  lang: Lang,
): string {
  return lang === 'en' ? englishCut(text, wanted, most) : chineseCut(text, wanted, most)
}

/** An English text without words at its end that nothing ends with. */
export function withoutHanging(text: string): string {
  let rest = text
  while (HANGING_WORD.test(rest)) rest = rest.replace(HANGING_WORD, '')
  return rest
}

function englishCut(text: string, wanted: number, most: number): string {
  const words = text.split(/\s+/)
  for (let at = Math.min(most, words.length - 1); at >= FEWEST_WORDS; at--) {
    const [word = '', next = ''] = words.slice(at)
    if (END_BEFORE.test(word) || (/^(?:and|but)$/.test(word) && isVerb(next)))
      return trimmed(withoutHanging(words.slice(0, at).join(' ')))
  }
  const cut = withoutHanging(words.slice(0, wanted).join(' '))
  return `${trimmed(cut.slice(0, wanted * LONG_WORD))} …`
}

function chineseCut(text: string, wanted: number, most: number): string {
  const pairs = pairsIn(text)
  const inside = (at: number): readonly [number, number] | undefined => {
    for (const pair of pairs) if (pair[0] < at && at <= pair[1]) return pair
    return undefined
  }
  let end = 0
  for (const { segment, index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    if (end > 0 && roomOf(text.slice(0, index + segment.length), 'zh-CN') > wanted) break
    end = index + segment.length
  }
  // A title or quotation is on the slide whole, or not.
  const around = inside(end)
  if (around && roomOf(text.slice(0, around[1] + 1), 'zh-CN') <= most) end = around[1] + 1
  else if (around && around[0] > wanted / 3) end = around[0]
  let cut = Array.from(text.slice(0, end))
    .slice(0, 2 * most)
    .join('')
  while (cut.length > 4 && HANGING.test(cut)) cut = cut.replace(HANGING, '')
  return `${trimmed(cut)}…`
}
