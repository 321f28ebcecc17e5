import { parseInline } from '../outline/inline.ts'
import type { Outline } from '../outline/schema/outline.ts'
import { asList } from '../outline/schema/scalars.ts'
import type { Locale } from '../words/index.ts'
import { say } from '../words/index.ts'
import { type ActorTable, planActors } from './actors.ts'
import type { Inline } from './types.ts'

/** What planning a slide needs to know of the whole lecture. */
export interface PlanContext {
  /** The deck's name. */
  name: string
  locale: Locale
  aspect: '16/9' | '4/3'
  actors: ActorTable
  /** Whose view a judgement is, where the slide does not say. */
  author: Inline[]
  /** Sizes of body text that may be used, px, largest first; all where nothing is said. */
  sizes?: readonly number[]
  /** Height that is kept for the small print of the slide in hand, px. */
  bottom?: number
}

export function planContext(outline: Outline, name: string): PlanContext {
  const locale = outline.lang === 'en' ? 'en' : 'zh'
  const authors = asList(outline.source?.author).map((author) => parseInline(author))
  return {
    name,
    locale,
    aspect: outline.aspect ?? '16/9',
    actors: planActors(outline.actors ?? {}),
    author:
      authors.length > 0
        ? joined(authors, say(locale, 'slide.list'))
        : [textOf(say(locale, 'slide.the-author'))],
  }
}

const textOf = (value: string): Inline => ({ type: 'text', value })

/** Texts one after the other with something between them. */
export function joined(texts: readonly Inline[][], between: string): Inline[] {
  return texts.flatMap((text, index) => (index === 0 ? text : [textOf(between), ...text]))
}

/** Words of the catalogue with a text of the outline, marks and all, in the place of `{name}`. */
export function around(phrase: string, mark: string, text: readonly Inline[]): Inline[] {
  const [before = '', after = ''] = phrase.split(mark)
  return [textOf(before), ...text, textOf(after)].filter(
    (piece) => piece.type !== 'text' || piece.value !== '',
  )
}

/** Locators, each once, ready for the source line; none where there are none. */
export function locatorLine(locators: readonly string[], locale: Locale): string | undefined {
  const unique = [...new Set(locators)]
  return unique.length > 0 ? unique.join(say(locale, 'slide.list')) : undefined
}
