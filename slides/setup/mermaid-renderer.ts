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

declare global {
  /** What an export remembers from the last time, and takes with it for the next; nobody else sets it. */
  var lecternDrawings: Record<'known' | 'shown', Record<string, string>> | undefined
}

function draw(code: string, { diagram, ...config }: Options): Promise<string> {
  if (!diagram) return inTurn(() => drawPlainly(code, config))
  const key = JSON.stringify([code, diagram])
  const drawn = drawings.get(key) ?? remembered(key) ?? inTurn(() => drawDiagram(code, diagram))
  drawings.set(key, drawn)
  drawn.then(
    (svg) => remember(key, svg),
    () => drawings.delete(key),
  )
  return drawn
}

/** From the last export. */
function remembered(key: string): Promise<string> | undefined {
  const svg = globalThis.lecternDrawings?.known[key]
  return svg === undefined ? undefined : Promise.resolve(svg)
}

function remember(key: string, svg: string): void {
  if (globalThis.lecternDrawings) globalThis.lecternDrawings.shown[key] = svg
}

function inTurn(work: () => Promise<string>): Promise<string> {
  const drawn = last.then(work)
  last = drawn.catch(() => undefined)
  return drawn
}

/** Slidev asks this for every Mermaid block, and shows the SVG that comes back. */
export default () => draw
