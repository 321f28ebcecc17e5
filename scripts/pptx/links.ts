import type { Relationship } from './package.ts'
import type { TextContext } from './text.ts'

/** The relationships of one slide: its links and its pictures, each once. */
export class SlideLinks {
  readonly relationships: Relationship[]
  readonly #known = new Map<string, string>()
  readonly #slides: ReadonlyMap<string, number>

  /** `slides`: the numbers of slides by their ids. */
  constructor(first: readonly Relationship[], slides: ReadonlyMap<string, number>) {
    this.relationships = [...first]
    this.#slides = slides
  }

  /** The relationship of that kind with that target, made when it is first asked for. */
  add(type: string, target: string, external = false): string {
    const key = `${type} ${target}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const id = `rId${this.relationships.length + 1}`
    this.relationships.push({ id, type, target, ...(external && { external }) })
    this.#known.set(key, id)
    return id
  }

  /** A link to another slide, or out of the file; none where the slide is not shown. */
  linkTo: TextContext['linkTo'] = (url) => {
    if (!url.startsWith('#')) return { id: this.add('hyperlink', safeAddress(url), true) }
    const number = this.#slides.get(url.slice(1))
    if (number === undefined) return undefined
    return { id: this.add('slide', `slide${number}.xml`), action: 'ppaction://hlinksldjump' }
  }
}

/** Characters that no address has (RFC 3986), though browsers take them. */
const FORBIDDEN = /[\s<>"{}|\\^`]/g

/** PowerPoint calls a whole file damaged for one address that is none: what is not allowed in one is encoded. */
function safeAddress(url: string): string {
  const address = URL.canParse(url) ? new URL(url).href : encodeURI(url)
  return address.replace(FORBIDDEN, encodeURIComponent)
}
