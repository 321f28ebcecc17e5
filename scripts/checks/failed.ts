import type { SlideCheck } from './finding.ts'

/** Every slide can be drawn. */
export const failed: SlideCheck = ({ facts }) =>
  facts.failed
    ? [
        {
          rule: 'slide',
          severity: 'error',
          slide: facts.number,
          key: 'check.failed',
          values: { slide: facts.number },
        },
      ]
    : []
