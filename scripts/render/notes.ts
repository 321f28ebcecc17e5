import type { PhrasingContent, RootContent, Text } from 'mdast'
import { defaultHandlers, type Info, type Options, type State, toMarkdown } from 'mdast-util-to-markdown'
import type { Inline } from '../plan/types.ts'
import { htmlText, isBlank, isHarmless, withReferences } from './escape.ts'
import { html, OPTIONS, slidevUrl, wrapped } from './markdown.ts'

/** The lecturer's notes, as the comment that Slidev takes from a slide's end. */
export function notesComment(paragraphs: readonly Inline[][]): string {
  const children = paragraphs.map(
    (inline): RootContent => ({ type: 'paragraph', children: notePhrasing(inline) }),
  )
  return `<!--\n${toMarkdown({ type: 'root', children }, NOTE_OPTIONS)}-->\n`
}

const NOTE_OPTIONS: Options = {
  ...OPTIONS,
  handlers: {
    text: (node: Text, parent: Parameters<typeof defaultHandlers.text>[1], state: State, info: Info) =>
      isHarmless(node.value)
        ? node.value
        : withReferences(defaultHandlers.text(node, parent, state, info), 'notes'),
  },
}

/** Notes are Markdown and HTML to Slidev, but no Vue. */
function notePhrasing(inline: readonly Inline[]): PhrasingContent[] {
  return inline.flatMap(piecePhrasing)
}

function piecePhrasing(piece: Inline): PhrasingContent[] {
  switch (piece.type) {
    case 'text':
      return [{ type: 'text', value: piece.value }]
    case 'break':
      return [html('<br>')]
    case 'strong':
    case 'emphasis':
      return [{ type: piece.type, children: notePhrasing(piece.children) }]
    case 'code':
      if (isBlank(piece.value)) return [{ type: 'text', value: piece.value }]
      return [html(`<code>${htmlText(piece.value)}</code>`)]
    case 'link':
      // In HTML, since `[click](…)` would be taken for a click mark.
      return wrapped(`<a href="${htmlText(slidevUrl(piece.url))}">`, notePhrasing(piece.children), '</a>')
  }
}
