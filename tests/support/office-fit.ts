import type { Box } from '../../scripts/diagrams/boxes.ts'
import { localeOfDeck } from '../../scripts/diagrams/describe.ts'
import { measuredIn } from '../../scripts/plan/measured.ts'
import { CANVAS } from '../../scripts/plan/page.ts'
import type { DeckPlan, Inline } from '../../scripts/plan/types.ts'
import { drawSlide } from '../../scripts/pptx/draw.ts'
import { lineCount } from '../../scripts/pptx/measure.ts'
import { paletteOf } from '../../scripts/pptx/paint.ts'
import type { Shape } from '../../scripts/pptx/shapes.ts'
import type { Stage } from '../../scripts/pptx/stage.ts'
import type { Paragraph, TextBody } from '../../scripts/pptx/text.ts'
import { points } from '../../scripts/pptx/units.ts'

/** Of Microsoft YaHei, which has the highest lines of the fonts that a deck is set in, in em (its `hhea` table). */
const LINE = 1.32
/** What may stand over a box or over another without anybody seeing it, px. */
const HAIR = 3

/** What does not fit on the slides of a deck: shapes off the slide, texts higher than their boxes, shapes on others. */
export function faultsOf(deck: DeckPlan): string[] {
  const height = CANVAS.height[deck.aspect]
  const stage: Stage = {
    lang: deck.lang,
    locale: localeOfDeck(deck.lang),
    height,
    isTall: deck.aspect === '4/3',
    palette: paletteOf(deck),
    sizeOf: () => ({ width: 800, height: 600 }),
  }
  return measuredIn(deck.lang, () =>
    deck.slides.flatMap((slide, index) => {
      const { shapes } = drawSlide(slide, deck, stage)
      const where = `slide ${index + 1} (${slide.kind}, ${slide.size} px)`
      return [...shapes.flatMap(outside(height)), ...shapes.flatMap(overfull), ...overlapping(shapes)].map(
        (fault) => `${where}: ${fault}`,
      )
    }),
  )
}

const leaves = (shape: Shape): Exclude<Shape, { type: 'group' }>[] =>
  shape.type === 'group' ? shape.children.flatMap(leaves) : [shape]

const boxesOf = (shape: Shape): Box[] =>
  leaves(shape).flatMap((leaf) => (leaf.type === 'connector' ? [] : leaf.box ? [leaf.box] : []))

const outside =
  (height: number) =>
  (shape: Shape): string[] =>
    boxesOf(shape).some(
      ({ x, y, width, height: own }) =>
        x < -HAIR || y < -HAIR || x + width > CANVAS.width + HAIR || y + own > height + HAIR,
    )
      ? [`${shape.name} reaches off the slide`]
      : []

/** Texts that need more height than their boxes have. */
function overfull(shape: Shape): string[] {
  return leaves(shape).flatMap((leaf) => {
    if (leaf.type === 'table') {
      const rows = leaf.rows.flatMap(({ height, cells }) =>
        cells.flatMap((cell, column) =>
          neededHeight(cell, leaf.widths[column] ?? 0) > height + HAIR
            ? [`a row of ${leaf.name} is too low`]
            : [],
        ),
      )
      return rows
    }
    if (leaf.type !== 'text' || !leaf.text || !leaf.box) return []
    const usual = USUAL[leaf.placeholder?.type ?? 'body'] ?? 24
    const needed = neededHeight(leaf.text, leaf.text.unwrapped ? 10_000 : leaf.box.width, usual)
    return needed > leaf.box.height + HAIR
      ? [`${leaf.name} needs ${Math.round(needed)} px and has ${Math.round(leaf.box.height)}`]
      : []
  })
}

/** Sizes of placeholders, px, where a run does not say its own. */
const USUAL: Readonly<Record<string, number>> = { title: 36, ctrTitle: 36, ftr: 14, sldNum: 14 }

function neededHeight(body: TextBody, width: number, usual = 24): number {
  const [top = 0, right = 0, bottom = 0, left = 0] = body.insets ?? []
  // A label stands around the middle of its box, and may use what is left and right of it.
  return body.paragraphs.reduce(
    (sum, paragraph) =>
      sum +
      paragraphHeight(paragraph, width - left - right, usual, body.tight || usual === 36 ? 0.92 : 1) +
      (paragraph.before ?? 0),
    body.anchor === 'middle' ? 0 : top + bottom,
  )
}

function paragraphHeight(
  { runs, indent, level = 0 }: Paragraph,
  width: number,
  usual: number,
  spacing: number,
): number {
  const sizes = runs.map(({ size }) => size ?? (level > 0 ? 20.4 : usual))
  const size = Math.max(0, ...sizes)
  // A footnote's mark stands in the margin, before a tab.
  const shown = runs.filter((run) => !('text' in run && run.text.endsWith('\t')))
  const text = shown.map(
    (run): Inline =>
      'break' in run ? { type: 'break' } : { type: 'text', value: 'text' in run ? run.text : '99' },
  )
  const face = runs.every(({ bold }) => bold ?? usual === 36) ? 'bold' : 'regular'
  return (
    lineCount(text, width - (indent?.text ?? (level > 0 ? 53 : 0)), size, face) *
    points(size) *
    (980 / 960) *
    LINE *
    spacing
  )
}

/** Shapes of the slide that stand on each other: placeholders, texts, tables, pictures and diagrams. */
function overlapping(shapes: readonly Shape[]): string[] {
  const all = shapes.flatMap((shape): { name: string; box: Box }[] => {
    const hasWords =
      shape.type !== 'connector' && (shape.type !== 'text' || (shape.text?.paragraphs.length ?? 0) > 0)
    const boxes = hasWords ? boxesOf(shape) : []
    if (boxes.length === 0) return []
    const x = Math.min(...boxes.map((box) => box.x))
    const y = Math.min(...boxes.map((box) => box.y))
    const width = Math.max(...boxes.map((box) => box.x + box.width)) - x
    const height = Math.max(...boxes.map((box) => box.y + box.height)) - y
    return [{ name: shape.name, box: { x, y, width, height } }]
  })
  return all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => {
      if (belong(one.name, other.name) || !overlap(one.box, other.box)) return []
      return [`${one.name} and ${other.name} overlap by ${Math.round(common(one.box, other.box))} px`]
    }),
  )
}

/** The letter of an option stands in its box. */
const belong = (one: string, other: string): boolean => /Letter|字母/.test(one) && /Option|选项/.test(other)

const common = (one: Box, other: Box): number =>
  Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)

const overlap = (one: Box, other: Box): boolean =>
  common(one, other) > HAIR &&
  Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > HAIR
