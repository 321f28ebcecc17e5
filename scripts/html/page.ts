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

/** The site's own, below slides/public. */
export const ICON = 'favicon.svg'

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
}
/** A text in any quotes, without anything put into it. */
const ADDRESS = /new URL\(([`"'])((?:\\.|(?!\1|\$\{)[^\\\n])+)\1,\s*import\.meta\.url\)/g
/** Letters that a keyboard has: what somebody types into the window is not known. */
const TYPED = String.fromCodePoint(...Array.from({ length: 95 }, (_, at) => 32 + at))

/** One page that needs nothing beside it. */
export async function htmlPage(built: BuiltDeck, { lang, title, drawings }: PageOptions): Promise<string> {
  const fonts = new Map([...built.files].map(([name, data]) => [name.replace(/^.*\//, ''), data]))
  // In an order that does not depend on which was drawn first.
  const known = JSON.stringify({ known: Object.fromEntries(Object.entries(drawings).sort(byKey)), shown: {} })
  const script = built.script.replace(ADDRESS, (whole, _quote, address: string) => {
    const data = dataAddress(nameOf(address), built.files)
    return data === undefined ? whole : `new URL(${JSON.stringify(data)})`
  })
  const style = await embedFonts(built.style, script + known + TYPED, fonts)
  const icon = dataAddress(ICON, built.files) ?? 'data:,'
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

/** The files that a script names, by their address below the site. */
export const filesNamedIn = (script: string): string[] =>
  [...script.matchAll(ADDRESS)].map(([, , address = '']) => nameOf(address))

/** `../图/p.png`, as a script in `assets/` has it. */
function nameOf(address: string): string {
  const name = address.replace(/\\(.)/g, '$1').replace(/^(?:\.{0,2}\/)+/, '')
  try {
    return decodeURI(name)
  } catch {
    return name
  }
}

/** A file of the site as an address that has it in it. */
function dataAddress(name: string, files: BuiltDeck['files']): string | undefined {
  const data = files.get(name) ?? files.get(`assets/${name}`)
  const type = TYPES[name.replace(/^.*\./, '').toLowerCase()]
  if (!data || type === undefined) return undefined
  return `data:${type};base64,${Buffer.from(data).toString('base64')}`
}

/** What would end the script, or begin another in it, is written otherwise: in strings and patterns it means the same. */
const inScript = (code: string): string => code.replace(/<(\/?script)/gi, '\\x3C$1')

const content = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const attribute = (text: string): string => content(text).replaceAll('"', '&quot;')
