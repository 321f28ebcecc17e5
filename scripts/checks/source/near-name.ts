import { distance } from 'fastest-levenshtein'
import { isSounds } from '../../article/names/transliteration.ts'
import { isFamilyName } from '../../article/names/zh-people.ts'
import type { SourceIndex } from '../../article/types.ts'

/** A name on a slide that is all but one of the article's. */
export interface NearName {
  written: string
  near: string
}

/** Finds names that are most likely one of the article's, misspelt. `isKnown`: whether the article has those letters. */
export function nearNamesFinder(
  { article, sections }: SourceIndex,
  isKnown: (text: string) => boolean,
): (text: string) => NearName[] {
  const names = [...new Set(sections.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.names)))]
  return article.lang === 'en' ? english(names, isKnown) : chinese(names, isKnown)
}

/** 李鸿璋 beside 李鸿章: of a person's name all characters but one, the first among them. */
function chinese(names: readonly string[], isKnown: (text: string) => boolean): (text: string) => NearName[] {
  const people = names
    .flatMap((name) => name.split(/[·•‧・]/))
    .filter((name) => /^\p{Script=Han}{3,6}$/u.test(name))
    .filter((name) => isSounds(name) || (name.length === 3 && isFamilyName(name.charAt(0))))
  const byFirst = Map.groupBy(new Set(people), (name) => name.charAt(0))
  return (text) => {
    const found: NearName[] = []
    for (let at = 0; at < text.length; at++) {
      for (const near of byFirst.get(text.charAt(at)) ?? []) {
        const written = text.slice(at, at + near.length)
        const others = [...written].filter((character, index) => character !== near[index])
        const [other = ''] = others
        if (written.length !== near.length || others.length !== 1) continue
        if (!/\p{Script=Han}/u.test(other) || NO_PART.test(other) || isKnown(written)) continue
        found.push({ written, near })
      }
    }
    return found
  }
}

/** What follows a name rather than being part of it. */
const NO_PART =
  /[访在于说指表认提和与等的是对就曾率出会将也还则又以因从到被把向再及所并着了们这那其此来去为均都先后前时但而]/

/** Hamburg beside Homburg: a word with a capital within a sentence, a letter or two from a name. */
function english(names: readonly string[], isKnown: (text: string) => boolean): (text: string) => NearName[] {
  const words = new Set(names.flatMap((name) => name.match(WORD) ?? []))
  return (text) =>
    [...text.matchAll(WORD)].flatMap(({ 0: written, index }) => {
      const isFirst = /(?:^|[.!?:]["”’)]*)\s*["“‘(]*$/.test(text.slice(0, index))
      if (
        (isFirst && written.length < LONG && written !== text.trim()) ||
        words.has(written) ||
        isKnown(written)
      )
        return []
      const near = [...words].find((word) => isNear(written, word))
      return near === undefined ? [] : [{ written, near }]
    })
}

/** Few words that begin a sentence are so long, and a letter from a name. */
const LONG = 6

const WORD = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{3,}(?![\p{L}])/gu

function isNear(written: string, name: string): boolean {
  if (written[0] !== name[0] || isFormOf(written, name) || isFormOf(name, written)) return false
  return distance(written, name) <= (Math.min(written.length, name.length) < 8 ? 1 : 2)
}

/** Korean and Korea, Koreans and Korean. */
const isFormOf = (long: string, short: string): boolean =>
  long.startsWith(short) &&
  (/^(?:s|es|an|ian|ese|ish|ist|ism|ic|al|er|ers)$/.test(long.slice(short.length)) || /[aeiou]n$/.test(long))
