import type { MermaidConfig } from 'mermaid'
import type { DiagramOptions } from '../../scripts/diagrams/fence.ts'
import { drawDiagram, drawPlainly } from './diagrams/draw.ts'

/** What stands in the braces after ```mermaid, and Slidev's own `theme`. */
interface Options extends MermaidConfig {
  diagram?: DiagramOptions
}

/** Mermaid keeps its state in module variables, so that it cannot draw two at once: each waits for the last. */
let last: Promise<unknown> = Promise.resolve()

function draw(code: string, { diagram, ...config }: Options): Promise<string> {
  const drawn = last.then(() => (diagram ? drawDiagram(code, diagram) : drawPlainly(code, config)))
  last = drawn.catch(() => undefined)
  return drawn
}

/** Slidev asks this for every Mermaid block, and shows the SVG that comes back. */
export default () => draw
