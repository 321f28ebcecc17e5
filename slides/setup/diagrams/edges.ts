import { MOTIVES, nameWidth } from '../../../scripts/diagrams/geometry.ts'
import type { MotivesLayout } from '../../../scripts/diagrams/motives-layout.ts'
import type { Label } from '../../../scripts/plan/types.ts'
import { COLORS } from './colors.ts'
import type { ParsedEdge } from './parse.ts'
import { element, rect, round, setAll, setLines } from './svg.ts'

/** Sets Mermaid's path of an edge, and the label of one that holds back. */
export function setEdge(
  svg: SVGSVGElement,
  edge: ParsedEdge | undefined,
  place: MotivesLayout['paths'][number],
  arrow: string,
): { path: SVGPathElement; name?: SVGGElement } {
  const path = svg.querySelector<SVGPathElement>(`.edgePaths path[data-id="${edge?.id}"]`)
  const label = svg.querySelector<SVGGElement>(`.edgeLabels .label[data-id="${edge?.id}"]`)
  if (!edge || !path || !label) throw new Error(`Mermaid has not drawn the edge ${edge?.id}`)
  for (const { name } of [...path.attributes]) path.removeAttribute(name)
  setAll(path, {
    d: curve(place.points),
    fill: 'none',
    stroke: edge.against ? COLORS.ink : COLORS.line,
    'stroke-width': 2.5,
    'marker-end': `url(#${arrow})`,
    ...(edge.against ? { 'stroke-dasharray': '7 5' } : {}),
  })
  return place.name && edge.name.length > 0 ? { path, name: setName(label, edge.name, place.name) } : { path }
}

/** Level at every point; the last one is where the arrow's tip is. */
function curve(points: readonly [number, number][]): string {
  const tip = 9
  return points
    .map(([x, y], index) => {
      const before = points[index - 1]
      if (!before) return `M${round(x)} ${round(y)}`
      const end = index === points.length - 1 ? x - tip : x
      const half = (end - before[0]) / 2
      return `C${round(before[0] + half)} ${round(before[1])} ${round(end - half)} ${round(y)} ${round(end)} ${round(y)}`
    })
    .join('')
}

/** The marker that ends every edge. */
export function arrowHead(id: string): SVGDefsElement {
  const marker = element('marker', {
    id,
    markerUnits: 'userSpaceOnUse',
    markerWidth: 12,
    markerHeight: 14,
    refX: 1,
    refY: 7,
    orient: 'auto',
  })
  marker.append(element('path', { d: 'M0 0L11 7L0 14z', fill: COLORS.ink }))
  const defs = element('defs', {})
  defs.append(marker)
  return defs
}

/** The name of an edge that holds back: on its line where it passes a column, else on the box that it leaves. */
function setName(
  label: SVGGElement,
  lines: Label,
  { x, y, tab }: { x: number; y: number; tab: boolean },
): SVGGElement {
  const text = label.querySelector('text')
  if (!text) throw new Error('Mermaid has drawn an edge without its label')
  const { size } = MOTIVES.head
  const width = nameWidth(lines)
  const height = MOTIVES.tab.height * lines.length
  const box = {
    x: tab ? x - width : x - width / 2,
    y: tab ? y - MOTIVES.tab.out : y - height / 2,
    width,
    height,
  }
  setLines(text, lines, { x: box.x + width / 2, y: box.y + height / 2, anchor: 'middle', size })
  const frame = element('rect', {
    ...rect(box),
    rx: 4,
    fill: COLORS.paper,
    stroke: COLORS.ink,
    'stroke-width': 1.5,
    'stroke-dasharray': '5 3',
  })
  label.replaceChildren(frame, text)
  label.removeAttribute('transform')
  return label
}

/** Several edges that leave one box have their name on it once. */
export function distinct(names: readonly SVGGElement[]): SVGGElement[] {
  const places = new Set<string>()
  return names.filter((name) => {
    const place = `${name.querySelector('rect')?.getAttribute('x')} ${name.querySelector('rect')?.getAttribute('y')}`
    return !places.has(place) && places.add(place)
  })
}
