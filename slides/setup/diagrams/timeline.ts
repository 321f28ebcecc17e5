import type { DiagramOptions } from '../../../scripts/diagrams/fence.ts'
import { betweenSize, TIMELINE } from '../../../scripts/diagrams/geometry.ts'
import type { TimelineBox, TimelineSketch } from '../../../scripts/diagrams/timeline-boxes.ts'
import { layoutTimeline } from '../../../scripts/diagrams/timeline-layout.ts'
import { COLORS } from './colors.ts'
import { appearAt, boxSteps, lineStep } from './steps.ts'
import { actorFill, chipElements, element, rect, round, setAll, setCanvas, setLines } from './svg.ts'

const LOOK = {
  era: { fill: COLORS.bar, stroke: COLORS.bar, ink: COLORS.onBar, bold: true },
  date: { fill: COLORS.tint, stroke: COLORS.line, ink: COLORS.ink, bold: true },
  event: { fill: COLORS.paper, stroke: COLORS.line, ink: COLORS.ink, bold: false },
} as const

/** Sets the boxes of Mermaid's timeline on our grid: its groups, in its order, with their own path and text. */
export function arrangeTimeline(svg: SVGSVGElement, sketch: TimelineSketch, options: DiagramOptions): void {
  const layout = layoutTimeline(sketch)
  const groups = [...svg.querySelectorAll<SVGGElement>('g.timeline-node')].filter(shown)
  if (groups.length !== layout.boxes.length) throw new Error('Mermaid has drawn another number of boxes')
  const steps = boxSteps(layout.boxes)
  for (const [index, box] of layout.boxes.entries()) {
    const group = groups[index]
    if (!group) continue
    setBox(group, box, sketch, options)
    appearAt(group, steps[index] ?? 0)
  }
  const back = element('g', { class: 'axis', stroke: COLORS.line, 'stroke-width': 2, fill: COLORS.paper })
  for (const line of layout.lines) {
    const [x1, y1, x2, y2] = line
    const drawn = element('line', { x1, y1, x2, y2 })
    appearAt(drawn, lineStep(line, layout.boxes, steps))
    back.append(drawn)
  }
  // A dot for each date, in their order.
  const dateSteps = steps.filter((_, index) => layout.boxes[index]?.kind === 'date')
  for (const [index, [cx, cy]] of layout.dots.entries()) {
    const dot = element('circle', { cx, cy, r: 6, 'stroke-width': 3 })
    appearAt(dot, dateSteps[index] ?? 0)
    back.append(dot)
  }
  svg.replaceChildren(back, ...groups)
  setCanvas(svg, layout.width, layout.height, options.lang)
}

/** Sections without a title are Mermaid's need, not ours. */
function shown(group: SVGGElement): boolean {
  const section = !group.closest('.taskWrapper, .eventWrapper')
  return !section || !/^\u2063*$/u.test(group.textContent ?? '')
}

function setBox(group: SVGGElement, box: TimelineBox, sketch: TimelineSketch, options: DiagramOptions): void {
  const path = group.querySelector('path')
  const text = group.querySelector('text')
  if (!path || !text) throw new Error('Mermaid has drawn a box without path or text')
  const look = LOOK[box.kind]
  for (const { name } of [...path.attributes]) path.removeAttribute(name)
  setAll(path, { d: rounded(box), fill: look.fill, stroke: look.stroke, 'stroke-width': 1.5 })
  setLines(text, box.label, { ...box.text, size: sketch.size, bold: look.bold, fill: look.ink })
  setAll(group, { class: `timeline-node ${box.kind}` })
  const signs = chipElements(box.chips, options.badges, options.colors, options.inks, sketch.size)
  group.replaceChildren(path, ...bars(box, sketch, options), ...signs, text, ...between(box, sketch))
}

/** The time since the date before, on the axis. */
function between(box: TimelineBox, { size }: TimelineSketch): SVGTextElement[] {
  if (!box.between) return []
  const text = element('text', {})
  const style = {
    ...box.between.text,
    size: betweenSize(size),
    fill: box.between.onBar ? COLORS.onBar : COLORS.quiet,
  }
  setLines(text, box.between.label, style)
  text.setAttribute('class', 'between')
  return [text]
}

function rounded({ x, y, width, height }: TimelineBox): string {
  const r = 4
  const [w, h] = [round(width - 2 * r), round(height - 2 * r)]
  return `M${round(x + r)} ${round(y)}h${w}a${r} ${r} 0 0 1 ${r} ${r}v${h}a${r} ${r} 0 0 1 -${r} ${r}h-${w}a${r} ${r} 0 0 1 -${r} -${r}v-${h}a${r} ${r} 0 0 1 ${r} -${r}z`
}

/** The thick border in the colours of those who act: at the left in TD, at the top in LR. */
function bars(box: TimelineBox, { direction }: TimelineSketch, { colors }: DiagramOptions): SVGRectElement[] {
  const share = 1 / box.actors.length
  return box.actors.map((actor, index) => {
    const [along, across] = direction === 'TD' ? [box.height, TIMELINE.bar] : [box.width, TIMELINE.bar]
    const part = { start: index * share * along, length: share * along }
    const place =
      direction === 'TD'
        ? { x: box.x, y: box.y + part.start, width: across, height: part.length }
        : { x: box.x + part.start, y: box.y, width: part.length, height: across }
    return element('rect', { ...rect(place), ...actorFill(colors[actor]) })
  })
}
