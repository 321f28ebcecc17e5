import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** An element of a part as it was read. */
export interface Element {
  name: string
  attributes: Readonly<Record<string, string>>
  children: Element[]
  /** All text in it. */
  text: string
}

/** The parts of a package: those in XML as trees, by their paths. @throws where one is not well-formed. */
export function partsOf(file: Uint8Array): { xml: Map<string, Element>; all: string[] } {
  const files = unzipSync(file)
  const all = Object.keys(files)
  const xml = new Map<string, Element>()
  for (const [path, data] of Object.entries(files))
    if (/\.(?:xml|rels)$/.test(path))
      xml.set(path, treeOf(new TextDecoder('utf-8', { fatal: true }).decode(data)))
  return { xml, all }
}

function treeOf(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  // Prefixes that nobody has declared are faults, too.
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (problem) => {
    throw problem
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = {
      name,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])),
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    for (const element of open) element.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(source).close()
  const [only] = root.children
  if (!only) throw new Error('a part without a root')
  return only
}

/** Every element of that name below one. */
export function elementsOf(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsOf(child, name),
  ])
}

/** The slides of a package, in their order. */
export function slidesOf({ xml }: ReturnType<typeof partsOf>): Element[] {
  return [...xml]
    .flatMap(([path, element]) => {
      const number = /^ppt\/slides\/slide(\d+)\.xml$/.exec(path)?.[1]
      return number === undefined ? [] : [{ number: Number(number), element }]
    })
    .sort((a, b) => a.number - b.number)
    .map(({ element }) => element)
}
