import type { Finding, SlideCheck } from './finding.ts'

/** Every slide can be drawn. */
export const failed: SlideCheck = ({ facts }) => (facts.failed ? [failedSlide(facts.number)] : [])

export const failedSlide = (slide: number): Finding => ({
  rule: 'slide',
  severity: 'error',
  slide,
  key: 'check.failed',
  values: { slide },
})
