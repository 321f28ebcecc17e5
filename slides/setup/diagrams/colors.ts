import { contrast } from '../../../scripts/plan/contrast.ts'

/**
 * The drawing's colours are the deck's (slides/styles/tokens.css), which reach through Mermaid's shadow root: light
 * or dark, nothing is drawn anew. What stands after the comma is the light one, for a drawing that is shown alone.
 */
export const COLORS = {
  ink: 'var(--lectern-ink, #1b1f24)',
  quiet: 'var(--lectern-quiet, #444b55)',
  paper: 'var(--lectern-paper, #ffffff)',
  tint: 'var(--lectern-tint, #f4f2ee)',
  line: 'var(--lectern-line, #5b6470)',
  bar: 'var(--lectern-bar, #3f4752)',
  onBar: 'var(--lectern-on-bar, #ffffff)',
} as const

/** What a border or a sign needs on its ground to be seen (WCAG 2.2, 1.4.11). */
const VISIBLE = 3

/** The papers of both schemes, for what is decided before one knows which is shown. */
export const PAPERS = { light: '#ffffff', dark: '#14181d' } as const

/**
 * The line around an actor's colour `#rrggbb` where it would vanish: pale ones on the light paper, deep ones on the
 * dark. It is there only under the scheme that needs it. None where the colour can be seen on both.
 */
export function edgeOf(color: string): string | undefined {
  if (contrast(color, PAPERS.light) < VISIBLE) return 'var(--lectern-pale-edge, #1b1f24)'
  if (contrast(color, PAPERS.dark) < VISIBLE) return 'var(--lectern-deep-edge, transparent)'
  return undefined
}
