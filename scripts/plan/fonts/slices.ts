import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import * as fontkit from 'fontkit'

/** A part of a font, in a file of its own, for some code points. */
export interface Slice {
  font: fontkit.Font
  /** Code points that the stylesheet gives it and that it has, each with its advance in thousandths of the size. */
  advances: ReadonlyMap<number, number>
}

/** The slices of a package of Fontsource's at a weight, as its stylesheet lists them. @throws where one is missing. */
export function readSlices(name: string, weight: 400 | 700): Slice[] {
  const stylesheet = createRequire(import.meta.url).resolve(`${name}/${weight}.css`)
  return [
    ...readFileSync(stylesheet, 'utf8').matchAll(/url\(([^)]+\.woff2)\)[^;]*;\s*unicode-range:([^;]+);/g),
  ].map(([, file = '', ranges = '']) => readSlice(resolve(dirname(stylesheet), file), ranges))
}

/** One slice, for `ranges` as `unicode-range` has them. */
function readSlice(file: string, ranges: string): Slice {
  const font = fontkit.openSync(file)
  if (!('layout' in font)) throw new Error(`${file} has more than one font`)
  const within = ranges.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }
  })
  const advances = new Map<number, number>()
  for (const point of font.characterSet) {
    if (!within.some(({ from, to }) => point >= from && point <= to)) continue
    advances.set(point, (font.glyphForCodePoint(point).advanceWidth * 1000) / font.unitsPerEm)
  }
  return { font, advances }
}

/** Which slice sets a code point: of several that have it, the browser takes the one listed last. */
export function sliceOf(slices: readonly Slice[], point: number): Slice | undefined {
  return slices.findLast(({ advances }) => advances.has(point))
}

/** The advances of all slices together. */
export function advancesOf(slices: readonly Slice[]): ReadonlyMap<number, number> {
  return new Map(slices.flatMap(({ advances }) => [...advances]))
}
