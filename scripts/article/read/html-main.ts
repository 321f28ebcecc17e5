import { attribute, elementsIn, type HtmlElement, type HtmlParent, isElement, wordsIn } from './html-tree.ts'

const NEVER = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'form',
  'button',
  'select',
  'input',
  'textarea',
  'nav',
  'aside',
  'head',
  'audio',
  'video',
  'canvas',
  'picture',
  'img',
  'dialog',
  'menu',
])
const FURNITURE =
  /(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|sidebar|side-bar|comments?|comment-list|share|sharing|social|related|recommend(?:ed|ation)?s?|advert(?:isement)?|ads?|banner|toolbar|qrcode|qr-code|pagination|pager|copyright|cookie|popup|modal|subscribe|newsletter|skip-link|widget|print|tags?)(?:$|[\s_-])/i
const NOTES = /(?:^|[\s_-])(?:footnotes?|endnotes?|notes|references|ref-list|bibliography)(?:$|[\s_-])/i

/** True for what is no part of any article: menus, scripts, forms, boxes beside it. */
export function isFurniture(element: HtmlElement): boolean {
  const { tagName } = element
  if (NEVER.has(tagName)) return true
  if (tagName === 'body' || tagName === 'main' || tagName === 'article' || tagName === 'html') return false
  if (
    (tagName === 'header' || tagName === 'footer') &&
    !isWithin(element, 'article') &&
    !holdsHeading(element)
  )
    return true
  if (
    /display\s*:\s*none/i.test(attribute(element, 'style') ?? '') ||
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true'
  )
    return true
  if (
    /^(?:navigation|complementary|search|banner|contentinfo|menu|toolbar)$/.test(
      attribute(element, 'role') ?? '',
    )
  )
    return true
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  return FURNITURE.test(names) && /^(?:div|ul|ol|section|p|span|table|dl)$/.test(tagName)
}

/** Footnotes and references, by what their element is called. */
export function isNotes(element: HtmlElement): boolean {
  if (/^doc-(?:endnotes?|footnotes?|bibliography)$/.test(attribute(element, 'role') ?? '')) return true
  return (
    /^(?:div|section|ol|ul|p|li)$/.test(element.tagName) &&
    NOTES.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`)
  )
}

function isWithin(element: HtmlElement, tagName: string): boolean {
  for (
    let parent: HtmlParent | null = element.parentNode;
    parent && 'tagName' in parent;
    parent = parent.parentNode
  ) {
    if (parent.tagName === tagName) return true
  }
  return false
}

function holdsHeading(element: HtmlElement): boolean {
  for (const one of elementsIn(element)) if (one.tagName === 'h1') return true
  return false
}

/** The element that has the article: `article` or `main` where one has the text, else the smallest that has nearly all. */
export function mainElement(body: HtmlElement): HtmlElement {
  const lengths = proseLengths(body)
  const all = lengths.get(body) ?? 0
  for (const element of elementsIn(body)) {
    const isNamed =
      element.tagName === 'article' ||
      element.tagName === 'main' ||
      attribute(element, 'role') === 'main' ||
      attribute(element, 'id') === 'js_content'
    if (isNamed && (lengths.get(element) ?? 0) >= all * 0.6) return element
  }
  let current = body
  for (;;) {
    const inside = current.childNodes
      .filter(isElement)
      .find((child) => (lengths.get(child) ?? 0) >= (lengths.get(current) ?? 0) * 0.9)
    if (!inside || /^(?:p|span|font|b|strong|pre|table|tbody|tr)$/.test(inside.tagName)) return current
    if ((lengths.get(inside) ?? 0) === 0) return current
    current = inside
  }
}

/** How many letters of prose are in each element: not of links, nor of what is no article. */
function proseLengths(body: HtmlElement): Map<HtmlElement, number> {
  const lengths = new Map<HtmlElement, number>()
  const order: HtmlElement[] = [body]
  for (let index = 0; index < order.length; index++) {
    for (const child of order[index]?.childNodes ?? [])
      if (isElement(child) && child.tagName !== 'a' && !isFurniture(child)) order.push(child)
  }
  for (const element of order.reverse()) {
    let length = 0
    for (const child of element.childNodes) {
      if (isElement(child)) length += lengths.get(child) ?? 0
      else if ('value' in child && child.value.trim().length > 10) length += child.value.trim().length
    }
    lengths.set(element, length)
  }
  return lengths
}

/** Most of its text is links, several of them: a list of other pages. */
export function isLinkList(element: HtmlElement): boolean {
  if (!/^(?:ul|ol|div|p|section|table|td)$/.test(element.tagName)) return false
  let linked = 0
  let links = 0
  let seen = 0
  for (const one of elementsIn(element)) {
    // No list of links is so long, and pages are nested without end.
    if (++seen > 3000) return false
    if (one.tagName !== 'a' || attribute(one, 'href') === undefined) continue
    links++
    linked += wordsIn(one).trim().length
  }
  return (
    (links >= 3 || (links === 2 && element.tagName === 'td')) &&
    linked > wordsIn(element).replace(/\s+/g, '').length * 0.7
  )
}
