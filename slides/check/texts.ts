import type { Edges, TextFact } from '../../scripts/checks/facts.ts'
import type { Drawing, Shape } from './drawing.ts'
import type { Setting, Settings } from './setting.ts'
import {
  blockOf,
  type Canvas,
  collapsed,
  edgesOf,
  innerOf,
  isSeen,
  isSilent,
  outerOf,
  round,
} from './tree.ts'

/** A text with what is needed to read its colours again in another look. */
export interface SeenText {
  fact: Omit<TextFact, 'light'>
  element: Element
  pseudo?: '::before' | '::after'
  /** The shapes of a drawing that are behind it, the topmost last. */
  shapes: SVGGeometryElement[]
}

export interface Seen {
  texts: SeenText[]
  blocks: string[]
}

const CONTEXT = new OffscreenCanvas(1, 1).getContext('2d')
const FAR = 1e6

/** Every text of a slide that can be seen, and the blocks that they make up. */
export function textsOf(
  slide: Element,
  settings: Settings,
  drawings: ReadonlyMap<Element, Drawing & { index: number }>,
  canvas: Canvas,
): Seen {
  const texts: SeenText[] = []
  const blocks = new Map<Element, { index: number; raw: string }>()
  const blockFor = (element: Element) => {
    const block = blockOf(element)
    const known = blocks.get(block)
    if (known) return known
    const made = { index: blocks.size, raw: '' }
    blocks.set(block, made)
    return made
  }
  const see = (found: SeenText, block: number): number =>
    texts.push({ ...found, fact: { ...found.fact, block } })
  const walk = (element: Element): void => {
    if (element.localName === 'br') blockFor(element).raw += ' '
    const setting = settings.of(element)
    const shown = isSeen(element) && !setting.unseen
    const drawing = shown ? drawingAround(element, drawings) : undefined
    for (const node of innerOf(element)) {
      if (node instanceof Element) {
        if (!isSilent(node)) walk(node)
      } else if (node instanceof Text && shown) {
        const block = blockFor(element)
        block.raw += node.data
        const found = node.data.trim() === '' ? undefined : written(node, element, setting, drawing, canvas)
        if (found) see(found, block.index)
      }
    }
    if (!shown) return
    for (const pseudo of PSEUDO) {
      const found = added(element, pseudo, setting)
      if (found) see(found, blockFor(element).index)
    }
  }
  walk(slide)
  return { texts, blocks: [...blocks.values()].map(({ raw }) => collapsed(raw)) }
}

const PSEUDO = ['::before', '::after'] as const

const sizeOf = (style: CSSStyleDeclaration, { scale }: Setting): number =>
  round(Number.parseFloat(style.fontSize) * scale)

/** What CSS writes before or after an element's own text: a letter, a number, a word. Where, nobody can tell. */
function added(element: Element, pseudo: '::before' | '::after', setting: Setting): SeenText | undefined {
  const style = getComputedStyle(element, pseudo)
  const text = addedText(style)
  if (text === undefined) return undefined
  const { smallPrint } = setting
  return {
    fact: { text, block: 0, lines: [], size: sizeOf(style, setting), smallPrint },
    element,
    pseudo,
    shapes: [],
  }
}

function addedText({ content, display }: CSSStyleDeclaration): string | undefined {
  if (display === 'none' || content === 'none' || content === 'normal') return undefined
  if (/counters?\(/.test(content)) return '1'
  const quoted = [...content.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text ?? '').join('')
  return quoted.trim() === '' ? undefined : quoted
}

type Around = { drawing: Drawing & { index: number }; order: number } | undefined

function drawingAround(
  element: Element,
  drawings: ReadonlyMap<Element, Drawing & { index: number }>,
): Around {
  for (let at: Element | undefined = element; at; at = outerOf(at)) {
    const drawing = drawings.get(at)
    if (drawing) return { drawing, order: drawing.orderOf(element) }
  }
}

function written(
  node: Text,
  element: Element,
  setting: Setting,
  around: Around,
  canvas: Canvas,
): SeenText | undefined {
  const range = document.createRange()
  range.selectNodeContents(node)
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0.1 && height > 0)
  if (boxes.length === 0) return undefined
  const style = getComputedStyle(element)
  const lines = inkLines(node.data, boxes, style, setting.scale / canvas.scale).map((box) =>
    edgesOf(box, canvas),
  )
  const behind = around ? shapesBehind(lines, around) : []
  const topmost = behind.at(-1)
  const frame = topmost ? { ...topmost.box, order: topmost.order } : setting.frame
  return {
    fact: {
      text: collapsed(node.data),
      block: 0,
      lines,
      size: sizeOf(style, setting),
      smallPrint: setting.smallPrint,
      ...(setting.clip && { clip: setting.clip }),
      ...(frame && { frame }),
      ...(around && { drawing: around.drawing.index }),
    },
    element,
    shapes: behind.map((shape) => shape.element),
  }
}

/** The shapes that are painted before a text and behind its middle. */
function shapesBehind(lines: readonly Edges[], { drawing, order }: NonNullable<Around>): Shape[] {
  const left = Math.min(FAR, ...lines.map((line) => line.left))
  const right = Math.max(-FAR, ...lines.map((line) => line.right))
  const top = Math.min(FAR, ...lines.map((line) => line.top))
  const bottom = Math.max(-FAR, ...lines.map((line) => line.bottom))
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return drawing.filled.filter(
    ({ order: own, box }) =>
      own < order && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
  )
}

/**
 * The boxes of a text's lines, as high as its ink: what Chromium gives is as high as the font's tallest letters
 * would be, 1.45 em for Noto Sans, so that two lines that stand well apart seem to overlap.
 */
function inkLines(
  text: string,
  boxes: readonly DOMRect[],
  style: CSSStyleDeclaration,
  scale: number,
): DOMRect[] {
  if (!CONTEXT) return [...boxes]
  CONTEXT.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const ink = CONTEXT.measureText(text)
  const height = (ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent) * scale
  return boxes.map((box) => {
    // Where the box is not the font's (turned, or another font), it is taken as it is.
    if (Math.abs(box.height - height) > 0.2 * height) return box
    const base = box.top + ink.fontBoundingBoxAscent * scale
    const top = base - ink.actualBoundingBoxAscent * scale
    return new DOMRect(
      box.left,
      top,
      box.width,
      (ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent) * scale,
    )
  })
}
