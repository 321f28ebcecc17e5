import { type App, type Component, compile, createRenderer } from 'vue'

/** An element of a rendered page. */
export interface PageElement {
  tag: string
  attributes: Record<string, unknown>
  children: PageNode[]
  parent: PageElement | undefined
}
interface PageText {
  text: string
  parent: PageElement | undefined
}
export type PageNode = PageElement | PageText

/** Vue’s own renderer with a page of plain values: what would be on the screen, without a browser. */
const { createApp } = createRenderer<PageNode, PageElement>({
  createElement: (tag) => element(tag),
  createText: (text) => ({ text, parent: undefined }),
  // Vue puts empty ones where a `v-if` shows nothing.
  createComment: () => ({ text: '', parent: undefined }),
  setText: (node, text) => {
    if ('text' in node) node.text = text
  },
  setElementText: (parent, text) => {
    parent.children = [{ text, parent }]
  },
  patchProp: ({ attributes }, key, _before, value) => {
    attributes[key] = value
  },
  insert: (node, parent, anchor) => {
    node.parent = parent
    const at = anchor ? parent.children.indexOf(anchor) : -1
    parent.children.splice(at < 0 ? parent.children.length : at, 0, node)
  },
  remove: (node) => {
    const { parent } = node
    if (parent) parent.children = parent.children.filter((child) => child !== node)
  },
  parentNode: ({ parent }) => parent ?? null,
  nextSibling: (node) => node.parent?.children[node.parent.children.indexOf(node) + 1] ?? null,
})

function element(tag: string): PageElement {
  return { tag, attributes: {}, children: [], parent: undefined }
}

interface Surroundings {
  components?: Record<string, Component>
  /** What expressions of the template may use. */
  globals?: Record<string, unknown>
  /** What begins and ends an expression; `{{` and `}}` if nothing is said. */
  delimiters?: [string, string]
}

/** A template as a page. Whatever Vue has to complain of is an error. */
export function renderTemplate(
  template: string,
  { components = {}, globals = {}, delimiters }: Surroundings = {},
): PageElement {
  const root = element('#root')
  const app: App<PageElement> = createApp({
    render: compile(template, {
      prefixIdentifiers: true,
      ...(delimiters && { delimiters }),
      onError: (error) => {
        throw error
      },
    }),
  })
  app.config.warnHandler = (message) => {
    throw new Error(message)
  }
  app.config.errorHandler = (error) => {
    throw error
  }
  Object.assign(app.config.globalProperties, globals)
  for (const [name, component] of Object.entries(components)) app.component(name, component)
  app.mount(root)
  return root
}

/** All elements below one, in order. */
export function elementsIn(node: PageElement): PageElement[] {
  return node.children.flatMap((child) => ('tag' in child ? [child, ...elementsIn(child)] : []))
}

/** What may stand in a line; everything else begins and ends one. */
const INLINE = new Set(['strong', 'em', 'code', 'a', 'span', 'sup', 'br', 'img', 'Link'])

/** The texts of a page, block by block; a line break is a blank, a picture its alternative text in brackets. */
export function blockTexts(root: PageElement): string[] {
  const blocks: string[] = []
  let text: string | undefined
  const add = (more: string): void => {
    text = (text ?? '') + more
  }
  const end = (): void => {
    if (text !== undefined && /[^ \t\n\r\f]/.test(text)) blocks.push(text)
    text = undefined
  }
  const walk = (node: PageNode): void => {
    if ('text' in node) add(node.text)
    else if (node.tag === 'br') add(' ')
    else if (node.tag === 'img') add(`[${node.attributes.alt}]`)
    else {
      const isBlock = !INLINE.has(node.tag)
      if (isBlock) end()
      node.children.forEach(walk)
      if (isBlock) end()
    }
  }
  walk(root)
  end()
  return blocks
}
