import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { fromWoff } from './woff.ts'

const require = createRequire(import.meta.url)

/** Once in a process; whoever imports this file needs it. */
await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))

/** Twice the width of a slide's text on the canvas: sharp on any projector. */
const WIDTH = 1736
const FAMILY = 'Noto Sans SC'

/**
 * An SVG as a PNG, for what cannot show an SVG, with the size that it gives itself, px. Its words are set in the deck's
 * font, whatever the machine has: the same drawing gives the same bytes. @throws where it is no SVG.
 */
export async function svgPicture(
  svg: Uint8Array,
): Promise<{ png: Uint8Array; width: number; height: number }> {
  const source = new TextDecoder().decode(svg)
  const drawing = new Resvg(source, {
    fitTo: { mode: 'width', value: WIDTH },
    font: {
      fontBuffers: await fontsFor(source),
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
      serifFamily: FAMILY,
      monospaceFamily: FAMILY,
    },
  })
  try {
    const { width, height } = drawing
    const image = drawing.render()
    const png = image.asPng()
    image.free()
    return { png, width, height }
  } finally {
    drawing.free()
  }
}

/** The slices of the deck's font, in both weights, that have a character of a drawing; none for one without words. */
async function fontsFor(source: string): Promise<Uint8Array[]> {
  if (!/<text[\s>]/.test(source)) return []
  const points = new Set(Array.from(decoded(source), (character) => character.codePointAt(0) ?? 0))
  const weights = await Promise.all(
    [400, 700].map(async (weight) => {
      const stylesheet = require.resolve(`@fontsource/noto-sans-sc/${weight}.css`)
      const css = await readFile(stylesheet, 'utf8')
      const slices = [...css.matchAll(/url\(([^)]+\.woff)\)[^;]*;\s*unicode-range:([^;]+);/g)]
      return slices
        .filter(([, , ranges = '']) => hasOneOf(points, ranges))
        .map(([, file = '']) => join(dirname(stylesheet), file))
    }),
  )
  return Promise.all(weights.flat().map(async (file) => fromWoff(await readFile(file))))
}

/** With its character references as characters. */
function decoded(source: string): string {
  return source.replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) => {
    const point = Number.parseInt(digits, hex === '' ? 10 : 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
}

function hasOneOf(points: ReadonlySet<number>, ranges: string): boolean {
  return ranges.split(',').some((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
    const [least, most] = [Number.parseInt(from, 16), Number.parseInt(to, 16)]
    return [...points].some((point) => point >= least && point <= most)
  })
}
