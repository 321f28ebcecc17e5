import type { Box, Chip } from '../../../scripts/diagrams/boxes.ts'
import { chipSize, lineHeight } from '../../../scripts/diagrams/geometry.ts'
import { COLORS, edgeOf } from './colors.ts'

/** The deck's font; the others are for a deck without it. */
export const FONT = '"Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif'

/** The font of a deck in that language: English takes its quotation marks and some signs from another (see `styles/quotes.css`). */
export function fontOf(lang: string): string {
  return lang === 'en' ? `"Lectern Quotes", ${FONT}` : FONT
}

type Attributes = Record<string, string | number>

/** An SVG element. */
export function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  text?: string,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  setAll(made, attributes)
  if (text !== undefined) made.textContent = text
  return made
}

export function setAll(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, String(value))
}

/** Mermaid's drawing as elements, without its style: colours and fonts are attributes from here on. */
export function svgOf(source: string): SVGSVGElement {
  const template = document.createElement('template')
  template.innerHTML = source
  const svg = template.content.querySelector('svg')
  if (!svg) throw new Error('Mermaid has drawn nothing')
  for (const old of svg.querySelectorAll('style, defs, marker')) old.remove()
  return svg
}

/** Gives the drawing its size in px, which is the canvas's: text is as large as it says. */
export function setCanvas(svg: SVGSVGElement, width: number, height: number, lang: string): void {
  setAll(svg, { viewBox: `0 0 ${width} ${height}`, width, height, fill: COLORS.ink })
  // The plan has measured the lines with every sign as wide as it is.
  const font = `font-family: var(--lectern-set, ${fontOf(lang)}); text-spacing-trim: space-all; text-autospace: normal`
  svg.setAttribute('style', `display: block; overflow: visible; ${font}`)
}

interface TextStyle {
  x: number
  /** The middle of all lines. */
  y: number
  anchor: 'start' | 'middle' | 'end'
  size: number
  bold?: boolean
  fill?: string
}

/** Sets the lines of a text, around a middle. `white-space` keeps every blank. */
export function setLines(target: SVGTextElement, lines: readonly string[], style: TextStyle): void {
  const { x, y, anchor, size, bold = false, fill = COLORS.ink } = style
  for (const { name } of [...target.attributes]) target.removeAttribute(name)
  setAll(target, {
    'text-anchor': anchor,
    'font-size': size,
    'font-weight': bold ? 700 : 400,
    fill,
    style: 'white-space: pre',
  })
  const height = lineHeight(size)
  // Noto Sans SC: the middle of a Chinese character is 0.38 em above the base line.
  const first = y - ((lines.length - 1) * height) / 2 + 0.37 * size
  target.replaceChildren(
    ...lines.map((line, index) => element('tspan', { x, y: round(first + index * height) }, line)),
  )
}

/** The actors' signs: rounded squares in their colours, with an outline where these would vanish. */
export function chipElements(
  chips: readonly Chip[],
  texts: readonly string[],
  colors: readonly string[],
  inks: readonly string[],
  size: number,
) {
  return chips.flatMap((chip) => {
    const text = element('text', {})
    const middle = { x: chip.x + chip.width / 2, y: chip.y + chip.height / 2 }
    setLines(text, [texts[chip.actor] ?? ''], {
      ...middle,
      anchor: 'middle',
      size: chipSize(size),
      bold: true,
      fill: inks[chip.actor] ?? COLORS.onBar,
    })
    text.setAttribute('class', 'badge')
    return [element('rect', { ...rect(chip), rx: 4, ...actorFill(colors[chip.actor]) }), text]
  })
}

/** The attributes of an area in an actor's colour. */
export function actorFill(color: string | undefined): Attributes {
  const edge = color && edgeOf(color)
  return { fill: color ?? COLORS.bar, ...(edge && { stroke: edge, 'stroke-width': 1.5 }) }
}

export function rect({ x, y, width, height }: Box): Attributes {
  return { x: round(x), y: round(y), width: round(width), height: round(height) }
}

export function round(value: number): number {
  return Math.round(value * 100) / 100
}
