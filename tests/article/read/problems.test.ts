import { deflateRawSync } from 'node:zlib'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../scripts/article/read/read.ts'
import { Problem } from '../../../scripts/diagnostics/problem.ts'
import { say, type WordKey } from '../../../scripts/words/index.ts'

/** Why an article is not read, in both languages. */
async function refusal(
  file: string,
  bytes: Uint8Array,
): Promise<{ key: WordKey; status: number; values: object }> {
  const reason: unknown = await readArticle(file, bytes).catch((problem: unknown) => problem)
  if (!(reason instanceof Problem)) throw new Error(`${file}: ${JSON.stringify(reason)}`)
  for (const locale of ['en', 'zh'] as const) expect(say(locale, reason.key, reason.values)).toContain(file)
  return { key: reason.key, status: reason.status, values: reason.values }
}

const text = (source: string): Uint8Array => Buffer.from(source)
const word = (document: string, more: Zippable = {}): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(document), ...more })
const paragraph = (words: string): string =>
  `<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`

async function pdf(draw: (document: PDFDocument) => Promise<void>, secret?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  await draw(document)
  if (secret !== undefined) document.encrypt({ userPassword: secret, ownerPassword: secret })
  return document.save()
}

const written = async (document: PDFDocument): Promise<void> => {
  const font = await document.embedFont(StandardFonts.Helvetica)
  document
    .addPage()
    .drawText('A sentence of an article that nobody may read. '.repeat(2), { font, size: 9, x: 20, y: 400 })
}

/** A zip file of one part, by a packer that is fast enough for large ones. */
function zipOf(name: string, content: Uint8Array): Uint8Array {
  const packed = deflateRawSync(content)
  const head = Buffer.alloc(30)
  head.write('PK\u0003\u0004', 'latin1')
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(packed.length, 18)
  // As a bomb does, it says that it is small.
  head.writeUInt32LE(1000, 22)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, Buffer.from(name), packed])
}

describe('what cannot be read is told in plain words', () => {
  test.each(['a.md', 'a.txt', 'a.html', 'a.docx', 'a.pdf'])(
    '%s without a byte, or with blanks alone',
    async (file) => {
      expect(await refusal(file, new Uint8Array())).toMatchObject({ key: 'article.empty', status: 1 })
      expect(await refusal(file, text(' \n\n\t '))).toMatchObject({ key: 'article.empty' })
    },
  )

  test.each(['a.md', 'a.txt', 'a.html'])('%s with bytes that are no text', async (file) => {
    const png = Uint8Array.of(
      0x89,
      0x50,
      0x4e,
      0x47,
      0xd,
      0xa,
      0x1a,
      0xa,
      0,
      0,
      0,
      0xd,
      0x49,
      0x48,
      0x44,
      0x52,
    )
    expect(await refusal(file, png)).toMatchObject({ key: 'article.binary' })
    const noise = Uint8Array.from(
      { length: 5000 },
      (_, index) => (index * 7919 + (index >> 3) * 104729) % 256,
    )
    expect(await refusal(file, noise)).toMatchObject({ key: 'article.binary' })
  })

  test.each([
    ['a.md', '---\n---\n\n***\n'],
    [
      'a.html',
      '<html><body><nav>Home</nav><script>var a = "Words that are none of an article."</script></body></html>',
    ],
    ['a.txt', '—— * * * ——'],
  ])('%s without a word', async (file, source) => {
    expect(await refusal(file, text(source))).toMatchObject({ key: 'article.no-text' })
  })

  test('a PDF that is damaged, locked, or has pictures of its pages', async () => {
    const whole = await pdf(written)
    await expect(readArticle('a.pdf', whole)).resolves.toMatchObject({ lang: 'en' })
    expect(await refusal('a.pdf', text('%PDF-1.7\nnothing'))).toMatchObject({ key: 'article.broken' })
    expect(await refusal('a.pdf', await pdf(written, 'secret'))).toMatchObject({ key: 'article.encrypted' })
    const scan = await pdf(async (document) => {
      for (let page = 0; page < 3; page++) document.addPage().drawRectangle({ width: 300, height: 400 })
    })
    expect(await refusal('a.pdf', scan)).toMatchObject({ key: 'article.scanned' })
  })

  test('a Word document that is damaged, locked, of long ago, or no Word document', async () => {
    const whole = word(paragraph('A sentence of an article, and one more for it to be long enough.'))
    await expect(readArticle('a.docx', whole)).resolves.toMatchObject({ lang: 'en' })
    expect(await refusal('a.docx', whole.subarray(0, 150))).toMatchObject({ key: 'article.broken' })
    expect(await refusal('a.docx', word('<w:document><w:p>'))).toMatchObject({ key: 'article.broken' })
    expect(await refusal('a.docx', zipSync({ 'other.bin': strToU8('x') }))).toMatchObject({
      key: 'article.broken',
    })
    expect(await refusal('a.docx', zipSync({ 'ppt/slides/slide1.xml': strToU8('<p/>') }))).toMatchObject({
      key: 'article.kind',
    })
    const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    expect(await refusal('a.doc', Uint8Array.from([...old, ...new Uint8Array(600)]))).toMatchObject({
      key: 'article.kind',
    })
    const locked = Buffer.concat([
      Uint8Array.from(old),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(await refusal('a.docx', locked)).toMatchObject({ key: 'article.encrypted' })
  })

  test('a zip bomb, before it is unpacked', async () => {
    const bomb = zipOf('word/document.xml', new Uint8Array(165 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const before = process.memoryUsage().rss
    expect(await refusal('a.docx', bomb)).toMatchObject({ key: 'article.unpacked', status: 1 })
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024)
  }, 120_000)

  test.each([
    ['a.rtf', '{\\rtf1\\ansi An article}'],
    ['a.caj', 'CAJ\u0001 an article'],
  ])('%s, which other programs can turn into what is read', async (file, source) => {
    expect(await refusal(file, text(source))).toMatchObject({ key: 'article.kind' })
  })
})

test('the content of a file counts more than its name', async () => {
  const page = text(
    '<!DOCTYPE html><html><body><h1>港口的历史</h1><p>港口的历史从1860年开始，到今天已经很久。</p></body></html>',
  )
  expect(await readArticle('saved.txt', page)).toMatchObject({ title: '港口的历史', lang: 'zh-CN' })
  expect((await readArticle('paper.txt', await pdf(written))).sections).toHaveLength(1)
})
