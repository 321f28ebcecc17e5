import { useSlideContext } from '@slidev/client'
import { type ComputedRef, computed } from 'vue'

/**
 * How far a diagram has grown, as a style of the slide: the number of clicks so far, which its parts read in the
 * custom property `--lectern-step` (slides/setup/diagrams/steps.ts). At the last click nothing is set, so that all
 * is there, whatever has been added to the diagram by hand.
 */
export function useSteps(clicks: () => number | undefined): ComputedRef<Record<string, number>> {
  const { $clicks } = useSlideContext()
  return computed(
    (): Record<string, number> =>
      $clicks.value < (clicks() ?? 0) ? { '--lectern-step': $clicks.value } : {},
  )
}
