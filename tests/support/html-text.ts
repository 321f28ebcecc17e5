import { baseParse, NodeTypes, type TemplateChildNode } from '@vue/compiler-dom'

/** An element of a page, as far as these tests look at it. */
export interface Element {
  tag: string
  attributes: Record<string, string>
  children: (Element | string)[]
}

/** HTML that a program has written (every element is closed) as a tree. Nothing in it is taken for Vue’s. */
export function parseHtml(html: string): (Element | string)[] {
  const { children } = baseParse(html, {
    // No text has these characters.
    delimiters: ['\u0000\u0000', '\u0000\u0001'],
    parseMode: 'html',
    whitespace: 'preserve',
    comments: true,
    isVoidTag: (tag) => ['br', 'img', 'hr', 'input'].includes(tag),
    isPreTag: () => false,
    onError: (error) => {
      throw error
    },
  })
  return children.flatMap(convert)
}
