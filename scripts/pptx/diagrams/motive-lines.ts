import type { Box, LabelBox } from '../../diagrams/boxes.ts'
import type { MotiveEdge } from '../../plan/types.ts'
import { say } from '../../words/index.ts'
import { PAINTS } from '../paint.ts'
import { type Connector, ROUND_SITE, SITE, type TextShape } from '../shapes.ts'
import type { Stage } from '../stage.ts'

/** Where an edge turns on its way past a column: so small that only its line is seen. */
const JOINT = 3

/**
 * An arrow between the middles of two boxes, level at both. Past the columns between it leads through joints, where the
 * layout has room for it: of all that connectors can do, every program draws this alike.
 */
export function connectors(
  edge: MotiveEdge,
  from: LabelBox,
  to: LabelBox,
  points: readonly [number, number][],
  at: { x: number; y: number },
  { locale }: Stage,
): (Connector | TextShape)[] {
  const paint = edge.against ? PAINTS.ink : PAINTS.line
  const joints = points.slice(1, -1).map(([x, y], index): TextShape & { key: string; box: Box } => ({
    type: 'text',
    name: say(locale, 'pptx.joint'),
    key: `${edge.from}-${edge.to}-${index}`,
    box: { x: at.x + x - JOINT / 2, y: at.y + y - JOINT / 2, width: JOINT, height: JOINT },
    geometry: 'ellipse',
    fill: paint,
  }))
  const middle = ({ y, height }: Box): number => y + height / 2
  const ends = [
    { x: at.x + from.x + from.width, y: at.y + middle(from), glue: { key: edge.from, site: SITE.right } },
    ...joints.flatMap(({ key, box }) => [
      { x: box.x, y: middle(box), glue: { key, site: ROUND_SITE.left } },
      { x: box.x + JOINT, y: middle(box), glue: { key, site: ROUND_SITE.right } },
    ]),
    { x: at.x + to.x, y: at.y + middle(to), glue: { key: edge.to, site: SITE.left } },
  ]
  const lines = ends.flatMap((start, index): Connector[] => {
    const end = ends[index + 1]
    if (index % 2 === 1 || !end) return []
    return [
      {
        type: 'connector',
        route: Math.abs(start.y - end.y) < 1 ? 'straight' : 'curve',
        name: say(locale, edge.against ? 'pptx.brake' : 'pptx.connector'),
        from: start,
        to: end,
        line: { paint, width: 2.5, ...(edge.against && { dash: 'dash' }) },
        arrow: index + 2 === ends.length,
      },
    ]
  })
  return [...lines, ...joints]
}
