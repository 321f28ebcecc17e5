import { partsOf } from './parts.ts'
import type { Slide } from './slide.ts'

/** The share of pairs of letters that two slides have to have in common, so that one is taken for the other, changed. */
const ALIKE = 0.5
/** Kinds that are little more than their title: between the same neighbours one stands for the other. */
const BARE: ReadonlySet<string> = new Set(['divider', 'break'])

/**
 * Which slides of two lists are most likely one and the same, changed: those of one layout with most in common, each
 * at most once. `context`: slides between which two bare ones stand, where those are known.
 */
export function pairAlike<Left extends Slide, Right extends Slide>(
  left: readonly Left[],
  right: readonly Right[],
  haveSameNeighbours: (one: Left, other: Right) => boolean,
): [Left, Right][] {
  const grams = new Map<Slide, Map<string, number>>()
  for (const slide of [...left, ...right]) grams.set(slide, pairsOfLetters(slide.text))
  const found = left.flatMap((one) =>
    right.flatMap((other) => {
      // Who takes a slide's front matter away leaves its layout open.
      if (one.layout !== other.layout && one.layout !== undefined && other.layout !== undefined) return []
      const score = likeness(grams.get(one), grams.get(other))
      const isBare = BARE.has(one.layout ?? '') && one.layout === other.layout
      return score >= ALIKE || (isBare && haveSameNeighbours(one, other)) ? [{ one, other, score }] : []
    }),
  )
  const [taken, pairs] = [new Set<Slide>(), [] as [Left, Right][]]
  for (const { one, other } of found.sort((a, b) => b.score - a.score)) {
    if (taken.has(one) || taken.has(other)) continue
    taken.add(one).add(other)
    pairs.push([one, other])
  }
  return pairs
}

/** Sørensen and Dice: twice what is common, by the sum of both. */
function likeness(one: Map<string, number> = new Map(), other: Map<string, number> = new Map()): number {
  let [common, all] = [0, 0]
  for (const [pair, count] of one) {
    common += Math.min(count, other.get(pair) ?? 0)
    all += count
  }
  for (const count of other.values()) all += count
  return all === 0 ? 0 : (2 * common) / all
}

function pairsOfLetters(text: string): Map<string, number> {
  const { body, note } = partsOf(text)
  const letters = (body + note).replace(/\s+/g, ' ')
  const pairs = new Map<string, number>()
  for (let at = 0; at < letters.length - 1; at++) {
    const pair = letters.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
