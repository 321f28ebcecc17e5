import subsetFont from 'subset-font'
import { hasGlyph } from '../plan/widths.ts'

const FACE = /@font-face\s*\{[^}]*\}/g
const RANGE = /unicode-range:\s*([^;}]+)/i
const SOURCE = /src:\s*[^;}]+/i
const WOFF2 = /url\(\s*["']?([^"')]+\.woff2)["']?\s*\)/i

/**
 * Style sheets whose fonts are in them, with the glyphs of `text` alone; a face that has none of them is left out.
 * `file`: a font by the last part of its address.
 */
export async function embedFonts(
  css: string,
  text: string,
  file: (name: string) => Promise<Uint8Array | undefined>,
): Promise<string> {
  const letters = [...new Set(text)].sort()
  const faces = await Promise.all([...css.matchAll(FACE)].map(([face]) => embedded(face, letters, file)))
  let at = 0
  return css.replace(FACE, () => faces[at++] ?? '')
}

async function embedded(
  face: string,
  letters: readonly string[],
  file: (name: string) => Promise<Uint8Array | undefined>,
): Promise<string> {
  const range = RANGE.exec(face)?.[1]
  const isIn = inRange(range)
  // A face may name letters that it lacks: one of none is no font.
  const has = (point: number): boolean => isIn(point) && (range === undefined || hasGlyph(point))
  const wanted = letters.filter((letter) => has(letter.codePointAt(0) ?? 0)).join('')
  if (wanted === '') return ''
  const whole = await file((WOFF2.exec(face)?.[1] ?? '').replace(/^.*\//, ''))
  if (!whole) return ''
  const font = await subsetFont(Buffer.from(whole), wanted, { targetFormat: 'woff2' })
  return face.replace(SOURCE, `src:url(data:font/woff2;base64,${font.toString('base64')})format("woff2")`)
}

/** `U+26, U+0-7F, U+4??`; everything where nothing is said. */
function inRange(ranges: string | undefined): (point: number) => boolean {
  if (ranges === undefined) return () => true
  const spans = ranges.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)]
  })
  return (point) => spans.some(([from = 1, to = 0]) => point >= from && point <= to)
}
