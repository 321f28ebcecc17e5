/** An element of XML with what is in it; a string is text. Texts are escaped when it is written, nowhere else. */
export interface Xml {
  name: string
  attributes: Attributes
  children: (Xml | string)[]
}

type Attributes = Readonly<Record<string, string | number | undefined>>

/** What may stand where a child is expected: nothing, one, or several. */
export type XmlChild = Xml | string | undefined | readonly XmlChild[]

export function xml(name: string, attributes: Attributes = {}, ...children: XmlChild[]): Xml {
  return { name, attributes, children: children.flatMap(flat) }
}

function flat(child: XmlChild): (Xml | string)[] {
  if (child === undefined) return []
  return typeof child === 'string' || 'name' in child ? [child] : child.flatMap(flat)
}

/** A whole part of a package, as bytes. */
export function xmlPart(root: Xml): Uint8Array {
  const out = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n']
  write(root, out)
  return new TextEncoder().encode(out.join(''))
}

function write({ name, attributes, children }: Xml, out: string[]): void {
  out.push('<', name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) out.push(' ', key, '="', escaped(String(value)), '"')
  if (children.length === 0) {
    out.push('/>')
    return
  }
  out.push('>')
  for (const child of children) {
    if (typeof child === 'string') out.push(escaped(child))
    else write(child, out)
  }
  out.push('</', name, '>')
}

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML 1.0 has no way to write become U+FFFD; white space in attributes would become blanks. */
function escaped(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[&<>"\u0000-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (character) =>
      REFERENCES[character] ?? (/[\t\n\r]/.test(character) ? `&#${character.charCodeAt(0)};` : '\ufffd'),
  )
}
