import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { embedFonts } from '../../scripts/html/fonts.ts'
import { htmlPage } from '../../scripts/html/page.ts'

const FONTS = join(import.meta.dirname, '..', '..', 'node_modules', '@fontsource', 'source-sans-3', 'files')
const LATIN = 'source-sans-3-latin-400-normal.woff2'
const FACE = `@font-face{font-family:S;src:url(./${LATIN})format("woff2"),url(./x.woff)format("woff");unicode-range:U+0000-00FF}`
const GREEK = `@font-face{font-family:S;src:url(./greek.woff2)format("woff2");unicode-range:U+0370-03FF}`
const files = new Map([[`assets/${LATIN}`, readFileSync(join(FONTS, LATIN))]])
const none = { lang: 'en', title: 't', drawings: {} }

test('only the glyphs that occur are in it, and faces without any are not', async () => {
  const fonts = new Map([[LATIN, readFileSync(join(FONTS, LATIN))]])
  const few = await embedFonts(`${FACE}${GREEK} p{}`, 'abc', fonts)
  const more = await embedFonts(`${FACE}${GREEK} p{}`, 'abcdefghijklmnopqrstuvwxyz', fonts)
  expect(few.match(/@font-face/g)).toHaveLength(1)
  expect(few).not.toMatch(/url\((?!data:)/)
  expect(few.length).toBeLessThan(more.length)
  expect(more.length).toBeLessThan(readFileSync(join(FONTS, LATIN)).length)
  expect(few).toMatch(/ p\{\}$/)
})

test('what a text says neither ends the script nor begins another', async () => {
  const script = 'const text = "</script><script>alert(1)</script><!--", less = a<!--b'
  const page = await htmlPage({ script, style: '', files }, { ...none, drawings: { '</script>': '<svg/>' } })
  expect(page.match(/<\/script/g)).toHaveLength(2)
  expect(page.match(/<script/g)).toHaveLength(2)
  // In code it is no comment.
  expect(page).toContain('less = a<!--b')
})

test('pictures are in it, and a title is a text', async () => {
  const script =
    'const a = new URL(`../图/p.png`,import.meta.url).href, b = new URL("none.png", import.meta.url)'
  const pictures = new Map([['图/p.png', Buffer.from('x')]])
  const page = await htmlPage({ script, style: '', files: pictures }, { ...none, title: '<b>&"' })
  expect(page).toContain('new URL("data:image/png;base64,eA==").href')
  expect(page).toContain('new URL("none.png", import.meta.url)')
  expect(page).toContain('<title>&lt;b>&amp;"</title>')
})

test('a picture may have any name', async () => {
  const put = `new URL(\`\${x}.png\`,import.meta.url)`
  const script = `new URL(\`../a/%E5%9B%BE%20(1)%20&%20$2.png\`, import.meta.url); new URL('it\\'s \`.png',import.meta.url); ${put}`
  const picture = Buffer.from('x')
  const names = ['a/图 (1) & $2.png', "it's `.png", `\${x}.png`]
  const files = new Map(names.map((name) => [name, picture]))
  const page = await htmlPage({ script, style: '', files }, none)
  expect(page.match(/data:image\/png/g)).toHaveLength(2)
  expect(page).toContain(put)
})
