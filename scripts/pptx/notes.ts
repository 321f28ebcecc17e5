import { noteParagraphs } from '../plan/note-paragraphs.ts'
import type { DeckPlan } from '../plan/types.ts'
import type { DrawingContext } from './drawing.ts'
import { levelStyle } from './levels.ts'
import { COLOR_MAP, NAMESPACES } from './master.ts'
import { PAINTS, solid } from './paint.ts'
import { paragraphsOf, runsOf } from './text.ts'
import { slideSize } from './units.ts'
import { type Xml, xml } from './xml.ts'

/** A page of notes, EMU, as PowerPoint has it; the room for the slide and for the text on it. */
export const NOTES_PAGE = { cx: 6_858_000, cy: 9_144_000 } as const
const MARGIN = 685_800
const TEXT = { y: 4_400_550, height: 3_600_450 } as const

const EMPTY_GROUP = [
  xml('p:nvGrpSpPr', {}, xml('p:cNvPr', { id: 1, name: '' }), xml('p:cNvGrpSpPr'), xml('p:nvPr')),
  xml('p:grpSpPr'),
]

/** The slide and the text on a page of notes: placeholders. */
function placeholders(deck: Pick<DeckPlan, 'aspect'>, isMaster: boolean, body: Xml[]): Xml {
  const { cx, cy } = slideSize(deck.aspect)
  const width = NOTES_PAGE.cx - 2 * MARGIN
  const most = TEXT.y - MARGIN - 300_000
  const scale = Math.min(width / cx, most / cy)
  const picture = { cx: Math.round(cx * scale), cy: Math.round(cy * scale) }
  const place = (x: number, y: number, size: { cx: number; cy: number }): Xml | undefined =>
    isMaster ? xml('a:xfrm', {}, xml('a:off', { x, y }), xml('a:ext', size)) : undefined
  const geometry = isMaster ? xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst')) : undefined
  return xml(
    'p:spTree',
    {},
    EMPTY_GROUP,
    xml(
      'p:sp',
      {},
      xml(
        'p:nvSpPr',
        {},
        xml('p:cNvPr', { id: 2, name: 'Slide Image' }),
        xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
        xml('p:nvPr', {}, xml('p:ph', { type: 'sldImg', idx: isMaster ? 2 : undefined })),
      ),
      xml(
        'p:spPr',
        {},
        place(Math.round((NOTES_PAGE.cx - picture.cx) / 2), MARGIN, picture),
        geometry,
        isMaster ? [xml('a:noFill'), xml('a:ln', { w: 12_700 }, solid(PAINTS.ink))] : undefined,
      ),
    ),
    xml(
      'p:sp',
      {},
      xml(
        'p:nvSpPr',
        {},
        xml('p:cNvPr', { id: 3, name: 'Notes' }),
        xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: 1 })),
        xml(
          'p:nvPr',
          {},
          xml('p:ph', { type: 'body', sz: isMaster ? 'quarter' : undefined, idx: isMaster ? 3 : 1 }),
        ),
      ),
      xml('p:spPr', {}, place(MARGIN, TEXT.y, { cx: width, cy: TEXT.height }), geometry),
      xml('p:txBody', {}, xml('a:bodyPr'), xml('a:lstStyle'), body),
    ),
  )
}

export function notesMasterXml(deck: DeckPlan, context: DrawingContext): Xml {
  return xml(
    'p:notesMaster',
    NAMESPACES,
    xml(
      'p:cSld',
      {},
      xml('p:bg', {}, xml('p:bgPr', {}, solid(PAINTS.paper), xml('a:effectLst'))),
      placeholders(deck, true, paragraphsOf({ paragraphs: [] }, context)),
    ),
    COLOR_MAP,
    xml('p:notesStyle', {}, levelStyle(1, { size: 12, before: 4, paint: PAINTS.ink }, deck.lang)),
  )
}

/** The lecturer's notes of a slide, with the marks that they have. */
export function notesXml(notes: string, deck: DeckPlan, context: DrawingContext): Xml {
  const paragraphs = noteParagraphs(notes).map((inline) => ({ runs: runsOf(inline, deck.lang) }))
  return xml(
    'p:notes',
    NAMESPACES,
    xml('p:cSld', {}, placeholders(deck, false, paragraphsOf({ paragraphs }, context))),
    xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
  )
}
