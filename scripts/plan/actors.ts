import type { Outline } from '../outline/schema/outline.ts'
import { channels, contrast } from './contrast.ts'
import type { PlannedActor } from './types.ts'

export type ActorTable = ReadonlyMap<string, PlannedActor>

/**
 * Deep and light ones in turn, each with white or black letters on it. The first four stay apart in grey too, the
 * first six with any colour-blindness (tests/styles/vision.test.ts); beyond that their letters tell them apart.
 */
export const PALETTE = [
  '#0b4f8a',
  '#f5b942',
  '#4a0d2e',
  '#3fa796',
  '#a02c10',
  '#b9a3e3',
  '#00594c',
  '#37474f',
] as const

/** For those whom the palette has no colour for. */
const MORE = ['#c6d94b', '#1b2a6b', '#e58f65', '#5b4a00', '#7fc6e8', '#7a1f5c', '#d9a0c0', '#6b1f1f'] as const

/** The contrast that text needs on its ground (WCAG 2.2, 1.4.6). */
const LEGIBLE = 7

/** Each actor with colour, legible ink and a badge, the same all through the deck. */
export function planActors(actors: NonNullable<Outline['actors']>): ActorTable {
  const table = new Map<string, PlannedActor>()
  const taken = new Set<string>()
  const given = Object.values(actors).flatMap((actor) =>
    typeof actor !== 'string' && actor.color ? [legible(longHex(actor.color))] : [],
  )
  const free = [...PALETTE, ...MORE].filter((color) => given.every((other) => distance(color, other) > ALIKE))
  const palette = free.length > 0 ? free : PALETTE
  let next = 0
  for (const [key, actor] of Object.entries(actors)) {
    const name = typeof actor === 'string' ? actor : actor.name
    const wanted = typeof actor === 'string' ? undefined : actor.color
    const color = legible(wanted ? longHex(wanted) : (palette[next++ % palette.length] as string))
    const badge = badgeOf(name, key, taken)
    taken.add(badge)
    table.set(key, { badge, name, color, ink: contrast(color, '#ffffff') >= LEGIBLE ? '#ffffff' : '#000000' })
  }
  return table
}

/** `#rgb` and `#rrggbb`, and both with an opacity, which a box does not have. */
const longHex = (color: string): string =>
  (color.length <= 5
    ? `#${[...color.slice(1, 4)].map((digit) => digit + digit).join('')}`
    : color.slice(0, 7)
  ).toLowerCase()

/** A colour on which neither black nor white can be read well becomes darker until white can. */
function legible(color: string): string {
  let current = color
  while (contrast(current, '#ffffff') < LEGIBLE && contrast(current, '#000000') < LEGIBLE) {
    current = `#${channels(current)
      .map((value) =>
        Math.floor(value * 0.96)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`
  }
  return current
}

/** Colours nearer to each other than this are taken for one. */
const ALIKE = 110

/** How different two colours look, 0 to 765 (“redmean”, T. Riemersma, compuphase.com/cmetric.htm). */
function distance(one: string, other: string): number {
  const [a, b] = [channels(one), channels(other)]
  const [red = 0, green = 0, blue = 0] = a.map((value, index) => value - (b[index] ?? 0))
  const mean = ((a[0] ?? 0) + (b[0] ?? 0)) / 2
  return Math.sqrt((2 + mean / 256) * red ** 2 + 4 * green ** 2 + (2 + (255 - mean) / 256) * blue ** 2)
}

/** Alone in a badge these look like a dash or a number. */
const NUMERAL = /[\p{N}一二两三四五六七八九十百千万亿零〇第丨丿丶]/u

/** Words within a name that its initials leave out: the Board of Health is BH. */
const SMALL = /^(?:and|at|by|de|del|der|des|di|du|et|for|in|la|le|of|on|the|to|und|van|von|y)$/u

function initialsOf(words: readonly string[]): string {
  const telling = words.filter((word) => !SMALL.test(word))
  return (telling.length > 0 ? telling : words).map((word) => Array.from(word)[0] ?? '').join('')
}

/** A letter or two that no other actor has: from the name, else from the key, else a number. */
function badgeOf(name: string, key: string, taken: ReadonlySet<string>): string {
  const letters = Array.from(name.replace(/[^\p{L}\p{N}]/gu, ''))
  const telling = letters.filter((letter) => !NUMERAL.test(letter))
  const initials = initialsOf(name.match(/\p{L}+/gu) ?? [])
  const latin = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\s\p{P}\p{N}]+$/u.test(name)
  const candidates = latin
    ? [
        Array.from(initials).slice(0, 3).join('').toUpperCase(),
        letters.slice(0, 2).join(''),
        letters.slice(0, 3).join(''),
      ]
    : [telling[0] ?? '', telling[1] ?? '', letters[0] ?? '', letters.slice(0, 2).join('')]
  candidates.push(
    Array.from(key.replace(/[^\p{L}\p{N}]/gu, ''))
      .slice(0, 3)
      .join('')
      .toUpperCase(),
  )
  const found = candidates.find((candidate) => candidate !== '' && !taken.has(candidate))
  if (found !== undefined) return found
  let number = taken.size + 1
  while (taken.has(String(number))) number++
  return String(number)
}
