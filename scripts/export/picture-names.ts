import type { PrintedSlide } from './facts.ts'

/** Of an id that somebody wrote by hand; file systems take 255 bytes. */
const LONGEST = 60

/** `001-cover.png`: a name a picture, in their order; with `steps` the click, from 0, as well. */
export function pictureNames(
  slides: readonly PrintedSlide[],
  ids: readonly (string | undefined)[],
  steps: boolean,
): string[] {
  const digits = Math.max(3, String(slides.length).length)
  return slides.map(({ number, click }, index) => {
    const id = (ids[number - 1] ?? 'slide').replace(/[^\p{L}\p{N}-]+/gu, '-')
    const place = String(index + 1).padStart(digits, '0')
    return `${place}-${[...id].slice(0, LONGEST).join('')}${steps ? `-${click}` : ''}.png`
  })
}
