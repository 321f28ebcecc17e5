import type { Found } from './found.ts'
import { isSounds, soundsAfter, soundsBefore } from './transliteration.ts'

/** Where any of many names occurs in texts, the longest at each place: by their first two characters, so in one pass. */
export function occurrencesOf(
  names: Iterable<string>,
  isPart: (text: string, from: number, to: number) => boolean,
): (text: string) => Found[] {
  const byStart = new Map<string, string[]>()
  for (const name of names) {
    const start = name.slice(0, 2)
    byStart.set(start, [...(byStart.get(start) ?? []), name])
  }
  for (const group of byStart.values()) group.sort((a, b) => b.length - a.length)
  return (text) => {
    const found: Found[] = []
    for (let at = 0; at < text.length; at++) {
      const name = byStart
        .get(text.slice(at, at + 2))
        ?.find((one) => text.startsWith(one, at) && !isPart(text, at, at + one.length))
      if (name === undefined) continue
      found.push({ at, name })
      at += name.length - 1
    }
    return found
  }
}

const LETTER = /[\p{L}\d]/u

/** Whether it is a part of a longer word of an alphabet. */
export const isInWord = (text: string, from: number, to: number): boolean =>
  LETTER.test(text[from - 1] ?? '') || LETTER.test(text[to] ?? '')

/** Whether it is a part of a longer foreign name: 克里 in 克里米亚. */
export const isInName = (text: string, from: number, to: number): boolean =>
  isSounds(text.slice(from, to)) && (soundsAfter(text, to, 1) > 0 || soundsBefore(text, from, 1) > 0)
