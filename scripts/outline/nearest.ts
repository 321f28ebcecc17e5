import { distance } from 'fastest-levenshtein'

/** The candidate that a misspelt word most likely means; none where nothing is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  // One slip in a short word, two in a usual one (two letters changed places are two).
  let least = (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 0.6
  let best: string | undefined
  for (const candidate of candidates) {
    // Capitals and separators cost little: `Prompts`, `who_`.
    const far = Math.min(distance(word, candidate), distance(plain(word), plain(candidate)) + 0.5)
    if (far >= least || far >= Math.max(word.length, candidate.length)) continue
    least = far
    best = candidate
  }
  return best
}

const plain = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, '')
