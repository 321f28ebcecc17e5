import type { Box } from '../diagrams/boxes.ts'
import { BOTTOM, COLUMN_GAP, INDENT, nestedSize, TEXT_WIDTH, TITLE_GAP, TOP } from '../plan/page.ts'
import { type Locale, say, type WordKey } from '../words/index.ts'
import { columnsIn, LEFT, MARK, PRINT, printRow, RIGHT } from './frame.ts'
import { PAINTS, type Paint } from './paint.ts'
import type { LevelStyle, Placeholder, Shape, TextShape } from './shapes.ts'
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

/** Text without a mark, from the edge. */
export const FLUSH = { text: 0, mark: 0 } as const

/** What layouts are made of, on a canvas of that height. */
export function layoutKit(height: number, locale: Locale) {
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
