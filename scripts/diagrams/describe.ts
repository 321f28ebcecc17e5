import type { DeckPlan, MotiveNode, PlannedActor, TimelinePeriod } from '../plan/types.ts'
import { say } from '../words/index.ts'
import { holdsBack } from './brakes.ts'
import type { MotivesSlide } from './motives.ts'
import { oneLine } from './one-line.ts'
import type { TimelineSlide } from './timeline.ts'

/** The language of the catalogue for a deck's language. */
export function localeOfDeck(lang: DeckPlan['lang']): 'en' | 'zh' {
  return lang === 'en' ? 'en' : 'zh'
}

/** A timeline in words: era, when, who, what. */
export function describeTimeline(slide: TimelineSlide, lang: DeckPlan['lang']): string {
  const locale = localeOfDeck(lang)
  const events = slide.eras.flatMap((era) => [
    ...(era.title ? [say(locale, 'deck.timeline.era', { era: oneLine(era.title) })] : []),
    ...era.periods.flatMap((period) =>
      period.events.map(({ actors, label }) =>
        say(locale, 'deck.timeline.event', {
          date: when(period, lang),
          what: acting(actors, label, slide.actors, lang),
        }),
      ),
    ),
  ])
  return say(locale, 'deck.timeline.description', { events: events.join(say(locale, 'deck.diagram.and')) })
}

/** The date, and how long it is since the one before. */
function when({ date, between }: TimelinePeriod, lang: DeckPlan['lang']): string {
  if (!between) return oneLine(date)
  return say(localeOfDeck(lang), 'deck.timeline.between', { date: oneLine(date), time: oneLine(between) })
}

/** A motive diagram in words: each arrow with what it joins. */
export function describeMotives(slide: MotivesSlide, lang: DeckPlan['lang']): string {
  const locale = localeOfDeck(lang)
  const names = new Map(
    slide.nodes.map((node: MotiveNode) => [node.id, acting(node.actors, node.label, slide.actors, lang)]),
  )
  const steps = slide.edges.map((edge) =>
    say(locale, holdsBack(edge, slide.edges) ? 'deck.motives.brake' : 'deck.motives.step', {
      from: names.get(edge.from) ?? '',
      to: names.get(edge.to) ?? '',
    }),
  )
  const key = slide.overview ? 'deck.motives.overview-description' : 'deck.motives.description'
  return say(locale, key, { steps: steps.join(say(locale, 'deck.diagram.and')) })
}

/** What somebody does or wants, in one line: 美国、越南——科恩访越. */
function acting(
  actors: readonly number[],
  label: string[],
  all: readonly PlannedActor[],
  lang: DeckPlan['lang'],
): string {
  const names = actors.flatMap((actor) => all[actor]?.name ?? [])
  if (names.length === 0) return oneLine(label)
  return say(localeOfDeck(lang), 'deck.diagram.acting', { who: listed(names, lang), what: oneLine(label) })
}

/** Made when they are first needed: making one takes longer than describing a slide. */
const lists = new Map<string, Intl.ListFormat>()

function listed(names: readonly string[], lang: DeckPlan['lang']): string {
  const [only] = names
  if (only !== undefined && names.length === 1) return only
  const list = lists.get(lang) ?? new Intl.ListFormat(lang, { type: 'conjunction' })
  lists.set(lang, list)
  return list.format(names)
}
