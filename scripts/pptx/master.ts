import { CANVAS } from '../plan/page.ts'
import type { DeckPlan } from '../plan/types.ts'
import { type Locale, say } from '../words/index.ts'
import { type DrawingContext, shapeTree } from './drawing.ts'
import { bodyLevels, IDX, type Layout, layoutsOf, printPlaceholders, TITLE_SIZE } from './layouts.ts'
import { levelStyle } from './levels.ts'
import { PAINTS, type Paint, solid } from './paint.ts'
import type { Shape } from './shapes.ts'
import { type Xml, xml } from './xml.ts'

export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const

/** Ids of masters and layouts share one range, from 2³¹ (ECMA-376, part 1, 19.7.13). */
const FIRST_ID = 2 ** 31
export const MASTER_ID = FIRST_ID

export function masterXml(deck: DeckPlan, layoutIds: readonly string[], context: DrawingContext): Xml {
  const levels = bodyLevels()
  return xml(
    'p:sldMaster',
    { ...NAMESPACES, preserve: 1 },
    slideData(masterShapes(deck), context, PAINTS.paper),
    COLOR_MAP,
    xml(
      'p:sldLayoutIdLst',
      {},
      layoutIds.map((id, index) => xml('p:sldLayoutId', { id: FIRST_ID + 1 + index, 'r:id': id })),
    ),
    xml('p:hf', { hdr: 0, dt: 0 }),
    xml(
      'p:txStyles',
      {},
      xml(
        'p:titleStyle',
        {},
        levelStyle(
          1,
          {
            size: TITLE_SIZE,
            bold: true,
            paint: PAINTS.ink,
            before: 0,
            bullet: 'none',
            tight: true,
            major: true,
          },
          deck.lang,
        ),
      ),
      xml(
        'p:bodyStyle',
        {},
        levels.map((level, index) => levelStyle(index + 1, level, deck.lang)),
      ),
      xml('p:otherStyle', {}, levelStyle(1, { size: 18, paint: PAINTS.ink }, deck.lang)),
    ),
  )
}

function masterShapes({ lang, aspect }: DeckPlan): Shape[] {
  const locale: Locale = lang === 'en' ? 'en' : 'zh'
  const content = layoutsOf({ lang, aspect }).find(({ key }) => key === 'content')
  const places = (content?.shapes ?? []).flatMap((shape): Shape[] => {
    if (shape.type !== 'text' || !shape.placeholder) return []
    if (shape.placeholder.type === 'title')
      return [
        { ...shape, text: { ...shape.text, paragraphs: shape.text?.paragraphs ?? [], insets: [0, 0, 0, 0] } },
      ]
    if (shape.placeholder.type !== 'obj') return []
    const paragraphs = [0, 1, 2, 3, 4].map((level) => ({
      level,
      runs: [{ text: say(locale, 'pptx.prompt-text') }],
    }))
    return [
      { ...shape, placeholder: { type: 'body', idx: IDX.body }, text: { paragraphs, insets: [0, 0, 0, 0] } },
    ]
  })
  return [...places, ...printPlaceholders(CANVAS.height[aspect], locale, PAINTS.quiet, PAINTS.ink)]
}

export function layoutXml(layout: Layout, context: DrawingContext): Xml {
  const { type, name, shapes, ground } = layout
  return xml(
    'p:sldLayout',
    { ...NAMESPACES, type, preserve: 1, userDrawn: type === undefined ? 1 : undefined },
    slideData(shapes, context, ground, name),
    xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
  )
}

/** The ground and the shapes of a master, a layout or a slide. */
export function slideData(
  shapes: readonly Shape[],
  context: DrawingContext,
  ground?: Paint,
  name?: string,
): Xml {
  return xml(
    'p:cSld',
    { name },
    ground && xml('p:bg', {}, xml('p:bgPr', {}, solid(ground), xml('a:effectLst'))),
    shapeTree(shapes, context),
  )
}

export const COLOR_MAP = xml('p:clrMap', {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`accent${number}`, `accent${number}`])),
  hlink: 'hlink',
  folHlink: 'folHlink',
})
