import { plainText } from '../outline/inline.ts'
import type { DeckPlan, SlidePlan, TimelineEra, TimelineEvent } from '../plan/types.ts'
import { withBadges } from './badges.ts'
import { describeTimeline } from './describe.ts'
import { escapeLabel, escapeLine, NO_TITLE } from './escape.ts'
import { layoutTimeline } from './timeline-layout.ts'

/** The part of a timeline's slide that is drawn. */
export type TimelineSlide = Pick<
  Extract<SlidePlan, { kind: 'timeline' }>,
  'kind' | 'title' | 'size' | 'direction' | 'eras' | 'actors' | 'columns' | 'height'
>

/** Mermaid code of a timeline; ends without a line break. */
export function timelineCode(slide: TimelineSlide, lang: DeckPlan['lang']): string {
  const sectioned = slide.eras.length > 1 || slide.eras.some(({ title }) => title)
  return [
    `timeline ${slide.direction}`,
    `  accTitle: ${escapeLine(plainText(slide.title))}`,
    `  accDescr: ${escapeLine(describeTimeline(slide, lang))}`,
    ...slide.eras.flatMap((era, index) => [
      ...(sectioned ? [`  section ${era.title ? escapeLabel(era.title) : noTitle(index)}`] : []),
      ...periods(era, slide),
    ]),
  ].join('\n')
}

/**
 * A section's name that shows nothing and is used once: Mermaid draws events outside of a section in another one,
 * and events of a section twice where two have one name.
 */
function noTitle(index: number): string {
  return escapeLine(NO_TITLE).repeat(index + 1)
}

function periods(era: TimelineEra, { actors }: TimelineSlide): string[] {
  return era.periods.flatMap(({ date, between = [], events }) => {
    const head = `    ${escapeLabel([...date, ...between])}`
    const texts = events.map((event: TimelineEvent) =>
      escapeLabel(withBadges(event.label, event.actors, actors)),
    )
    const [first, ...others] = texts
    if (first === undefined) return [head]
    return [`${head} : ${first}`, ...others.map((text) => `      : ${text}`)]
  })
}

/** Height of the drawing, px; `eased`: with some air at least. */
export function timelineHeight(slide: Omit<TimelineSlide, 'kind' | 'title'>, eased = false): number {
  return layoutTimeline({ ...slide, eased, badges: slide.actors.map(({ badge }) => badge) }).height
}
