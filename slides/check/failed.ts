/** Whether a slide is not there, or Slidev shows something in its place; `blocks` are its texts. */
export function hasFailed(slide: Element, blocks: readonly string[]): boolean {
  if (slide.querySelector('.slidev-slide-loading')) return true
  const page = slide.matches('[data-slidev-no]') ? slide : slide.querySelector('[data-slidev-no]')
  if (page?.childElementCount === 0) return true
  const excuse = /^(?:An error occurred on this slide|Failed to fetch this slide)/
  return !slide.querySelector('.lectern, .slidev-layout') && blocks.some((text) => excuse.test(text))
}
