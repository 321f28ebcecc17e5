import type { MermaidConfig } from 'mermaid'
import type { DiagramOptions } from '../../scripts/diagrams/fence.ts'
import { drawDiagram, drawPlainly } from './diagrams/draw.ts'

/** What stands in the braces after ```mermaid, and Slidev's own `theme`. */
interface Options extends MermaidConfig {
  diagram?: DiagramOptions
}

/** Mermaid keeps its state in module variables, so that it cannot draw two at once: each waits for the last. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Our own diagrams look the same wherever they stand and whichever colours are shown: what has been drawn serves the
 * overview, the presenter's preview and a change between light and dark too.
 */
const drawings = new Map<string, Promise<string>>()

function draw(code: string, { diagram, ...config }: Options): Promise<string> {
  if (!diagram) return inTurn(() => drawPlainly(code, config))
  const key = JSON.stringify([code, diagram])
  const drawn = drawings.get(key) ?? inTurn(() => drawDiagram(code, diagram))
  drawings.set(key, drawn)
  drawn.catch(() => drawings.delete(key))
  return drawn
}

function inTurn(work: () => Promise<string>): Promise<string> {
  const drawn = last.then(work)
  last = drawn.catch(() => undefined)
  return drawn
}

/** Slidev asks this for every Mermaid block, and shows the SVG that comes back. */
export default () => draw
