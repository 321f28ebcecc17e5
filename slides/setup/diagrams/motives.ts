import type { LabelBox } from '../../../scripts/diagrams/boxes.ts'
import type { DiagramOptions } from '../../../scripts/diagrams/fence.ts'
import { MOTIVES } from '../../../scripts/diagrams/geometry.ts'
import { COLUMNS, layoutMotives, type MotivesLayout } from '../../../scripts/diagrams/motives-layout.ts'
import { inTurn } from '../../../scripts/diagrams/steps.ts'
import { COLORS, edgeOf } from './colors.ts'
import { arrowHead, distinct, setEdge } from './edges.ts'
import type { ParsedMotives } from './parse.ts'
import { appearAt } from './steps.ts'
import { chipElements, element, rect, round, setAll, setCanvas, setLines } from './svg.ts'

/** Sets the boxes of Mermaid's flowchart in our columns: its groups of nodes, its edges and their labels. */
export function arrangeMotives(svg: SVGSVGElement, sketch: ParsedMotives, options: DiagramOptions): void {
  const layout = layoutMotives(sketch)
  const steps = inTurn([...sketch.nodes, ...sketch.edges].map(({ step }) => step))
  const nodes = sketch.nodes.map(({ id }, index) => {
    const group = svg.querySelector<SVGGElement>(`g.node[id*="-flowchart-${id}-"]`)
    const box = layout.boxes[index]
    if (!group || !box) throw new Error(`Mermaid has not drawn the node ${id}`)
    const drawn = setNode(group, box, sketch, options)
    appearAt(drawn, steps[index] ?? 0)
    return drawn
  })
  const arrow = `${svg.id}-arrow`
  const edges = layout.paths.map((place, index) => {
    const drawn = setEdge(svg, sketch.edges[index], place, arrow)
    const step = steps[sketch.nodes.length + index] ?? 0
    for (const part of [drawn.path, drawn.name]) if (part) appearAt(part, step)
    return drawn
  })
  svg.replaceChildren(
    arrowHead(arrow),
    heads(layout, options),
    group(edges.map(({ path }) => path)),
    group(nodes),
    group(distinct(edges.flatMap(({ name }) => name ?? []))),
  )
  setCanvas(svg, layout.width, layout.height, options.lang)
}

function group(children: readonly Element[]): SVGGElement {
  const made = element('g', {})
  made.append(...children)
  return made
}

function setNode(
  group: SVGGElement,
  box: LabelBox,
  { size }: ParsedMotives,
  options: DiagramOptions,
): SVGGElement {
  const shape = group.querySelector('rect.label-container')
  const text = group.querySelector('text')
  if (!shape || !text) throw new Error('Mermaid has drawn a node without box or text')
  for (const target of [shape, group]) {
    for (const { name } of [...target.attributes])
      if (name !== 'id' && name !== 'class') target.removeAttribute(name)
  }
  setAll(shape, { ...rect(box), rx: 6, fill: COLORS.paper, stroke: COLORS.line, 'stroke-width': 2 })
  setLines(text, box.label, { ...box.text, size })
  const signs = chipElements(box.chips, options.badges, options.colors, options.inks, MOTIVES.tab.text)
  group.replaceChildren(shape, ...outline(box, options), ...signs, text)
  return group
}

/** The thick border in the colours of those who want it: one part of the box each, left to right. */
function outline(box: LabelBox, { colors }: DiagramOptions): SVGPathElement[] {
  const part = box.width / box.actors.length
  const r = 6
  return box.actors.flatMap((actor, index) => {
    const first = index === 0
    const last = index === box.actors.length - 1
    const left = round(box.x + index * part)
    const right = round(left + part)
    const bottom = round(box.y + box.height)
    const top = round(box.y)
    const start = first
      ? `M${left} ${round(box.y + box.height / 2)}V${top + r}a${r} ${r} 0 0 1 ${r} -${r}`
      : `M${left} ${top}`
    const end = last
      ? `H${right - r}a${r} ${r} 0 0 1 ${r} ${r}V${bottom - r}a${r} ${r} 0 0 1 -${r} ${r}`
      : `H${right}M${right} ${bottom}`
    const back = first
      ? `H${left + r}a${r} ${r} 0 0 1 -${r} -${r}V${round(box.y + box.height / 2)}`
      : `H${left}`
    const color = colors[actor]
    const edge = color && edgeOf(color)
    const line = { d: start + end + back, fill: 'none' }
    return [
      ...(edge ? [element('path', { ...line, stroke: edge, 'stroke-width': 7 })] : []),
      element('path', { ...line, stroke: color ?? COLORS.line, 'stroke-width': 4 }),
    ]
  })
}

function heads(layout: MotivesLayout, { heads: texts = [] }: DiagramOptions): SVGGElement {
  return group(
    layout.heads.map(({ column, x, y }) => {
      const text = element('text', {})
      const line = texts[COLUMNS.indexOf(column)] ?? ''
      setLines(text, [line], {
        x,
        y,
        anchor: 'middle',
        size: MOTIVES.head.size,
        bold: true,
        fill: COLORS.quiet,
      })
      return text
    }),
  )
}
