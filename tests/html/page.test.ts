import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesNamedIn } from '../../scripts/bundle/build.ts'
import { embedFonts } from '../../scripts/html/fonts.ts'
import { htmlPage } from '../../scripts/html/page.ts'

const FONTS = join(import.meta.dirname, '..', '..', 'node_modules', '@fontsource', 'source-sans-3', 'files')
const LATIN = 'source-sans-3-latin-400-normal.woff2'
const FACE = `@font-face{font-family:S;src:url(./${LATIN})format("woff2"),url(./x.woff)format("woff");unicode-range:U+0000-00FF}`
const GREEK = `@font-face{font-family:S;src:url(./greek.woff2)format("woff2");unicode-range:U+0370-03FF}`
const latin = readFileSync(join(FONTS, LATIN))
const none = { lang: 'en', title: 't', drawings: {} }
const deck = (more: Partial<Parameters<typeof htmlPage>[0]> = {}) => ({
  ...{ script: '', client: '', style: '', named: [] },
  file: async (name: string) => (name.endsWith(LATIN) ? latin : undefined),
  ...more,
})

test('only the glyphs that occur are in it, and faces without any are not', async () => {
  const fonts = async (name: string) => (name === LATIN ? latin : undefined)
  const few = await embedFonts(`${FACE}${GREEK} p{}`, 'abc', fonts)
  const more = await embedFonts(`${FACE}${GREEK} p{}`, 'abcdefghijklmnopqrstuvwxyz', fonts)
  expect(few.match(/@font-face/g)).toHaveLength(1)
  expect(few).not.toMatch(/url\((?!data:)/)
  expect(few.length).toBeLessThan(more.length)
  expect(more.length).toBeLessThan(latin.length)
  expect(few).toMatch(/ p\{\}$/)
})

test('what a text says neither ends the script nor begins another', async () => {
  const script = 'const text = "</script><script>alert(1)</script><!--", less = a<!--b'
  const page = await htmlPage(deck({ script, client: script }), {
    ...none,
    drawings: { '</script>': '<svg/>' },
  })
  expect(page.match(/<\/script/g)).toHaveLength(3)
  expect(page.match(/<script/g)).toHaveLength(3)
  // In code it is no comment.
  expect(page).toContain('less = a<!--b')
})

test('pictures are in it, under any name; and a title is a text', async () => {
  const names = ['图/p.png', 'a/图 (1) & $2.png', 'it\'s `"\\.png', '</script>.png', `\${x}.png`]
  const script = [
    ...names.map((name) => `globalThis.lecternFile(${JSON.stringify(name)})`),
    'globalThis.lecternFile(`图/\\`p.png`)',
    "globalThis.lecternFile('none.png')",
  ].join('\n')
  const named = filesNamedIn(script)
  expect(named).toEqual([...names, '图/`p.png', 'none.png'])
  const file = async (name: string) => (name === 'none.png' ? undefined : Buffer.from(name))
  const page = await htmlPage(deck({ script, named, file }), { ...none, title: '<b>&"' })
  expect(page.match(/data:image\/png/g)).toHaveLength(names.length + 1)
  expect(page).toContain(Buffer.from('图/p.png').toString('base64'))
  expect(page).not.toContain('none.png":')
  expect(page).toContain('<title>&lt;b>&amp;"</title>')
})

test('the same deck is the same page, in whatever order its diagrams were drawn', async () => {
  const [one, other] = await Promise.all(
    [
      { a: '<svg/>', b: '<svg/>' },
      { b: '<svg/>', a: '<svg/>' },
    ].map((drawings) => htmlPage(deck(), { ...none, drawings })),
  )
  expect(one).toBe(other)
})
