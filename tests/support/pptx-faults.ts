import { posix } from 'node:path'
import { type Element, elementsOf, partsOf } from './pptx-parts.ts'

/**
 * What PowerPoint would call a file damaged for, or show otherwise than it was meant: what the Open Packaging
 * Conventions and PresentationML ask for beyond the order of elements.
 */
export function packageFaults(file: Uint8Array): string[] {
  const parts = partsOf(file)
  const types = parts.xml.get('[Content_Types].xml')
  const defaults = new Set(
    (types ? elementsOf(types, 'Default') : []).map(({ attributes }) => attributes.Extension),
  )
  const overrides = new Set(
    (types ? elementsOf(types, 'Override') : []).map(({ attributes }) => attributes.PartName),
  )
  return [
    ...parts.all.flatMap((path) =>
      overrides.has(`/${path}`) ||
      (defaults.has(path.replace(/^.*\./, '')) && !path.startsWith('ppt/slides/s'))
        ? []
        : [`${path} has no content type`],
    ),
    ...[...overrides].flatMap((name) =>
      parts.all.includes(String(name).slice(1)) ? [] : [`${name} is not there`],
    ),
    ...[...parts.xml].flatMap(([path, root]) =>
      path.endsWith('.rels') ? relationFaults(path, root, parts.all) : partFaults(path, root, parts.xml),
    ),
  ]
}

function relationFaults(path: string, root: Element, all: readonly string[]): string[] {
  const folder = posix.dirname(posix.dirname(path))
  return elementsOf(root, 'Relationship').flatMap(({ attributes }) => {
    const { Target = '', TargetMode, Type = '' } = attributes
    if (TargetMode === 'External') {
      if (!Type.endsWith('/hyperlink')) return [`${path} leads out of the file: ${Type}`]
      return URL.canParse(Target) && !/[\s<>"{}|\\^`]/.test(Target)
        ? []
        : [`${path}: ${Target} is no address`]
    }
    const target = posix.join(folder, Target)
    return all.includes(target) ? [] : [`${path} leads to ${target}, which is not there`]
  })
}

function partFaults(path: string, root: Element, xml: ReadonlyMap<string, Element>): string[] {
  const own = xml.get(posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`))
  const known = new Set((own ? elementsOf(own, 'Relationship') : []).map(({ attributes }) => attributes.Id))
  const ids = elementsOf(root, 'p:cNvPr').map(({ attributes }) => attributes.id ?? '')
  const used = [root, ...everything(root)].flatMap(({ attributes }) =>
    ['r:id', 'r:embed'].flatMap((name) => attributes[name] ?? []),
  )
  return [
    ...used.filter((id) => !known.has(id)).map((id) => `${path}: no relationship ${id}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}: the id ${id} twice`),
    ...['a:stCxn', 'a:endCxn'].flatMap((name) =>
      elementsOf(root, name).flatMap(({ attributes }) =>
        ids.includes(attributes.id ?? '') ? [] : [`${path}: a connector is glued to nothing`],
      ),
    ),
    ...elementsOf(root, 'a:ext').flatMap(({ attributes: { cx = '0', cy = '0' } }) =>
      Number(cx) >= 0 && Number(cy) >= 0 && Number.isInteger(Number(cx))
        ? []
        : [`${path}: a size of ${cx} × ${cy}`],
    ),
  ]
}

const everything = (element: Element): Element[] =>
  element.children.flatMap((child) => [child, ...everything(child)])
