import type { DefaultTreeAdapterTypes } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'
export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value

/** Every element below, in the order of the text. Without recursion: pages can be nested as deep as they like. */
export function* elementsIn(root: HtmlParent): Generator<HtmlElement> {
  const open: HtmlNode[] = [...root.childNodes].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue
    yield node
    open.push(...[...node.childNodes].reverse())
  }
}

/** The text below, as it stands. */
export function wordsIn(root: HtmlParent): string {
  const open: HtmlNode[] = [...root.childNodes].reverse()
  let words = ''
  for (let node = open.pop(); node; node = open.pop()) {
    if (isText(node)) words += node.value
    else if (isElement(node)) open.push(...[...node.childNodes].reverse())
  }
  return words
}
