import { contrastRatio } from '../plan/contrast.ts'
import type { Color, Colors } from './facts.ts'
import { type Finding, quoted, type SlideCheck } from './finding.ts'

/** WCAG 2.2, 1.4.6 (AAA) for what is taught from, 1.4.3 (AA) for the small print. */
const LEAST = 7
const LEAST_PRINT = 4.5

/** Text can be told from what is behind it, in the light look and the dark one. */
export const contrast: SlideCheck = ({ facts }) =>
  facts.texts.flatMap(({ block, text, smallPrint, light, dark }) => {
    const whole = facts.blocks[block] || text
    const least = smallPrint ? LEAST_PRINT : LEAST
    const judged = (colors: Colors | undefined, key: 'check.contrast' | 'check.contrast-dark'): Finding[] => {
      const ratio = colors?.paper && contrastRatio(colors.ink, colors.paper)
      if (!colors?.paper || ratio === undefined || ratio >= least - 0.005) return []
      const values = {
        text: quoted(whole),
        // Down, so that what is too little never reads as enough.
        ratio: (Math.floor(ratio * 100) / 100).toFixed(2),
        ink: hex(colors.ink),
        paper: hex(colors.paper),
        least,
      }
      return [{ rule: 'contrast', severity: 'error', slide: facts.number, text: whole, key, values }]
    }
    const found = judged(light, 'check.contrast')
    return found.length > 0 ? found : judged(dark, 'check.contrast-dark')
  })

const hex = (color: Color): string =>
  `#${color.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
