import { inTurn } from '../diagrams/steps.ts'
import type { SlidePart } from './slides/part.ts'

/**
 * Clicks between the first event or path of a diagram, which is there at once, and the last; one that starts a countdown,
 * so that whoever stands away from the laptop can. 0 for other slides.
 */
export function clicksOf(part: SlidePart): number {
  switch (part.kind) {
    case 'timeline': {
      const periods = part.eras.flatMap((era) => era.periods)
      return Math.max(0, periods.flatMap(({ events }) => events).length - 1)
    }
    case 'motives':
      return Math.max(0, ...inTurn([...part.nodes, ...part.edges].map(({ step }) => step)))
    case 'question':
    case 'break':
      return part.countdown === undefined ? 0 : 1
    default:
      return 0
  }
}
