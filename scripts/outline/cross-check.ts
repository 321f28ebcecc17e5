import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { type EventDate, parseDate } from './date.ts'
import { linksOf, parseInline, plainText } from './inline.ts'
import { entryOf, isMapping, isTrue, itemsOf, type Located, textOf } from './locate.ts'
import { nearest } from './nearest.ts'
import { chronological } from './order.ts'

/**
 * What concerns several places of an outline at once: actors that are named, ids, links to slides, eras.
 * Works on what is written, so that it reports beside errors of form, not after them.
 */
export function crossCheck(root: Located): Diagnostic[] {
  const slides = itemsOf(entryOf(root, 'sections')).flatMap((section) => itemsOf(entryOf(section, 'slides')))
  return [
    ...actorsNamed(root, slides),
    ...idsUnique(slides),
    ...linksToSlides(root, slides),
    ...slides.flatMap(erasUnbroken),
  ]
}

function actorsNamed(root: Located, slides: Located[]): Diagnostic[] {
  const actors = entryOf(root, 'actors')
  const known = isMapping(actors) ? [...actors.content.entries.keys()] : []
  const names = slides.flatMap((slide) =>
    [...itemsOf(entryOf(slide, 'events')), ...itemsOf(entryOf(slide, 'paths'))].flatMap((holder) => {
      const who = entryOf(holder, 'who')
      return who?.content.type === 'list' ? itemsOf(who) : who ? [who] : []
    }),
  )
  return names.flatMap((name) => {
    const key = textOf(name)
    if (key === undefined || known.includes(key)) return []
    if (key.includes('，')) return [error('punctuation', name.span, 'punctuation.comma')]
    const suggestion = nearest(key, known) ?? known.find((actor) => nameOf(entryOf(actors, actor)) === key)
    if (suggestion) return [error('actor', name.span, 'actor.near', { name: key, suggestion })]
    const listed = known.join(', ')
    return [error('actor', name.span, listed ? 'actor.unknown' : 'actor.none', { name: key, known: listed })]
  })
}

const nameOf = (actor: Located | undefined): string | undefined => textOf(entryOf(actor, 'name') ?? actor)

function idsUnique(slides: Located[]): Diagnostic[] {
  const seen = new Set<string>()
  return slides.flatMap((slide) => {
    const id = entryOf(slide, 'id')
    const text = textOf(id)
    if (!id || text === undefined) return []
    if (seen.has(text)) return [error('id', id.span, 'id.twice', { id: text })]
    seen.add(text)
    return []
  })
}

/** Alternative texts and locators have no marks: what looks like a link there is shown as it is. */
const isPlain = (key: string, value: Located): boolean =>
  key === 'alt' || (key === 'source' && !isMapping(value))

function linksToSlides(root: Located, slides: Located[]): Diagnostic[] {
  const shown = slides.filter((slide) => !isTrue(entryOf(slide, 'skip')))
  const ids = shown.map((slide) => textOf(entryOf(slide, 'id'))).filter((id) => id !== undefined)
  const out: Diagnostic[] = []
  const walk = (value: Located): void => {
    if (value.content.type === 'list') value.content.items.forEach(walk)
    else if (value.content.type === 'mapping') {
      for (const [key, inner] of value.content.entries) if (!isPlain(key, inner)) walk(inner)
    } else if (value.content.text.includes('](#')) {
      for (const url of linksOf(parseInline(value.content.text))) {
        const id = url.slice(1)
        if (!/^#[A-Za-z0-9-]+$/.test(url) || ids.includes(id)) continue
        const suggestion = nearest(id, ids)
        out.push(
          suggestion
            ? error('link', value.span, 'link.near', { id, suggestion })
            : error('link', value.span, 'link.slide', { id }),
        )
      }
    }
  }
  walk(root)
  return out
}

/** An era is one unbroken stretch of the timeline. */
function erasUnbroken(slide: Located): Diagnostic[] {
  const all = itemsOf(entryOf(slide, 'events'))
  if (!all.some((event) => entryOf(event, 'era'))) return []
  const events = all.flatMap((event) => {
    const date = parseDate(textOf(entryOf(event, 'date')) ?? '')
    const era = entryOf(event, 'era')
    const name = textOf(era)
    return date.ok ? [{ date: date.date, event, era, name: name && plainText(parseInline(name)) }] : []
  })
  const ended = new Map<string, { text: string; inEra: boolean }>()
  let current: string | undefined
  const out: Diagnostic[] = []
  for (const { era, name, event } of chronological(events, (entry): EventDate => entry.date)) {
    if (name === current) continue
    const text = plainText(parseInline(textOf(entryOf(event, 'text')) ?? ''))
    if (current !== undefined) ended.set(current, { text, inEra: name !== undefined })
    const breaker = name === undefined ? undefined : ended.get(name)
    if (era && name !== undefined && breaker && !out.some((other) => other.values.era === name)) {
      const key = breaker.inEra ? 'order.eras' : 'order.era-left'
      out.push(error('order', era.span, key, { era: name, event: text, other: breaker.text }))
    }
    current = name
  }
  return out
}
