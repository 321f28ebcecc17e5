import { words } from '../plan/texts.ts'
import type { DeckPlan } from '../plan/types.ts'
import { contrast } from './contrast.ts'
import { cut } from './cut.ts'
import { diagram } from './diagram.ts'
import type { DeckFacts } from './facts.ts'
import { failed } from './failed.ts'
import type { Finding, SlideCheck } from './finding.ts'
import { glyphs } from './glyphs.ts'
import { lost } from './lost.ts'
import { minutes } from './minutes.ts'
import { outside } from './outside.ts'
import { overlap } from './overlap.ts'
import { pictures } from './pictures.ts'
import { requests } from './requests.ts'
import { size } from './size.ts'

/** What is looked at on each slide, in the order in which it is told. */
const CHECKS: readonly SlideCheck[] = [
  failed,
  outside,
  cut,
  overlap,
  size,
  contrast,
  diagram,
  pictures,
  lost,
  glyphs,
]

/** What an audience would stumble over, by the slides' order; `ids` are those of the deck's slides, by their order. */
export function audit(deck: DeckPlan, facts: DeckFacts, ids: readonly (string | undefined)[]): Finding[] {
  const planned = new Map(deck.slides.map((slide) => [slide.id, slide]))
  const slides = facts.slides.flatMap((slide) => {
    const id = ids[slide.number - 1]
    const plan = id === undefined ? undefined : planned.get(id)
    // Where a slide cannot be drawn there is nothing else to say of it.
    const checks = slide.failed ? [failed] : CHECKS
    return checks.flatMap((check) => check({ facts: slide, plan }, deck.lang))
  })
  const titles = new Set<string>()
  const isNew = ({ rule, text }: Finding): boolean => {
    // The lecture's own title stands on every slide.
    if (rule !== 'glyph' || text !== words(deck.title)) return true
    return !titles.has(text) && titles.add(text) !== undefined
  }
  return [...minutes(deck), ...slides.filter(isNew), ...requests(facts.requests)]
}
