import type { Box } from '../diagrams/boxes.ts'
import { colorOf, type Paint, solid } from './paint.ts'
import type { Outline, TextShape } from './shapes.ts'
import { emu } from './units.ts'
import { type Xml, xml } from './xml.ts'

/** Where something stands; a group has its children in the same measures. */
export function transform(
  tag: 'a:xfrm' | 'p:xfrm',
  box: Box & { /** Degrees, clockwise. */ rotation?: number },
  isGroup = false,
): Xml {
  const place = { x: emu(box.x), y: emu(box.y) }
  const size = { cx: emu(box.width), cy: emu(box.height) }
  return xml(
    tag,
    { rot: box.rotation ? Math.round(box.rotation * 60_000) : undefined },
    xml('a:off', place),
    xml('a:ext', size),
    isGroup ? [xml('a:chOff', place), xml('a:chExt', size)] : undefined,
  )
}

/** The form of a shape. */
export function geometryOf({ geometry = 'rect', radius, box }: TextShape): Xml {
  const side = box ? Math.min(box.width, box.height) : 0
  const share =
    geometry === 'roundRect' && radius !== undefined && side > 0 ? Math.min(0.5, radius / side) : undefined
  return xml(
    'a:prstGeom',
    { prst: geometry },
    xml(
      'a:avLst',
      {},
      share === undefined
        ? undefined
        : xml('a:gd', { name: 'adj', fmla: `val ${Math.round(share * 100_000)}` }),
    ),
  )
}

/** A border or a line. */
export function outline({ paint, parts, width, dash }: Outline, arrow = false): Xml {
  return xml(
    'a:ln',
    { w: emu(width) },
    parts ? sideBySide(parts) : solid(paint),
    dash && xml('a:prstDash', { val: dash }),
    arrow ? xml('a:tailEnd', { type: 'triangle', w: 'med', len: 'med' }) : undefined,
  )
}

/** Several colours, each as wide as the others, with hard borders between. */
function sideBySide(parts: readonly Paint[]): Xml {
  const at = (index: number): number => Math.round((index / parts.length) * 100_000)
  return xml(
    'a:gradFill',
    { rotWithShape: 1 },
    xml(
      'a:gsLst',
      {},
      parts.flatMap((paint, index) =>
        [at(index), at(index + 1)].map((pos) => xml('a:gs', { pos }, colorOf(paint))),
      ),
    ),
    xml('a:lin', { ang: 0, scaled: 0 }),
  )
}
