/** What a slide is to the time of a lecture: made unasked (cover, dividers …), taught, a break, or kept in reserve. */
export type SlideRole = 'made' | 'taught' | 'break' | 'backup'

/**
 * A lecture's parts: a break ends one as soon as something has been taught. Neither breaks nor slides in reserve are in
 * any, and what is made unasked is no part of its own.
 */
export function lectureParts<Slide>(
  slides: readonly Slide[],
  roleOf: (slide: Slide) => SlideRole,
): Slide[][] {
  const parts: Slide[][] = []
  let part: Slide[] = []
  let taught = false
  for (const slide of slides) {
    const role = roleOf(slide)
    if (role === 'backup') continue
    if (role === 'break') {
      if (taught) {
        parts.push(part)
        part = []
      }
      taught = false
      continue
    }
    taught ||= role === 'taught'
    part.push(slide)
  }
  return taught || parts.length === 0 ? [...parts, part] : parts
}
