import type { Connector } from './shapes.ts'
import { emu } from './units.ts'
import { type Xml, xml } from './xml.ts'

const GEOMETRY = {
  straight: 'straightConnector1',
  elbow: 'bentConnector3',
  curve: 'curvedConnector3',
} as const

/** A connector, glued to the shapes of these ids. */
export function connectorXml(
  connector: Connector,
  properties: Xml,
  ids: ReadonlyMap<string, number>,
  line: Xml,
): Xml {
  const { from, to, route } = connector
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
        { flipH: to.x < from.x ? 1 : undefined, flipV: to.y < from.y ? 1 : undefined },
        xml('a:off', { x: emu(Math.min(from.x, to.x)), y: emu(Math.min(from.y, to.y)) }),
        xml('a:ext', { cx: emu(Math.abs(to.x - from.x)), cy: emu(Math.abs(to.y - from.y)) }),
      ),
      xml('a:prstGeom', { prst: GEOMETRY[route] }, xml('a:avLst')),
      line,
    ),
  )
}
