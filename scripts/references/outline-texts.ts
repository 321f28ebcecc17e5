import { isMapping, type Located } from '../outline/locate.ts'
import { chronological } from '../outline/order.ts'
import type { Outline } from '../outline/schema/outline.ts'
import type { OutlineSlide } from '../outline/schema/slides.ts'

/** Keys of texts that have no marks, and so no citations. */
const PLAIN: ReadonlySet<string> = new Set([
  'actors',
  'alt',
  'aspect',
  'color',
  'date',
  'id',
  'image',
  'include',
  'index',
  'key',
  'kind',
  'lang',
  'logo',
  'who',
])

/** The texts of an outline that may cite, in the order in which the lecture shows them. */
export function citingTexts(outline: Outline): string[] {
  const { title, subtitle, course, objectives, sections, references } = outline
  const shown = sections.map((section) => ({
    ...section,
    slides: section.slides.filter(({ skip }) => !skip),
  }))
  const usual = shown.map(({ slides, ...section }) => ({
    section: slides.length > 0 ? section : {},
    slides: slides.filter(({ backup }) => !backup).map(inOrder),
  }))
  const backup = shown.map(({ slides }) => slides.filter((slide) => slide.backup).map(inOrder))
  const out: string[] = []
  const listed = typeof references === 'string' ? [] : (references ?? [])
  eachText({ title, subtitle, source: outline.source, course, objectives, usual, backup, listed }, (text) =>
    out.push(text),
  )
  return out
}

/** A timeline's events as it shows them. */
const inOrder = (slide: OutlineSlide): OutlineSlide =>
  slide.kind === 'timeline' ? { ...slide, events: chronological(slide.events, ({ date }) => date) } : slide

/** The outline with its texts changed; the one that is given stays as it is. */
export function withTexts(outline: Outline, change: (text: string, key: string) => string): Outline {
  const copy = structuredClone(outline)
  eachText(copy, (text, holder, key) => Reflect.set(holder, key, change(text, key)))
  return copy
}

function eachText(holder: object, visit: (text: string, holder: object, key: string) => void): void {
  for (const [key, value] of Object.entries<unknown>({ ...holder })) {
    if (PLAIN.has(key)) continue
    const isFile = key === 'references' && typeof value === 'string'
    const isLocator = key === 'source' && (typeof value === 'string' || Array.isArray(value))
    if (isFile || isLocator) continue
    if (typeof value === 'string') visit(value, holder, key)
    else if (typeof value === 'object' && value !== null) eachText(value, visit)
  }
}

/** The same texts where they stand in the outline's tree; of slides that are not shown, too. */
export function locatedTexts(root: Located): Located[] {
  const out: Located[] = []
  walk(root, (located) => {
    out.push(located)
    return located
  })
  return out
}

/** The tree with its texts changed: what is seen on a slide is then found in it. */
export function withLocatedTexts(root: Located, change: (text: string) => string): Located {
  return walk(root, (located) =>
    located.content.type === 'text'
      ? { ...located, content: { type: 'text', text: change(located.content.text) } }
      : located,
  )
}

function walk(value: Located, change: (located: Located) => Located): Located {
  if (value.content.type === 'text') return change(value)
  if (value.content.type === 'list')
    return {
      ...value,
      content: { type: 'list', items: value.content.items.map((item) => walk(item, change)) },
    }
  const entries = new Map<string, Located>()
  for (const [key, inner] of value.content.entries) {
    const isFile = key === 'references' && inner.content.type === 'text'
    const isLocator = key === 'source' && !isMapping(inner)
    entries.set(key, PLAIN.has(key) || isFile || isLocator ? inner : walk(inner, change))
  }
  return { ...value, content: { type: 'mapping', entries } }
}
