import type { Edges, LineFact } from '../../scripts/checks/facts.ts'
import { scaleOf, sidesOf } from './drawing.ts'
import { type Canvas, edgesOf, outerOf } from './tree.ts'

/** What an element hands down to the texts in it. */
export interface Setting {
  /** Canvas px for a px of the element's own. */
  scale: number
  smallPrint: boolean
  /** Hidden from sight on purpose, for assistive technology. */
  unseen: boolean
  clip: Edges | undefined
  frame: (Edges & { order: number }) | undefined
}

interface Inner extends Setting {
  /** Whether the boxes around it clip it: not those between an absolutely placed element and what it is placed in. */
  escapes: boolean
}

const CLIPS = /hidden|clip|auto|scroll/

/** Of the elements of one slide, each looked at once. */
export class Settings {
  #seen = new Map<Element, Inner>()
  #slide: Element
  #canvas: Canvas
  #lines: LineFact[] = []
  #order = 0

  constructor(slide: Element, canvas: Canvas) {
    this.#slide = slide
    this.#canvas = canvas
  }

  of(element: Element): Setting {
    return this.#of(element)
  }

  /** The borders of everything that has been looked at. */
  get lines(): LineFact[] {
    return this.#lines
  }

  #of(element: Element): Inner {
    const seen = this.#seen.get(element)
    if (seen) return seen
    const outer = outerOf(element)
    const around: Inner =
      element === this.#slide || !outer
        ? {
            scale: this.#canvas.scale,
            smallPrint: false,
            unseen: false,
            clip: undefined,
            frame: undefined,
            escapes: false,
          }
        : this.#of(outer)
    const setting = this.#inside(element, around)
    this.#seen.set(element, setting)
    return setting
  }

  #inside(element: Element, around: Inner): Inner {
    const style = getComputedStyle(element)
    const { position, transform, display, overflowX, overflowY } = style
    const holds = position !== 'static' || transform !== 'none'
    const leaves = around.escapes && !holds
    const box = edgesOf(element.getBoundingClientRect(), this.#canvas)
    const clips =
      !leaves && display !== 'inline' && (CLIPS.test(overflowX) || CLIPS.test(overflowY)) && canClip(element)
    const cut = clips ? within(around.clip, cutting(box, overflowX, overflowY)) : around.clip
    const tiny = clips && (box.right - box.left <= 2 || box.bottom - box.top <= 2)
    const pinched =
      /inset\((?:50|100)%/.test(style.clipPath) || /^rect\(([01]px(?:, )?){4}\)$/.test(style.clip)
    return {
      scale: scaleIn(element, style, around.scale, this.#canvas.scale),
      smallPrint: around.smallPrint || element.hasAttribute('data-small-print'),
      unseen: around.unseen || tiny || pinched,
      clip: cut,
      frame: this.#frame(element, style, box) ?? around.frame,
      escapes: position === 'absolute' || leaves,
    }
  }

  /** The box that an element draws around its text, if it does. Notes the borders that it has. */
  #frame(element: Element, style: CSSStyleDeclaration, box: Edges): Setting['frame'] {
    if (element === this.#slide || !isHtml(element)) return undefined
    const order = ++this.#order
    const widths = [
      style.borderTopWidth,
      style.borderBottomWidth,
      style.borderLeftWidth,
      style.borderRightWidth,
    ]
    const styles = [
      style.borderTopStyle,
      style.borderBottomStyle,
      style.borderLeftStyle,
      style.borderRightStyle,
    ]
    const drawn = widths.map((width, side) =>
      /none|hidden/.test(styles[side] ?? '') ? 0 : Number.parseFloat(width) * this.#canvas.scale,
    )
    const [top = 0, bottom = 0, left = 0, right = 0] = drawn
    if (top + bottom + left + right > 0) {
      for (const each of style.display === 'inline'
        ? element.getClientRects()
        : [element.getBoundingClientRect()]) {
        const edges = edgesOf(each, this.#canvas)
        const sides = sidesOf(edges, 1, order)
        this.#lines.push(
          ...sides.flatMap((side, index) => {
            const width = drawn[index] ?? 0
            return width > 0 ? [thick(side, index, width)] : []
          }),
        )
      }
    }
    if (style.display === 'inline') return undefined
    const isCell = /^t[dh]$/.test(element.localName)
    const isPainted = !/^(?:transparent|rgba\(.*, 0\))$/.test(style.backgroundColor)
    const isBordered = (top > 0 && bottom > 0) || (left > 0 && right > 0)
    const isPage = box.right - box.left > 0.98 * this.#slideWidth()
    return (isCell || isPainted || isBordered) && !isPage ? { ...box, order } : undefined
  }

  #slideWidth(): number {
    return this.#slide.getBoundingClientRect().width * this.#canvas.scale
  }
}

/** A border lies inside of its box. */
function thick(line: LineFact, side: number, width: number): LineFact {
  const half = 0.5
  if (side === 0) return { ...line, top: line.top + half, bottom: line.top + half + width }
  if (side === 1) return { ...line, top: line.bottom - half - width, bottom: line.bottom - half }
  if (side === 2) return { ...line, left: line.left + half, right: line.left + half + width }
  return { ...line, left: line.right - half - width, right: line.right - half }
}

const isHtml = (element: Element): element is HTMLElement => element instanceof HTMLElement

/** Boxes that can cut off what is in them: those of HTML, and whole drawings. */
const canClip = (element: Element): boolean => isHtml(element) || element instanceof SVGSVGElement

function cutting(box: Edges, overflowX: string, overflowY: string): Edges {
  const far = 1e6
  return {
    left: CLIPS.test(overflowX) ? box.left : -far,
    right: CLIPS.test(overflowX) ? box.right : far,
    top: CLIPS.test(overflowY) ? box.top : -far,
    bottom: CLIPS.test(overflowY) ? box.bottom : far,
  }
}

function within(outer: Edges | undefined, inner: Edges): Edges {
  if (!outer) return inner
  return {
    left: Math.max(outer.left, inner.left),
    top: Math.max(outer.top, inner.top),
    right: Math.min(outer.right, inner.right),
    bottom: Math.min(outer.bottom, inner.bottom),
  }
}

/** How large a px of the element is, by its transforms; a drawing knows for itself. */
function scaleIn(element: Element, style: CSSStyleDeclaration, around: number, canvas: number): number {
  if (element instanceof SVGGraphicsElement) {
    const matrix = element.getScreenCTM()
    return matrix ? scaleOf(matrix) * canvas : around
  }
  const { transform, scale } = style
  const turned = transform === 'none' ? 1 : scaleOf(new DOMMatrix(transform))
  const scaled = scale === 'none' || scale === '' ? 1 : Math.sqrt(Math.abs(product(scale)))
  return around * turned * scaled
}

function product(scale: string): number {
  const [x = 1, y = x] = scale.split(' ').map(Number)
  return x * y
}
