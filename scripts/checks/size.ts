import { SMALLEST } from '../plan/page.ts'
import { type Finding, px, quoted, type SlideCheck } from './finding.ts'

/** The small print is for whoever looks it up, px on the 980 px canvas. */
const SMALLEST_PRINT = 14
/** Rounding of scaled drawings. */
const TOLERANCE = 0.1

/** No text is smaller than it may be. */
export const size: SlideCheck = ({ facts }) =>
  facts.texts.flatMap(({ block, text, size: shown, smallPrint }): Finding[] => {
    const least = smallPrint ? SMALLEST_PRINT : SMALLEST
    if (shown >= least - TOLERANCE) return []
    const whole = facts.blocks[block] || text
    return [
      {
        rule: 'size',
        severity: 'error',
        slide: facts.number,
        text: whole,
        key: smallPrint ? 'check.size-print' : 'check.size',
        values: { text: quoted(whole), size: px(shown), least },
      },
    ]
  })
