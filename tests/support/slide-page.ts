import { type FunctionalComponent, h } from 'vue'
import { collapsed } from '../../scripts/plan/texts.ts'
import { blockTexts, elementsIn, type PageElement, renderTemplate } from './page-tree.ts'

/** A link to another slide. */
const Link: FunctionalComponent = (_, { attrs, slots }) => h('Link', attrs, slots.default?.())
Link.inheritAttrs = false

/** A slide in a layout that shows each slot by its name. */
export function slidePage(template: string): PageElement {
  const InjectedLayout: FunctionalComponent = (_, { slots }) =>
    Object.entries(slots).map(([name, slot]) => h('slot', { name }, slot?.()))
  const Mermaid: FunctionalComponent = (_, { attrs }) => h('mermaid', attrs)
  for (const component of [InjectedLayout, Mermaid]) component.inheritAttrs = false
  return renderTemplate(template, {
    components: { InjectedLayout, Mermaid, Link },
    globals: { $frontmatter: {}, _frontmatterToProps: () => ({}) },
  })
}

/** One of the titles of a deck. */
export const titlePage = (template: string, number: number): PageElement =>
  renderTemplate(template, { components: { Link }, globals: { no: number } })

/** Notes are set as `innerHTML`: no Vue, so nothing is an expression (no text has these delimiters). */
export const notesPage = (html: string): PageElement =>
  renderTemplate(html, { delimiters: ['\u0000{', '}\u0000'] })

/** The blocks of each slot, as they are read. */
export function shownTexts(page: PageElement): Record<string, string[]> {
  return withoutEmpty(
    page.children.flatMap((slot) =>
      'tag' in slot ? [[String(slot.attributes.name), blockTexts(slot)]] : [],
    ),
  )
}

/** Slots and blocks without words do not count. */
export function withoutEmpty(slots: [string, string[]][]): Record<string, string[]> {
  return Object.fromEntries(
    slots
      .map(([name, texts]) => [name, texts.map(collapsed).filter((text) => text !== '')] as const)
      .filter(([, texts]) => texts.length > 0),
  )
}

/** What render writes: elements, and for each attribute what it may say. Everything else comes from a text. */
const WRITTEN: Record<string, Record<string, RegExp>> = {
  slot: { name: /^[a-z]+(?:-\d)?$/ },
  mermaid: { 'code-lz': /^[\w+/=]*$/, diagram: /^\[object Object\]$/ },
  ...Object.fromEntries(
    ['h1', 'h2', 'p', 'ul', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'].map((tag) => [tag, {}]),
  ),
  ...Object.fromEntries(['strong', 'em', 'code', 'br', 'div'].map((tag) => [tag, {}])),
  ol: { start: /^\d+$/ },
  a: { href: /^(?:https?:|mailto:)/i, target: /^_blank$/ },
  Link: { to: /^\.\/s-[\w-]+$/ },
  span: {
    class: /^(?:by|locator|term|meaning|correct|mark|held)$/,
    'data-small-print': /^$/,
    role: /^img$/,
    'aria-label': /^(?:correct|正确)$/,
  },
  sup: { class: /^doubt$/ },
  img: { src: /^\/hostile\/[\w%/.]+$/, alt: /^/ },
}

function isStrange({ tag, attributes }: PageElement): boolean {
  const allowed = WRITTEN[tag]
  return !allowed || Object.entries(attributes).some(([name, value]) => !allowed[name]?.test(String(value)))
}

/** What on a page render has not written, without the parents, which a message cannot show. */
export const strange = (page: PageElement): object[] =>
  elementsIn(page)
    .filter(isStrange)
    .map(({ tag, attributes }) => ({ tag, attributes }))
