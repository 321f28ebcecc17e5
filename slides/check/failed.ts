/** What Slidev shows in place of a slide that it cannot draw, or that has not come; `blocks` are its texts. */
export function hasFailed(slide: Element, blocks: readonly string[]): boolean {
  if (slide.querySelector('.slidev-slide-loading')) return true
  const excuse = /^(?:An error occurred on this slide|Failed to fetch this slide)/
  return !slide.querySelector('.lectern, .slidev-layout') && blocks.some((text) => excuse.test(text))
}
