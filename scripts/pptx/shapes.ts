import type { Box } from '../diagrams/boxes.ts'
import type { Paint } from './paint.ts'
import type { Bullet, TextBody } from './text.ts'

/**
 * What stands on a slide, as values; lengths in px on the canvas. drawing.ts writes it. The order is that of drawing
 * and of reading aloud.
 */
export type Shape = TextShape | Connector | Group | Picture | Table

interface Named {
  /** What PowerPoint's list of objects shows. */
  name: string
  /** What is read out instead of it; a picture without one is decoration. */
  alt?: string
}

export interface Outline {
  paint: Paint
  /** Several colours side by side, left to right, instead of one. */
  parts?: Paint[]
  /** px */
  width: number
  dash?: 'dash' | 'sysDash'
}

/** A placeholder of the layout: what it is, and which of several. */
export interface Placeholder {
  /** `obj` takes text as well as tables and pictures. */
  type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'obj' | 'sldNum' | 'ftr'
  idx?: number
}

export interface TextShape extends Named {
  type: 'text'
  /** None: where the layout has it. */
  box?: Box
  placeholder?: Placeholder
  geometry?: 'rect' | 'roundRect' | 'ellipse' | 'line'
  /** Radius of rounded corners, px. */
  radius?: number
  fill?: Paint
  line?: Outline
  text?: TextBody
  /** Connectors find it by this; unique on its slide. */
  key?: string
  /** Of a placeholder in a layout: how its levels are set. */
  levels?: LevelStyle[]
}

/** How a level of a placeholder's text is set; what is not said is the master's. */
export interface LevelStyle {
  size: number
  bold?: boolean
  paint?: Paint
  align?: 'left' | 'center' | 'right'
  bullet?: Bullet | 'none'
  indent?: { text: number; mark: number }
  before?: number
  tight?: boolean
  major?: boolean
}

/** Where a connector is glued to a shape: the number of a site, counted from the top against the clock. */
export interface Glue {
  key: string
  site: number
}
/** Sites of a box (four) and of a circle (eight). */
export const SITE = { top: 0, left: 1, bottom: 2, right: 3 } as const
export const ROUND_SITE = { top: 0, left: 2, bottom: 4, right: 6 } as const

export interface Connector extends Named {
  type: 'connector'
  /** `curve`: level at both ends; `detour`: with corners, level in between, at `via`. */
  route: 'straight' | 'elbow' | 'curve' | 'detour'
  from: { x: number; y: number; glue?: Glue }
  to: { x: number; y: number; glue?: Glue }
  /** Where a detour goes up or down, and the height between: px. */
  via?: { left: number; right: number; y: number }
  line: Outline
  arrow?: boolean
}

export interface Group extends Named {
  type: 'group'
  children: Shape[]
}

export interface Picture extends Named {
  type: 'picture'
  /** As it is seen; `rotation`: what it takes to be upright, in degrees clockwise. */
  box: Box & { rotation?: number }
  /** The address that the plan has for it. */
  image: string
}

export interface Table extends Named {
  type: 'table'
  box: Box
  /** Widths of the columns, px. */
  widths: number[]
  rows: { height: number; cells: TextBody[] }[]
  /** `table`: the first row is a heading; `pairs`: words at the left, what is said of them at the right. */
  style: 'table' | 'pairs'
}

/** The smallest box around shapes. */
export function around(shapes: readonly Shape[]): Box {
  const boxes = shapes.map(boxOf)
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

function boxOf(shape: Shape): Box {
  switch (shape.type) {
    case 'group':
      return around(shape.children)
    case 'connector': {
      const { from, to } = shape
      const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
      return { x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) }
    }
    case 'text':
      return shape.box ?? { x: 0, y: 0, width: 0, height: 0 }
    default:
      return shape.box
  }
}
