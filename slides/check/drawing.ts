import type { Edges, LineFact } from '../../scripts/checks/facts.ts'
import { type Canvas, edgesOf, elementsIn, round } from './tree.ts'

/** Distance of the points at which a curve is looked at, px of the page. */
const STEP = 6
const SHAPES = 'rect, path, polygon, polyline, circle, ellipse, line'
const NO_PAINT = /^(?:none|rgba\(0, 0, 0, 0\)|transparent)$/

/** A shape of a drawing that covers what is behind it. */
export interface Shape {
  element: SVGGeometryElement
  order: number
  box: Edges
}

/** The shapes and lines of a drawing, in the order in which they are painted. */
export interface Drawing {
  filled: Shape[]
  lines: LineFact[]
  /** Where an element of the drawing is in the order of painting. */
  orderOf(element: Element): number
}

export function drawingOf(svg: SVGSVGElement, drawing: number, first: number, canvas: Canvas): Drawing {
  const elements = [...elementsIn(svg)]
  const orders = new Map(elements.map((element, index) => [element, first + index]))
  const filled: Shape[] = []
  const lines: LineFact[] = []
  for (const [index, element] of elements.entries()) {
    if (!(element instanceof SVGGeometryElement) || !element.matches(SHAPES)) continue
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    const style = getComputedStyle(element)
    const isFilled = !NO_PAINT.test(style.fill) && Number(style.fillOpacity) > 0
    const isStroked = !NO_PAINT.test(style.stroke) && Number.parseFloat(style.strokeWidth) > 0
    const order = first + index
    const matrix = element.getScreenCTM()
    if (!matrix || !(isFilled || isStroked)) continue
    const thickness = isStroked ? Number.parseFloat(style.strokeWidth) * scaleOf(matrix) : 0
    const box = boxOf(element, matrix, canvas)
    if (isFilled && element.localName !== 'line') {
      filled.push({ element, order, box })
      const sides = box.right - box.left > 1 && box.bottom - box.top > 1
      if (sides) lines.push(...sidesOf(box, Math.max(1, thickness * canvas.scale), order, drawing))
    } else if (isStroked) {
      lines.push(
        ...pointsOf(element, matrix, thickness, canvas).map((edges) => ({ ...edges, order, drawing })),
      )
    }
  }
  return { filled, lines, orderOf: (element) => orders.get(element) ?? first + elements.length }
}

/** How much larger a length of the drawing is on the page. */
export const scaleOf = ({ a, b, c, d }: DOMMatrixReadOnly): number => Math.sqrt(Math.abs(a * d - b * c))

/** Without its stroke. */
function boxOf(element: SVGGeometryElement, matrix: DOMMatrixReadOnly, canvas: Canvas): Edges {
  const { x, y, width, height } = element.getBBox()
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([left, top]) => new DOMPoint(left, top).matrixTransform(matrix))
  const xs = corners.map((corner) => corner.x)
  const ys = corners.map((corner) => corner.y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return edgesOf(new DOMRect(left, top, Math.max(...xs) - left, Math.max(...ys) - top), canvas)
}

/** The four sides of a box as lines of that thickness. */
export function sidesOf(box: Edges, thickness: number, order: number, drawing?: number): LineFact[] {
  const half = thickness / 2
  const { left, top, right, bottom } = box
  const more = { order, ...(drawing !== undefined && { drawing }) }
  return [
    { left: left - half, top: top - half, right: right + half, bottom: top + half, ...more },
    { left: left - half, top: bottom - half, right: right + half, bottom: bottom + half, ...more },
    { left: left - half, top, right: left + half, bottom, ...more },
    { left: right - half, top, right: right + half, bottom, ...more },
  ]
}

/** A curve as small squares along it. */
function pointsOf(
  element: SVGGeometryElement,
  matrix: DOMMatrixReadOnly,
  thickness: number,
  { left, top, scale }: Canvas,
): Edges[] {
  const length = element.getTotalLength()
  // A path that nothing has been drawn with yet has no points.
  if (!(length > 0)) return []
  const count = Math.min(500, Math.ceil((length * scaleOf(matrix)) / STEP))
  const half = Math.max(1, thickness) / 2
  return Array.from({ length: count + 1 }, (_, index) => {
    const { x, y } = element.getPointAtLength((length * index) / Math.max(1, count)).matrixTransform(matrix)
    return {
      left: round((x - half - left) * scale),
      top: round((y - half - top) * scale),
      right: round((x + half - left) * scale),
      bottom: round((y + half - top) * scale),
    }
  })
}
