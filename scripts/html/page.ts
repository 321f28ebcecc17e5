import type { CompiledSlides, DeckBundle } from '../bundle/deck.ts'
import { mediaType } from '../bundle/media-types.ts'
import { embedFonts } from './fonts.ts'

export interface PageOptions {
  lang: string
  title: string
  /** Diagrams that are drawn already, by their code. */
  drawings: Record<string, string>
  /** A script that draws others; none where there are no others. */
  mermaid?: string | undefined
}

/** The site's own, below slides/public. */
const ICON = 'favicon.svg'
/** Letters that a keyboard has: what somebody types into the window is not known. */
const TYPED = String.fromCodePoint(...Array.from({ length: 95 }, (_, at) => 32 + at))

type PageParts = Pick<DeckBundle, 'client' | 'file'> & Pick<CompiledSlides, 'script' | 'style' | 'named'>

/** One page that needs nothing beside it. */
export async function htmlPage(
  { script, client, style, named, file }: PageParts,
  { lang, title, drawings, mermaid }: PageOptions,
): Promise<string> {
  // In an order that does not depend on which was drawn first.
  const known = JSON.stringify({ known: Object.fromEntries(Object.entries(drawings).sort(byKey)), shown: {} })
  const embedded = await embedFonts(style, script + client + known + TYPED, (name) => file(`assets/${name}`))
  const icon = (await dataAddress(ICON, file)) ?? 'data:,'
  const files: Record<string, string> = {}
  for (const name of named) {
    const address = await dataAddress(name, file)
    if (address !== undefined) files[name] = address
  }
  return `<!doctype html>
<html lang="${attribute(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content(title)}</title>
<link rel="icon" href="${attribute(icon)}">
<style>${embedded.replaceAll('</style', '<\\/style')}</style>
</head>
<body>
<div id="app"></div>
<div id="mermaid-rendering-container"></div>
<script>window.lecternDrawings = JSON.parse(${inScript(JSON.stringify(known))})
const lecternFiles = JSON.parse(${inScript(JSON.stringify(JSON.stringify(files)))})
window.lecternFile = (name) => lecternFiles[name] ?? name</script>
${mermaid === undefined ? '' : `<script>${inScript(mermaid)};window.lecternMermaid = window.mermaid</script>`}
<script>${inScript(script)}</script>
<script type="module">${inScript(client)}</script>
</body>
</html>
`
}

const byKey = ([one]: [string, string], [other]: [string, string]): number =>
  one < other ? -1 : one > other ? 1 : 0

/** A picture as an address that has it in it. */
async function dataAddress(name: string, file: DeckBundle['file']): Promise<string | undefined> {
  const type = mediaType(name)
  const data = type?.startsWith('image/') ? await file(name) : undefined
  return data && `data:${type};base64,${Buffer.from(data).toString('base64')}`
}

/** What would end the script, or begin another in it, is written otherwise: in strings and patterns it means the same. */
const inScript = (code: string): string => code.replace(/<(\/?script)/gi, '\\x3C$1')

const content = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const attribute = (text: string): string => content(text).replaceAll('"', '&quot;')
