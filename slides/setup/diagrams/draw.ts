import type { MermaidConfig } from 'mermaid'
import mermaid from 'mermaid/dist/mermaid.esm.mjs'
import type { DiagramOptions } from '../../../scripts/diagrams/fence.ts'
import { asImage, describeSvg } from './accessible.ts'
import { arrangeMotives } from './motives.ts'
import { parseMotives, parseTimeline } from './parse.ts'
import { FONT, fontOf, svgOf } from './svg.ts'
import { arrangeTimeline } from './timeline.ts'

/** For our own diagrams: as plain as can be, since every box is set anew. No font size of Mermaid's is kept. */
const OURS: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  theme: 'base',
  look: 'classic',
  layout: 'dagre',
  htmlLabels: false,
  fontFamily: FONT,
  maxTextSize: 1e6,
  suppressErrorRendering: true,
}

let count = 0

/** Where Slidev wants Mermaid to measure; an export waits until it is empty. */
function container(): Element {
  const own = document.getElementById('mermaid-rendering-container')
  return own ?? document.body.appendChild(document.createElement('div'))
}

/** Draws a timeline or a motive diagram: Mermaid's own drawing, its boxes set on our grid. */
export async function drawDiagram(code: string, options: DiagramOptions): Promise<string> {
  const waiting = container().appendChild(document.createElement('div'))
  try {
    await fontsFor(code)
    mermaid.initialize(OURS)
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(code)
    const sketch = options.kind === 'timeline' ? parseTimeline(db, options) : parseMotives(db, options)
    const id = `diagram-${++count}`
    const svg = svgOf((await mermaid.render(id, code, container())).svg)
    if ('eras' in sketch) arrangeTimeline(svg, sketch, options)
    else arrangeMotives(svg, sketch, options)
    describeSvg(svg, code)
    return svg.outerHTML
  } finally {
    waiting.remove()
  }
}

/** Draws somebody's own Mermaid code as Slidev would, in the deck's font. */
export async function drawPlainly(code: string, config: MermaidConfig): Promise<string> {
  await fontsFor(code)
  const given = Object.entries(config).filter(([, value]) => value !== undefined)
  mermaid.initialize({
    startOnLoad: false,
    theme: 'default',
    fontFamily: FONT,
    ...Object.fromEntries(given),
    // What Mermaid leaves of a drawing that failed would be waited for.
    suppressErrorRendering: true,
  })
  return asImage((await mermaid.render(`diagram-${++count}`, code, container())).svg)
}

/** Mermaid measures text when it draws. The font comes in slices: those that have these characters are loaded. */
export async function fontsFor(code: string): Promise<void> {
  const weights = ['400', '700'].map((weight) => document.fonts.load(`${weight} 20px ${fontOf('en')}`, code))
  // A font that cannot be had is no reason not to draw.
  await Promise.allSettled(weights)
  await document.fonts.ready
}
