import type { Box } from '../diagrams/boxes.ts'
import { INDENT, ITEM_GAP, nestedSize } from '../plan/page.ts'
import type { DeckPlan, Inline, PlannedItem } from '../plan/types.ts'
import { type Fitted, fitted } from './fit.ts'
import { BODY_SIZE } from './layout-kit.ts'
import { LINE, lineCount } from './measure.ts'
import { PAINTS } from './paint.ts'
import { type Bullet, type Paragraph, type Run, runsOf, type TextBody } from './text.ts'

/** Letters of locators and of marks of doubt, px. */
const LOCATOR = 16
const MARK = 18

/** An item as its text is measured: all that stands in its paragraph. */
interface Measurable {
  own: Inline[]
  inner: Measurable[]
}

function measurable({ text, by, doubt, source, items }: PlannedItem): Measurable {
  const behind = `${doubt === undefined ? '' : `\u00a0?${doubt}`}${source === undefined ? '' : ` ${source}`}`
  return {
    own: [
      ...text,
      ...(by ? [{ type: 'text' as const, value: ' ' }, ...by] : []),
      ...(behind === '' ? [] : [{ type: 'text' as const, value: behind }]),
    ],
    inner: items.map(measurable),
  }
}

/** Heights of items at a size, px, without what is between them; `indent`: of their text, em. */
function heightsIn(items: readonly PlannedItem[], width: number, indent: number): (size: number) => number[] {
  const all = items.map(measurable)
  return (size) =>
    all.map(({ own, inner }) => {
      const small = nestedSize(size)
      const nested = inner.map(
        (item) =>
          lineCount(item.own, width - indent * size - INDENT * small, small) * small * LINE.usual +
          ITEM_GAP * small,
      )
      return nested.reduce(
        (sum, height) => sum + height,
        lineCount(own, width - indent * size, size) * size * LINE.usual,
      )
    })
}

/** How a list is set. */
export interface ListStyle {
  size: number
  gap?: number | undefined
  /** Of the text, em. */
  indent?: number
  bullet?: Bullet
}

/** The size and the gaps at which lists of that style stand side by side in rooms of one size. */
export function fitLists(
  lists: readonly (readonly PlannedItem[])[],
  room: Pick<Box, 'width' | 'height'>,
  style: ListStyle,
): Fitted {
  const { size, gap = ITEM_GAP * size, indent = INDENT } = style
  const heights = lists.map((items) => heightsIn(items, room.width, indent))
  const most = Math.max(0, ...lists.map((items) => items.length))
  return fitted({ size, gap, pieces: most }, room.height, (one) =>
    Math.max(0, ...heights.map((at) => at(one).reduce((sum, height) => sum + height, 0))),
  )
}

/** Items side by side in rows: each row is as high as its highest. */
export function fitRows(
  rows: readonly (readonly PlannedItem[])[],
  room: Pick<Box, 'width' | 'height'>,
  style: ListStyle,
): Fitted & { rowHeights: number[] } {
  const { size, gap = ITEM_GAP * size, indent = INDENT } = style
  const heights = rows.map((items) => heightsIn(items, room.width, indent))
  const at = (one: number): number[] => heights.map((of) => Math.max(...of(one)))
  const fit = fitted({ size, gap, pieces: rows.length }, room.height, (one) =>
    at(one).reduce((sum, height) => sum + height, 0),
  )
  return { ...fit, rowHeights: at(fit.size) }
}

/** Items as the text of a list. */
export function listBody(
  items: readonly PlannedItem[],
  { size, gap, tight = false }: Fitted,
  lang: DeckPlan['lang'],
  { indent = INDENT, bullet }: Pick<ListStyle, 'indent' | 'bullet'> = {},
): TextBody {
  const isUsual = size === BODY_SIZE && indent === INDENT
  const small = nestedSize(size)
  const outer = indent * size
  const paragraphs = items.flatMap((item, index): Paragraph[] => [
    {
      runs: itemRuns(item, lang, size === BODY_SIZE ? undefined : size),
      before: index > 0 ? gap : 0,
      ...(!isUsual && { indent: { text: outer, mark: 0 } }),
      ...(bullet && { bullet }),
    },
    ...item.items.map(
      (inner): Paragraph => ({
        runs: itemRuns(inner, lang, size === BODY_SIZE ? undefined : small),
        level: 1,
        before: ITEM_GAP * small,
        ...(!isUsual && { indent: { text: outer + INDENT * small, mark: outer } }),
      }),
    ),
  ])
  return { paragraphs, ...(tight && { tight }) }
}

/** A locator of no more characters stays on one line. */
const SHORT = 24

/** An item with whose it is, its mark of doubt and its locators, as on the slide. */
function itemRuns(
  { text, by, doubt, source, sourceLink }: PlannedItem,
  lang: DeckPlan['lang'],
  size?: number,
): Run[] {
  const own = size === undefined ? {} : { size }
  const place = source !== undefined && source.length <= SHORT ? source.replaceAll(' ', '\u00a0') : source
  return [
    ...runsOf(text, lang, own),
    ...(by
      ? [{ ...own, text: ' ' }, ...runsOf(by, lang, { ...own, paint: PAINTS.quiet }).map(withDash)]
      : []),
    ...(doubt === undefined
      ? []
      : [{ text: `\u00a0?${doubt}`, size: MARK, bold: true, paint: PAINTS.accent }]),
    ...(place === undefined
      ? []
      : [{ text: ` ${place}`, size: LOCATOR, paint: PAINTS.quiet, ...linkTo(sourceLink) }]),
  ]
}

const linkTo = (slide: string | undefined): { link?: string } =>
  slide === undefined ? {} : { link: `#${slide}` }

/** The dash before a name stays with it. */
const withDash = (run: Run): Run =>
  'text' in run ? { ...run, text: run.text.replace(/^— /, '—\u00a0') } : run
