import { audit } from '../../scripts/checks/audit.ts'
import { contentFill } from '../../scripts/checks/fill.ts'
import { lecture } from '../../scripts/lecture.ts'
import { readOutline } from '../../scripts/outline/read.ts'
import { validate } from '../../scripts/outline/validate.ts'
import { SMALLEST } from '../../scripts/plan/page.ts'
import { plan } from '../../scripts/plan/plan.ts'
import type { DeckPlan } from '../../scripts/plan/types.ts'
import type { DeckViewer } from '../../scripts/system/deck-viewer.ts'
import { say } from '../../scripts/words/index.ts'
import type { SlidesWorkspace } from './slides-workspace.ts'

/** What was seen of a deck. */
export interface Looked {
  /** All slides of the deck; those of the outline's own slides, and how few could hold these at 18 px. */
  all: number
  slides: number
  fewest: number
  /** Of each content slide, the share of the height below its title that is filled. */
  fill: number[]
  /** What `lectern check` would tell as errors, in English; what it would warn of is counted. */
  faults: string[]
  warnings: number
}

/** Makes the deck of an outline and looks at it in the browser. @throws where the outline is not valid. */
export async function lookAt(text: string, viewer: DeckViewer, workspace: SlidesWorkspace): Promise<Looked> {
  const { lecture: made, diagnostics } = lecture(text, 'legible')
  const { outline } = validate(readOutline(text))
  if (!made || !outline) throw new Error(`the outline is not valid: ${JSON.stringify(diagnostics[0])}`)
  const deck = made.plan
  const seen = await viewer.view(workspace.write('slides/legible.md', made.markdown))
  const findings = audit(
    deck,
    seen,
    seen.sources.map(({ id }) => id),
  )
  const faults = findings
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ slide, rule, key, values }) =>
        `slide ${slide} (${slide === undefined ? '' : deck.slides[slide - 1]?.kind}) ${rule}: ${say('en', key, values)}`,
    )
  return {
    all: deck.slides.length,
    slides: ownSlides(deck),
    fewest: ownSlides(plan(outline, 'legible', { sizes: [SMALLEST] })),
    fill: contentFill(deck, seen.slides),
    faults,
    warnings: findings.length - faults.length,
  }
}

/** Slides that the outline's own slides take, without those that are made unasked. */
function ownSlides({ slides }: DeckPlan): number {
  return slides.filter(({ origin }) => origin.includes('slides')).length
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 1
}
