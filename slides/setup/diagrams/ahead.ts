import type { WrittenDiagram } from '../../../scripts/diagrams/fence.ts'
import renderer from '../mermaid-renderer.ts'
import { fontsFor } from './draw.ts'

/** Has the fonts ready that diagrams need: `lecternAhead` in the page. */
export const loadFonts = (diagrams: readonly WrittenDiagram[]): Promise<void> =>
  fontsFor(diagrams.map(({ code }) => code).join('\n'))

/**
 * Draws diagrams while the slides that show them are still being compiled. One that cannot be drawn fails again where it
 * is shown, and is told there.
 */
export async function draw(diagrams: readonly WrittenDiagram[]): Promise<void> {
  globalThis.lecternDrawings ??= { known: {}, shown: {} }
  const { known } = globalThis.lecternDrawings
  const render = renderer()
  await Promise.allSettled(
    diagrams.map(async ({ code, options }) => {
      known[JSON.stringify([code, options])] ??= await render(code, { diagram: options })
    }),
  )
}
