import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** The browser's name of a part of the page: it numbers them as they happen to be loaded. */
const PART = /^node\d+$/

/**
 * Numbers the parts of a document that others refer to (a table's heads) in its own order, so that the same pages give
 * the same file.
 */
export function renumberParts({ catalog, context }: PDFDocument): void {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (!root) return
  const id = PDFName.of('ID')
  const named = context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    const own = object instanceof PDFDict ? object.get(id) : undefined
    return object instanceof PDFDict && own instanceof PDFString
      ? [{ ref, object, before: own.asString() }]
      : []
  })
  if (named.some(({ before }) => !PART.test(before))) return
  const names = new Map(
    named.map(({ before }, index) => [before, PDFString.of(`node${String(index + 1).padStart(8, '0')}`)]),
  )
  for (const { object, before } of named) {
    const name = names.get(before)
    if (name) object.set(id, name)
  }
  for (const [, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFDict) rename(object, names)
  // In order, as a tree of names has to be (ISO 32000-1, 7.9.6).
  const tree = context.obj({ Names: named.flatMap(({ ref, before }) => [names.get(before) ?? ref, ref]) })
  remove(root.get(PDFName.of('IDTree')), context)
  if (named.length > 0) root.set(PDFName.of('IDTree'), tree)
}

/** A tree of names with all that is below it. */
function remove(node: PDFObject | undefined, context: PDFContext): void {
  if (!(node instanceof PDFRef)) return
  const kids = context.lookupMaybe(node, PDFDict)?.lookupMaybe(PDFName.of('Kids'), PDFArray)
  for (const kid of kids?.asArray() ?? []) remove(kid, context)
  context.delete(node)
}

/** The attributes of a part name the heads of a cell. */
function rename(part: PDFDict, names: ReadonlyMap<string, PDFString>): void {
  const attributes = part.lookup(PDFName.of('A'))
  const each: (PDFObject | undefined)[] = attributes instanceof PDFArray ? attributes.asArray() : [attributes]
  for (const attribute of each) {
    if (!(attribute instanceof PDFDict)) continue
    const heads = attribute.lookup(PDFName.of('Headers'))
    if (!(heads instanceof PDFArray)) continue
    for (const [index, head] of heads.asArray().entries()) {
      const name = head instanceof PDFString ? names.get(head.asString()) : undefined
      if (name) heads.set(index, name)
    }
  }
}
