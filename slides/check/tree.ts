import type { Edges } from '../../scripts/checks/facts.ts'

/** The element around another, out of a shadow root too; none around a slide's. */
export function outerOf(element: Element): Element | undefined {
  if (element.parentElement) return element.parentElement
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : undefined
}

/** What stands in an element: that of its open shadow root, if it has one. */
export function innerOf(element: Element): NodeListOf<ChildNode> {
  return (element.shadowRoot ?? element).childNodes
}

/** All elements below one, in the order of the document, open shadow roots included. */
export function* elementsIn(element: Element): Generator<Element> {
  for (const child of innerOf(element)) {
    if (!(child instanceof Element) || isSilent(child)) continue
    yield child
    yield* elementsIn(child)
  }
}

/** Elements that never show what is in them. */
export const isSilent = ({ localName }: Element): boolean => SILENT.has(localName)

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'defs', 'marker', 'title', 'desc'])

/** Part of a line; everything else begins and ends one. As Markdown has it, whatever CSS makes of them. */
const INLINE = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'del', 'em', 'i', 'img', 'ins', 'kbd', 'mark'],
  ...['q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'tspan', 'u', 'var', 'wbr'],
])

/** The paragraph, item, cell or label that an element is or is part of. */
export function blockOf(element: Element): Element {
  const outer = INLINE.has(element.localName) ? outerOf(element) : undefined
  return outer ? blockOf(outer) : element
}

/** From px of the page to px of the canvas. */
export interface Canvas {
  left: number
  top: number
  /** Canvas px for a px of the page. */
  scale: number
}

export function edgesOf(box: DOMRectReadOnly, { left, top, scale }: Canvas): Edges {
  return {
    left: round((box.left - left) * scale),
    top: round((box.top - top) * scale),
    right: round((box.right - left) * scale),
    bottom: round((box.bottom - top) * scale),
  }
}

/** A hundredth of a px is more than can be seen. */
export const round = (value: number): number => Math.round(value * 100) / 100

/** The smallest box around some. */
export function around(boxes: readonly Edges[]): Edges | undefined {
  if (boxes.length === 0) return undefined
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}

export const isSeen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true })

/** As HTML shows it: white space collapsed, none at the ends. */
export const collapsed = (text: string): string => text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '')
