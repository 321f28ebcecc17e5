import type { Code, Heading, List, ListItem, Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { defaultHandlers, type Info, type Options, type State, toMarkdown } from 'mdast-util-to-markdown'
import { joinedTexts } from '../plan/join-texts.ts'
import type { Inline } from '../plan/types.ts'
import {
  fileAddress,
  htmlText,
  isBlank,
  isHarmless,
  isPlainCode,
  linkAddress,
  UNSAFE,
  vueBraces,
  withReferences,
} from './escape.ts'

/** Texts, made safe for every stage between the file and the page. */
function text(
  node: Text,
  parent: Parameters<typeof defaultHandlers.text>[1],
  state: State,
  info: Info,
): string {
  if (isHarmless(node.value)) return node.value
  return withReferences(defaultHandlers.text(node, parent, state, info))
}

/** Written as what it would be without its `#`, too: Slidev shows the titles of all slides as paragraphs of one file. */
function headingLine(node: Heading, _: unknown, state: State, info: Info): string {
  const exit = state.enter('headingAtx')
  const exitPhrasing = state.enter('phrasing')
  const line = state.containerPhrasing(node, { ...info, before: '\n', after: '\n' })
  exitPhrasing()
  exit()
  return `${'#'.repeat(node.depth)} ${line}`
}

export const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  fence: '`',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  // An address in `<…>` would be shown decoded.
  resourceLink: true,
  handlers: { text, heading: headingLine },
  unsafe: UNSAFE,
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
}

/** The body of a slide. Ends with a line break. */
export function bodyMarkdown(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, OPTIONS)
}

/** A text on one line, as it stands in a heading or a front matter title. */
export function lineMarkdown(inline: readonly Inline[]): string {
  return bodyMarkdown([{ type: 'paragraph', children: phrasing(inline) }]).trimEnd()
}

export const html = (value: string): PhrasingContent => ({ type: 'html', value })

/** Raw HTML around a text: `open` and `close` are our own. */
export function wrapped(open: string, children: PhrasingContent[], close: string): PhrasingContent[] {
  return [html(open), ...children, html(close)]
}

/** A planned text as mdast. A line break is `<br>`, so that it can stand in headings and tables too. */
export function phrasing(inline: readonly Inline[]): PhrasingContent[] {
  // What a line begins with (`1` and `. `) is only seen in a text as a whole.
  return joinedTexts(inline).flatMap(piecePhrasing)
}

function piecePhrasing(piece: Inline): PhrasingContent[] {
  switch (piece.type) {
    case 'text':
      return vueBraces(piece.value).map(({ type, value }) =>
        type === 'text' ? { type: 'text', value } : html(`<span v-pre>${value}</span>`),
      )
    case 'break':
      return [html('<br>')]
    case 'strong':
    case 'emphasis':
      return [{ type: piece.type, children: phrasing(piece.children) }]
    case 'code':
      return [code(piece.value)]
    case 'link':
      return [{ type: 'link', url: slidevUrl(piece.url), children: phrasing(piece.children) }]
  }
}

/**
 * Plain code where nothing but Markdown reads it; else HTML, since Slidev looks for marks in code, too.
 * Code that is nothing but blanks would lose them.
 */
function code(value: string): PhrasingContent {
  if (isBlank(value)) return { type: 'text', value }
  if (isPlainCode(value)) return { type: 'inlineCode', value }
  return html(`<code v-pre>${htmlText(value)}</code>`)
}

/** `#id` leads to the slide of that id by Slidev's route alias (see `front-matter.ts`). */
export function slidevUrl(url: string): string {
  return url.startsWith('#') ? `./${routeAlias(url.slice(1))}` : linkAddress(url)
}

/** The name of a slide in addresses. The letter in front keeps an id such as `5` apart from slide 5. */
export function routeAlias(id: string): string {
  return `s-${id}`
}

export function heading(depth: 1 | 2, inline: readonly Inline[]): RootContent {
  return { type: 'heading', depth, children: phrasing(inline) }
}

export function paragraph(inline: readonly Inline[]): Paragraph {
  return { type: 'paragraph', children: phrasing(inline) }
}

/**
 * A picture in a paragraph of its own. As HTML where the text for it has more than letters in it, since Slidev's
 * Markdown drops whatever is escaped in there.
 */
export function picture(path: string, alt: string): RootContent {
  const url = fileAddress(path)
  if (isHarmless(alt)) return { type: 'paragraph', children: [{ type: 'image', url, alt }] }
  return { type: 'html', value: `<p><img src="${url}" alt="${htmlText(alt)}"></p>` }
}

export function list(items: PhrasingContent[][], nested: (List | undefined)[] = []): List {
  const children = items.map((children, index): ListItem => {
    const inner = nested[index]
    return {
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children }, ...(inner ? [inner] : [])],
    }
  })
  return { type: 'list', ordered: false, spread: false, children }
}

export function ordered(items: PhrasingContent[][], start: number): List {
  return { ...list(items), ordered: true, start }
}

/** What follows belongs to that slot of the layout (Slidev's slot sugar). */
export function slot(name: string): RootContent {
  return { type: 'html', value: `::${name}::` }
}

/** A fenced block; `info` is its whole info string. */
export function fence(info: string, value: string): Code {
  const [lang = '', ...rest] = info.split(' ')
  return { type: 'code', lang, meta: rest.join(' '), value }
}
