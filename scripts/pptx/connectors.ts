import type { Connector } from './shapes.ts'
import { emu } from './units.ts'
import { type Xml, xml } from './xml.ts'

const GEOMETRY = {
  straight: 'straightConnector1',
  elbow: 'bentConnector3',
  curve: 'curvedConnector3',
  detour: 'bentConnector5',
} as const

/** What a detour needs at least of height, px: where it goes is told in shares of it. */
const LEAST_HEIGHT = 1

/** A connector, glued to the shapes of these ids. */
export function connectorXml(
  connector: Connector,
  properties: Xml,
  ids: ReadonlyMap<string, number>,
  line: Xml,
): Xml {
  const { from, to, route } = connector
  const down = to.y - from.y
  const height = route === 'detour' && Math.abs(down) < LEAST_HEIGHT ? LEAST_HEIGHT : down
  const glue = (tag: string, end: Connector['from']): Xml | undefined => {
    const id = end.glue && ids.get(end.glue.key)
    return end.glue && id !== undefined ? xml(tag, { id, idx: end.glue.site }) : undefined
  }
  return xml(
    'p:cxnSp',
    {},
    xml(
      'p:nvCxnSpPr',
      {},
      properties,
      xml('p:cNvCxnSpPr', {}, glue('a:stCxn', from), glue('a:endCxn', to)),
      xml('p:nvPr'),
    ),
    xml(
      'p:spPr',
      {},
      xml(
        'a:xfrm',
        { flipH: to.x < from.x ? 1 : undefined, flipV: height < 0 ? 1 : undefined },
        xml('a:off', { x: emu(Math.min(from.x, to.x)), y: emu(Math.min(from.y, from.y + height)) }),
        xml('a:ext', { cx: emu(Math.abs(to.x - from.x)), cy: emu(Math.abs(height)) }),
      ),
      xml('a:prstGeom', { prst: GEOMETRY[route] }, xml('a:avLst', {}, adjustments(connector, height))),
      line,
    ),
  )
}

/** Where a detour turns, in shares of its width and height. */
function adjustments({ from, to, via }: Connector, height: number): Xml[] {
  if (!via) return []
  const width = to.x - from.x
  const shares = [(via.left - from.x) / width, (via.y - from.y) / height, (via.right - from.x) / width]
  return shares.map((share, index) =>
    xml('a:gd', { name: `adj${index + 1}`, fmla: `val ${Math.round(share * 100_000)}` }),
  )
}
