import { readdirSync, readFileSync } from 'node:fs'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { z } from 'zod'

const section = z.strictObject({
  locator: z.string(),
  title: z.string(),
  level: z.number(),
  paragraphs: z.number(),
})
const date = z.strictObject({
  section: z.string(),
  paragraph: z.number(),
  date: z.string(),
  text: z.string(),
})
const expected = z.strictObject({
  lang: z.enum(['zh-CN', 'en']),
  /** What the file is made in; UTF-8 where nothing is said. */
  encoding: z.enum(['gb18030', 'big5']).optional(),
  title: z.string(),
  authors: z.array(z.string()),
  keywords: z.array(z.string()),
  facts: z.record(z.string(), z.string()).optional(),
  /** Pieces of what must be among the footnotes and nowhere else. */
  footnotes: z.array(z.string()).optional(),
  sections: z.array(section),
  /** What a careful reader finds: EDTF, resolved against what precedes, and the article's words. */
  dates: z.array(date),
  /** Pieces of a section's text. */
  has: z.record(z.string(), z.array(z.string())).optional(),
})

export type Expected = z.infer<typeof expected>

interface ArticleFixture {
  name: string
  folder: URL
  expected: Expected
  file: string
  bytes: () => Uint8Array
}

const ROOT = new URL('../fixtures/articles/', import.meta.url)

/** The articles in `tests/fixtures/articles/`: a file, or a folder `word/` that is zipped as Word does. */
export function articleFixtures(): ArticleFixture[] {
  return readdirSync(ROOT)
    .sort()
    .map((name) => {
      const folder = new URL(`${name}/`, ROOT)
      const known = expected.parse(JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')))
      const files = readdirSync(folder)
      const file = files.find((one) => one.startsWith('article.')) ?? 'article.docx'
      return {
        name,
        folder,
        expected: known,
        file,
        bytes: () =>
          file === 'article.docx'
            ? zipped(folder)
            : encode(readFileSync(new URL(file, folder)), known.encoding),
      }
    })
}

/** The encodings that Node only reads: by asking it what each pair of bytes is. */
function encode(utf8: Buffer, encoding: Expected['encoding']): Uint8Array {
  if (encoding === undefined) return utf8
  const decoder = new TextDecoder(encoding)
  const codes = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && !codes.has(character)) codes.set(character, [lead, trail])
    }
  }
  return Uint8Array.from(
    [...utf8.toString()].flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)]
      const code = codes.get(character)
      if (!code) throw new Error(`${encoding} has no ${character}`)
      return code
    }),
  )
}

/** A folder of XML → a .docx, with what Word puts around it. */
function zipped(folder: URL): Uint8Array {
  const parts: Zippable = {
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
  }
  const inside = new URL('word/', folder)
  for (const name of readdirSync(inside)) parts[`word/${name}`] = readFileSync(new URL(name, inside))
  return zipSync(parts)
}
