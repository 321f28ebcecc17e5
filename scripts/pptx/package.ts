import { type Zippable, zipSync } from 'fflate'
import { type Xml, xml, xmlPart } from './xml.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** What a part leads to. `type`: the last word of the relationship's address. */
export interface Relationship {
  id: string
  type: string
  target: string
  /** Outside of the file: a link. */
  external?: boolean
}

/** A part of the package: its path, without a slash before it, its kind, and what it leads to. */
export type Part = { path: string; relationships?: readonly Relationship[] } & (
  | { contentType: string; root: Xml }
  | { data: Uint8Array }
)

/** Kinds of the files that are known by how their names end. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
}

/** The day that every file has: the first that a ZIP archive knows. In local time, which is what archives hold. */
const NO_DAY = new Date(1980, 0, 1)

/** Parts as a file of the Open Packaging Conventions: the same parts give the same bytes. */
export function packed(parts: readonly Part[], root: readonly Relationship[]): Uint8Array {
  const files: Zippable = { '[Content_Types].xml': xmlPart(contentTypes(parts)) }
  files['_rels/.rels'] = xmlPart(relationshipsXml(root))
  for (const part of parts) {
    const { path, relationships = [] } = part
    // Pictures are compressed already.
    files[path] = 'root' in part ? xmlPart(part.root) : [part.data, { level: 0 }]
    if (relationships.length > 0)
      files[path.replace(/[^/]+$/, '_rels/$&.rels')] = xmlPart(relationshipsXml(relationships))
  }
  return zipSync(files, { mtime: NO_DAY, level: 6 })
}

function contentTypes(parts: readonly Part[]): Xml {
  const used = new Set(['rels', 'xml', ...parts.map(({ path }) => path.replace(/^.*\./, ''))])
  return xml(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    Object.entries(EXTENSIONS).flatMap(([extension, type]) =>
      used.has(extension) ? [xml('Default', { Extension: extension, ContentType: type })] : [],
    ),
    parts.flatMap((part) =>
      'contentType' in part
        ? [xml('Override', { PartName: `/${part.path}`, ContentType: part.contentType })]
        : [],
    ),
  )
}

function relationshipsXml(all: readonly Relationship[]): Xml {
  return xml(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    all.map(({ id, type, target, external }) =>
      xml('Relationship', {
        Id: id,
        Type: type.includes('/') ? `${PACKAGE}/relationships/${type}` : `${OFFICE}/${type}`,
        Target: target,
        TargetMode: external ? 'External' : undefined,
      }),
    ),
  )
}
