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

/** Fonts for drawings, read when they are first needed. */
export interface DrawingFonts {
  forText(source: string): Promise<Uint8Array[]>
}

/**
 * An SVG as a PNG, for what cannot show an SVG, with the size that it gives itself, px. Its words are set in the deck's
 * font, whatever the machine has: the same drawing gives the same bytes. @throws where it is no SVG.
 */
export async function svgPicture(
  svg: Uint8Array,
  fonts: DrawingFonts,
): Promise<{ png: Uint8Array; width: number; height: number }> {
  const source = new TextDecoder().decode(svg)
  const drawing = new Resvg(source, {
    fitTo: { mode: 'width', value: WIDTH },
    font: {
      fontBuffers: /<text[\s>]/.test(source) ? await fonts.forText(decoded(source)) : [],
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

/** The deck's font in both weights, and what else has signs and Greek letters that it lacks. */
export function drawingFonts(): DrawingFonts {
  const known = new Map<string, Promise<Uint8Array[]>>()
  const read = async (file: string): Promise<Uint8Array> => fromWoff(await readFile(file))
  return {
    async forText(text) {
      const part = CHINESE.test(text) ? 'chinese-simplified' : 'latin'
      const usual =
        known.get(part) ??
        Promise.all(
          [400, 700].map((weight) =>
            read(require.resolve(`${NOTO}/files/noto-sans-sc-${part}-${weight}-normal.woff`)),
          ),
        )
      known.set(part, usual)
      const others = await slicesFor(text)
      return [...(await usual), ...(await Promise.all(others.map(read)))]
    },
  }
}

const NOTO = '@fontsource/noto-sans-sc'
/** One file has Latin and the usual Chinese, so that what is bold is bold in both; another, far smaller, Latin alone. */
const CHINESE = /[\u2e80-\uffef]/u
const STYLESHEETS = [`${NOTO}/400.css`, '@fontsource/source-sans-3/400.css']
/** What the usual files may lack: neither Latin nor punctuation, nor the usual Chinese. */
const RARE = /[^\n\r\t -\u02ff\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu

/** The files of slices that have rare characters of a text. */
async function slicesFor(text: string): Promise<string[]> {
  const points = [...new Set(text.match(RARE))].map((character) => character.codePointAt(0) ?? 0)
  if (points.length === 0) return []
  const files = await Promise.all(
    STYLESHEETS.map(async (name) => {
      const stylesheet = require.resolve(name)
      const slices = (await readFile(stylesheet, 'utf8')).matchAll(
        /url\(([^)]+\.woff)\)[^;]*;\s*unicode-range:([^;]+);/g,
      )
      return [...slices].flatMap(([, file = '', ranges = '']) =>
        hasOneOf(points, ranges) ? [join(dirname(stylesheet), file)] : [],
      )
    }),
  )
  return files.flat()
}

/** With its character references as characters. */
function decoded(source: string): string {
  return source.replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) => {
    const point = Number.parseInt(digits, hex === '' ? 10 : 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
}

function hasOneOf(points: readonly number[], ranges: string): boolean {
  return ranges.split(',').some((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
    const [least, most] = [Number.parseInt(from, 16), Number.parseInt(to, 16)]
    return points.some((point) => point >= least && point <= most)
  })
}
