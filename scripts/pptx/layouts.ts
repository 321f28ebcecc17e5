import { CANVAS, COLUMN_GAP, EYEBROW, TEXT_WIDTH, TOP } from '../plan/page.ts'
import type { DeckPlan } from '../plan/types.ts'
import { type Locale, say, type WordKey } from '../words/index.ts'
import { COVER, columnsIn, LEFT } from './frame.ts'
import { BODY_SIZE, FLUSH, IDX, layoutKit } from './layout-kit.ts'
import { PAINTS, type Paint } from './paint.ts'
import type { Shape } from './shapes.ts'

/** The layouts of the deck's master. */
export type LayoutKey =
  | 'cover'
  | 'divider'
  | 'content'
  | 'pair'
  | 'columns1'
  | 'columns2'
  | 'columns3'
  | 'columns4'
  | 'title'
  | 'statement'
  | 'break'

export interface Layout {
  key: LayoutKey
  /** For slides in reserve: the mark at the upper edge is broken. */
  backup: boolean
  name: string
  /** What PowerPoint knows such a layout as; none: as one of our own. */
  type?: string
  ground?: Paint
  shapes: Shape[]
}

/** All layouts of a deck, in the order in which PowerPoint offers them. */
export function layoutsOf({ aspect, lang }: Pick<DeckPlan, 'aspect' | 'lang'>): Layout[] {
  const locale: Locale = lang === 'en' ? 'en' : 'zh'
  const usual = baseLayouts(CANVAS.height[aspect], locale)
  return [...usual, ...usual.flatMap((layout) => inReserve(layout, locale))]
}

function baseLayouts(height: number, locale: Locale): Layout[] {
  const name = (key: WordKey): string => say(locale, key)
  const kit = layoutKit(height, locale)
  const { title, print, mark, body, text } = kit
  const columns = (count: number, type?: string): Layout => ({
    key: `columns${count}` as LayoutKey,
    backup: false,
    name: say(locale, 'pptx.layout-columns', { count }),
    ...(type !== undefined && { type }),
    shapes: [mark(PAINTS.accent), title(), ...kit.columns(count), ...print(PAINTS.quiet, PAINTS.ink)],
  })
  return [
    {
      key: 'cover',
      backup: false,
      name: name('pptx.layout-cover'),
      type: 'title',
      shapes: [
        {
          type: 'text',
          name: name('pptx.mark'),
          box: { x: 0, y: 0, width: COVER.bar, height },
          fill: PAINTS.accent,
        },
        kit.lead('ctrTitle', { x: COVER.left, y: 160, width: COVER.width, height: 120 }, PAINTS.ink),
        text(
          { type: 'subTitle', idx: IDX.body },
          { x: COVER.left, y: 294, width: COVER.width, height: 60 },
          { size: BODY_SIZE, paint: PAINTS.quiet, bullet: 'none', indent: FLUSH },
        ),
      ],
    },
    {
      key: 'divider',
      backup: false,
      name: name('pptx.layout-divider'),
      type: 'secHead',
      ground: PAINTS.deep,
      shapes: [
        mark(PAINTS.paper),
        kit.lead('title', { x: LEFT, y: 200, width: TEXT_WIDTH, height: 120 }, PAINTS.paper),
        text(
          { type: 'body', idx: IDX.body },
          { x: LEFT, y: 334, width: TEXT_WIDTH, height: 60 },
          { size: BODY_SIZE, paint: PAINTS.paper, bullet: 'none', indent: FLUSH },
        ),
        ...print(PAINTS.paper, PAINTS.paper),
      ],
    },
    {
      key: 'content',
      backup: false,
      name: name('pptx.layout-content'),
      type: 'obj',
      shapes: [
        mark(PAINTS.accent),
        title(),
        text({ type: 'obj', idx: IDX.body }, body),
        ...print(PAINTS.quiet, PAINTS.ink),
      ],
    },
    {
      key: 'pair',
      backup: false,
      name: name('pptx.layout-pair'),
      type: 'twoObj',
      shapes: [
        mark(PAINTS.accent),
        title(),
        ...columnsIn(body, 2, COLUMN_GAP).map((box, index) =>
          text({ type: 'obj', idx: index === 0 ? IDX.body : IDX.second }, box),
        ),
        ...print(PAINTS.quiet, PAINTS.ink),
      ],
    },
    columns(2, 'twoTxTwoObj'),
    columns(1),
    columns(3),
    columns(4),
    {
      key: 'title',
      backup: false,
      name: name('pptx.layout-title'),
      type: 'titleOnly',
      shapes: [mark(PAINTS.accent), title(), ...print(PAINTS.quiet, PAINTS.ink)],
    },
    {
      key: 'statement',
      backup: false,
      name: name('pptx.layout-statement'),
      shapes: [
        mark(PAINTS.accent),
        kit.lead('title', { x: LEFT, y: TOP + EYEBROW + 60, width: TEXT_WIDTH, height: 200 }, PAINTS.ink),
        ...print(PAINTS.quiet, PAINTS.ink),
      ],
    },
    {
      key: 'break',
      backup: false,
      name: name('pptx.layout-break'),
      ground: PAINTS.deep,
      shapes: [
        mark(PAINTS.paper),
        kit.lead('title', { x: LEFT, y: 140, width: TEXT_WIDTH, height: 100 }, PAINTS.paper),
        ...print(PAINTS.paper, PAINTS.paper),
      ],
    },
  ]
}

/** The same layout with a broken mark; none for those that no slide in reserve has. */
function inReserve(layout: Layout, locale: Locale): Layout[] {
  if (layout.key === 'cover') return []
  const name = say(locale, 'pptx.layout-backup', { layout: layout.name })
  const { type: _, ...rest } = layout
  return [{ ...rest, name, backup: true, shapes: layout.shapes.flatMap((shape) => broken(shape)) }]
}

/** The mark as four dashes. */
function broken(shape: Shape): Shape[] {
  if (shape.type !== 'text' || shape.box?.y !== 0) return [shape]
  const { box } = shape
  return [0, 20, 40, 60].map((x) => ({ ...shape, box: { ...box, x: box.x + x, width: 12 } }))
}
