import type { Color, Colors } from '../../scripts/checks/facts.ts'
import { outerOf } from './tree.ts'

type Mixed = readonly [number, number, number, number]

/** Reads colours of one look: what it has once seen it keeps, so make a new one when the look changes. */
export class Palette {
  #seen = new Map<string, Mixed>()
  #papers = new Map<Element, Color | undefined>()
  #opacities = new Map<Element, number>()
  #canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })

  /** Of a text in an element, or in what CSS puts before or after it; `shapes` are behind it, the topmost last. */
  colorsOf(element: Element, pseudo: string | undefined, shapes: readonly Element[]): Colors {
    const style = getComputedStyle(element, pseudo)
    const isDrawn = element instanceof SVGElement && pseudo === undefined
    const own = this.#color(isDrawn ? style.fill : style.color)
    let paper = shapes[0] ? this.#paperOf(svgOf(shapes[0])) : this.#paperOf(element)
    if (pseudo) paper = this.#painted(style, paper)
    for (const shape of shapes) {
      const { fill, fillOpacity } = getComputedStyle(shape)
      const color = this.#color(fill)
      paper = paper && over(color, paper, Number(fillOpacity) * this.#opacityOf(shape))
    }
    const opacity = this.#opacityOf(element) * (isDrawn ? Number(style.fillOpacity) : 1)
    if (!paper) return { ink: [own[0], own[1], own[2]] }
    return { ink: over(own, paper, opacity), paper }
  }

  /** What is behind an element's text; undefined where that is a picture. */
  #paperOf(element: Element | undefined): Color | undefined {
    if (!element) return [255, 255, 255]
    if (this.#papers.has(element)) return this.#papers.get(element)
    const paper = this.#painted(getComputedStyle(element), this.#paperOf(outerOf(element)))
    this.#papers.set(element, paper)
    return paper
  }

  #painted(style: CSSStyleDeclaration, paper: Color | undefined): Color | undefined {
    const color = this.#color(style.backgroundColor)
    const isPicture = style.backgroundImage !== 'none'
    if (color[3] === 1 && !isPicture) return [color[0], color[1], color[2]]
    return isPicture || !paper ? undefined : over(color, paper, 1)
  }

  #opacityOf(element: Element | undefined): number {
    if (!element) return 1
    const seen = this.#opacities.get(element)
    if (seen !== undefined) return seen
    const opacity = Number(getComputedStyle(element).opacity) * this.#opacityOf(outerOf(element))
    this.#opacities.set(element, opacity)
    return opacity
  }

  /** A colour as CSS computes it: `rgb(…)` mostly, anything else is painted and looked at. */
  #color(css: string): Mixed {
    const seen = this.#seen.get(css)
    if (seen) return seen
    const [red, green, blue, alpha = 1] =
      /^rgba?\(([^)]*)\)$/
        .exec(css)?.[1]
        ?.split(/[ ,/]+/)
        .map(Number) ?? []
    const color: Mixed =
      red !== undefined && green !== undefined && blue !== undefined
        ? [red, green, blue, alpha]
        : this.#lookedAt(css)
    this.#seen.set(css, color)
    return color
  }

  #lookedAt(css: string): Mixed {
    if (css === 'none' || !this.#canvas) return [0, 0, 0, 0]
    this.#canvas.clearRect(0, 0, 1, 1)
    this.#canvas.fillStyle = css
    this.#canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = this.#canvas.getImageData(0, 0, 1, 1).data
    return [red, green, blue, alpha / 255]
  }
}

/** The element that a drawing's shapes are painted on. */
function svgOf(shape: Element): Element | undefined {
  return shape instanceof SVGElement ? (shape.ownerSVGElement ?? undefined) : undefined
}

/** One colour laid over another. */
function over([red, green, blue, alpha]: Mixed, [r, g, b]: Color, opacity: number): Color {
  const share = alpha * opacity
  const mix = (top: number, below: number) => top * share + below * (1 - share)
  return [mix(red, r), mix(green, g), mix(blue, b)]
}
