import { lecture } from '../../scripts/lecture.ts'
import { plainText } from '../../scripts/outline/inline.ts'
import type { DeckPlan, Inline, PlannedItem, SlideKind, SlidePlan } from '../../scripts/plan/types.ts'

/** What is planned for an outline that has to be sound. */
export function planned(text: string): DeckPlan {
  const { lecture: made, diagnostics } = lecture(text, 'name')
  if (!made)
    throw new Error(diagnostics.map(({ key, values }) => `${key} ${JSON.stringify(values)}`).join('\n'))
  return made.plan
}

/** A lecture of one section with these slides, written as YAML. */
export function deck(slides: string, top = ''): DeckPlan {
  const indented = slides.trim().replace(/^/gm, '      ')
  return planned(`title: T\n${top}sections:\n  - title: S\n    slides:\n${indented}\n`)
}

type Planned<K extends SlideKind> = Extract<SlidePlan, { kind: K }>

export function all<K extends SlideKind>({ slides }: DeckPlan, kind: K): Planned<K>[] {
  return slides.filter((slide): slide is Planned<K> => slide.kind === kind)
}

/** The only slide of its kind. */
export function only<K extends SlideKind>(plan: DeckPlan, kind: K): Planned<K> {
  const [slide, second] = all(plan, kind)
  if (!slide || second)
    throw new Error(`not one ${kind}, but ${plan.slides.map((one) => one.kind).join(', ')}`)
  return slide
}

export const words = (inline: readonly Inline[] | undefined): string | undefined =>
  inline && plainText(inline)
export const texts = (items: readonly PlannedItem[]): string[] => items.map(({ text }) => plainText(text))
export const kinds = ({ slides }: DeckPlan): SlideKind[] => slides.map(({ kind }) => kind)
