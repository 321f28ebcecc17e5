import { embedFonts } from './fonts.ts'

/** A deck as it was built: one script, one style sheet, and the files that they name. */
export interface BuiltDeck {
  script: string
  style: string
  /** By their address below the site. */
  files: ReadonlyMap<string, Uint8Array>
}

export interface PageOptions {
  lang: string
  title: string
  /** Diagrams that are drawn already, by their code. */
  drawings: Record<string, string>
}

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
}
const ADDRESS = /new URL\(([`"'])([^`"'$]+)\1,\s*import\.meta\.url\)/g
/** Letters that a keyboard has: what somebody types into the window is not known. */
const TYPED = String.fromCodePoint(...Array.from({ length: 95 }, (_, at) => 32 + at))

/** One page that needs nothing beside it. */
export async function htmlPage(built: BuiltDeck, { lang, title, drawings }: PageOptions): Promise<string> {
  const fonts = new Map([...built.files].map(([name, data]) => [name.replace(/^.*\//, ''), data]))
  // In an order that does not depend on which was drawn first.
  const known = JSON.stringify({ known: Object.fromEntries(Object.entries(drawings).sort(byKey)), shown: {} })
  const script = built.script.replace(ADDRESS, (whole, _quote, address: string) => {
    const data = dataAddress(address, built.files)
    return data === undefined ? whole : `new URL(${JSON.stringify(data)})`
  })
  const style = await embedFonts(built.style, script + known + TYPED, fonts)
  const icon = dataAddress('favicon.svg', built.files) ?? 'data:,'
  return `<!doctype html>
<html lang="${attribute(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content(title)}</title>
<link rel="icon" href="${attribute(icon)}">
<style>${style.replaceAll('</style', '<\\/style')}</style>
</head>
<body>
<div id="app"></div>
<div id="mermaid-rendering-container"></div>
<script>window.lecternDrawings = JSON.parse(${inScript(JSON.stringify(known))})</script>
<script type="module">${inScript(script)}</script>
</body>
</html>
`
}

const byKey = ([one]: [string, string], [other]: [string, string]): number =>
  one < other ? -1 : one > other ? 1 : 0

/** Files of a site as addresses that have them in them. */
function dataAddress(address: string, files: BuiltDeck['files']): string | undefined {
  const name = decodeURI(address).replace(/^(?:\.{0,2}\/)+/, '')
  const found = [...files].find(([path]) => path === name || path === `assets/${name}`)
  const type = TYPES[name.replace(/^.*\./, '').toLowerCase()]
  if (!found || type === undefined) return undefined
  return `data:${type};base64,${Buffer.from(found[1]).toString('base64')}`
}

/** What would end the script, or begin another in it, is written otherwise: in strings and patterns it means the same. */
const inScript = (code: string): string => code.replace(/<(\/?script)/gi, '\\x3C$1')

const content = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const attribute = (text: string): string => content(text).replaceAll('"', '&quot;')
