import type { Box } from '../diagrams/boxes.ts'
import {
  BOTTOM,
  CANVAS,
  COLUMN_GAP,
  EYEBROW,
  INDENT,
  nestedSize,
  TEXT_WIDTH,
  TITLE_GAP,
  TOP,
} from '../plan/page.ts'
import type { DeckPlan } from '../plan/types.ts'
import { type Locale, say, type WordKey } from '../words/index.ts'
import { COVER, columnsIn, LEFT, MARK, PRINT, printRow, RIGHT } from './frame.ts'
import { PAINTS, type Paint } from './paint.ts'
import type { LevelStyle, Placeholder, Shape, TextShape } from './shapes.ts'

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

/** Sizes that placeholders have; slides say where theirs differ. px */
export const TITLE_SIZE = 36
export const BODY_SIZE = 24

/** Number of a placeholder among its layout's. */
export const IDX = {
  body: 1,
  second: 2,
  heading: (column: number) => 2 * column + 1,
  column: (column: number) => 2 * column + 2,
  footer: 11,
  number: 12,
} as const

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

/** Text without a mark, from the edge. */
const FLUSH = { text: 0, mark: 0 } as const

/** What layouts are made of, on a canvas of that height. */
function layoutKit(height: number, locale: Locale) {
  const top = TOP + TITLE_SIZE * 1.3 + TITLE_GAP
  const body: Box = { x: LEFT, y: top, width: TEXT_WIDTH, height: height - BOTTOM - top - 12 }
  const placeholder = (
    to: Placeholder,
    name: WordKey,
    prompt: WordKey,
    box: Box,
    levels?: LevelStyle[],
  ): TextShape => ({
    type: 'text',
    name: say(locale, name),
    placeholder: to,
    box,
    ...(levels && { levels }),
    text: { paragraphs: [{ runs: [{ text: say(locale, prompt), ...(isTitle(to) && { major: true }) }] }] },
  })
  const text = (to: Placeholder, box: Box, level?: LevelStyle): TextShape =>
    placeholder(to, 'pptx.text', 'pptx.prompt-text', box, level && [level])
  return {
    body,
    text,
    title: (): TextShape =>
      placeholder({ type: 'title' }, 'pptx.title', 'pptx.prompt-title', {
        x: LEFT,
        y: TOP,
        width: TEXT_WIDTH,
        height: TITLE_SIZE * 1.3,
      }),
    lead: (type: 'title' | 'ctrTitle', box: Box, paint: Paint): TextShape =>
      placeholder({ type }, 'pptx.title', 'pptx.prompt-title', box, [
        { size: TITLE_SIZE, bold: true, paint, tight: true, major: true },
      ]),
    columns: (count: number): Shape[] =>
      columnsIn(body, count, COLUMN_GAP).flatMap((box, index): Shape[] => [
        text(
          { type: 'body', idx: IDX.heading(index) },
          { ...box, y: box.y + 8, height: 40 },
          { size: BODY_SIZE, bold: true, bullet: 'none', indent: FLUSH },
        ),
        text({ type: 'obj', idx: IDX.column(index) }, { ...box, y: box.y + 56, height: box.height - 56 }),
      ]),
    mark: (paint: Paint): TextShape => ({
      type: 'text',
      name: say(locale, 'pptx.mark'),
      box: { x: LEFT, y: 0, ...MARK },
      fill: paint,
    }),
    print: (quiet: Paint, ink: Paint): TextShape[] => printPlaceholders(height, locale, quiet, ink),
  }
}

const isTitle = ({ type }: Placeholder): boolean => type === 'title' || type === 'ctrTitle'

/** The lecture's title and the slide's number. */
export function printPlaceholders(height: number, locale: Locale, quiet: Paint, ink: Paint): TextShape[] {
  const row = printRow(height)
  const number = { ...row, x: RIGHT - PRINT.number, width: PRINT.number }
  const lecture = { ...row, x: number.x - PRINT.gap - PRINT.lecture, width: PRINT.lecture }
  const level = { size: PRINT.size, align: 'right' as const, tight: true }
  return [
    {
      type: 'text',
      name: say(locale, 'pptx.footer'),
      placeholder: { type: 'ftr', idx: IDX.footer },
      box: lecture,
      levels: [{ ...level, paint: quiet }],
      text: { paragraphs: [], anchor: 'middle' },
    },
    {
      type: 'text',
      name: say(locale, 'pptx.number'),
      placeholder: { type: 'sldNum', idx: IDX.number },
      box: number,
      levels: [{ ...level, bold: true, paint: ink }],
      text: { paragraphs: [{ runs: [{ slideNumber: true }] }], anchor: 'middle' },
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

/** How the levels of lists are set: the master's. */
export function bodyLevels(): LevelStyle[] {
  const inner = nestedSize(BODY_SIZE)
  const [first, second] = [INDENT * BODY_SIZE, INDENT * BODY_SIZE + INDENT * inner]
  const dash = { character: '–', paint: PAINTS.quiet }
  return [
    { size: BODY_SIZE, before: 10, paint: PAINTS.ink, bullet: SQUARE, indent: { text: first, mark: 0 } },
    ...[0, 1, 2, 3].map((level) => ({
      size: inner,
      before: 8,
      paint: PAINTS.ink,
      bullet: dash,
      indent: { text: second + level * INDENT * inner, mark: first + level * INDENT * inner },
    })),
  ]
}

const SQUARE = { character: '▪', paint: PAINTS.accent } as const
