import { roleOf } from '../checks/minutes.ts'
import { lectureParts } from '../plan/parts.ts'
import { words } from '../plan/texts.ts'
import type { DeckPlan } from '../plan/types.ts'
import { type Locale, say } from '../words/index.ts'
import type { HandoutSlide } from './arrange.ts'
import type { RunRow } from './layout.ts'

/**
 * What comes when: a row for what the outline has as one slide, with the sum of each part and of the whole. As the
 * presenter's clock, time begins anew after a break.
 */
export function runSheet(
  slides: readonly HandoutSlide[],
  given: DeckPlan['minutes'],
  locale: Locale,
): RunRow[] {
  const parts = lectureParts(slides, ({ plan }) => (plan ? roleOf(plan) : 'taught'))
  const ends = new Map(parts.map((part, index) => [part.at(-1), index]))
  const isTimed = slides.some(({ plan }) => plan?.minutes !== undefined)
  const rows: RunRow[] = []
  let elapsed = 0
  let taught = 0
  let paused = 0
  let before: HandoutSlide | undefined
  for (const slide of slides) {
    const { plan, number } = slide
    const minutes = plan?.minutes ?? 0
    if (plan?.backup && !before?.plan?.backup) rows.push(sectionRow(say(locale, 'slide.backup')))
    const last = rows.at(-1)
    if (last && isContinued(slide, before)) last.slides.push(number)
    else
      rows.push({
        kind: kindOf(slide),
        elapsed: isTimed && !plan?.backup && kindOf(slide) === 'slide' ? clock(elapsed) : '',
        slides: [number],
        title: titleOf(slide),
        minutes: minutes > 0 ? rounded(minutes) : '',
      })
    before = slide
    if (plan?.kind === 'break') {
      paused += minutes
      elapsed = 0
    } else if (!plan?.backup) {
      elapsed += minutes
      taught += minutes
    }
    const part = ends.get(slide)
    if (part === undefined || !isTimed) continue
    if (parts.length > 1)
      rows.push(sum(say(locale, 'handout.part', { part: part + 1 }), elapsed, givenFor(given, part), locale))
  }
  if (!isTimed) return rows
  const whole = typeof given === 'number' ? given : given?.reduce((all, one) => all + one, 0)
  const total = sum(say(locale, 'handout.total'), taught, whole, locale)
  const end = rows.findIndex(({ kind, slides: own }) => kind === 'section' && own.length === 0)
  const withBreaks = sum(say(locale, 'handout.with-breaks'), taught + paused, undefined, locale)
  rows.splice(end < 0 ? rows.length : end, 0, total, ...(paused > 0 ? [withBreaks] : []))
  return rows
}

const sectionRow = (title: string): RunRow => ({
  ...{ kind: 'section', elapsed: '', slides: [], minutes: '' },
  title,
})

function kindOf({ plan }: HandoutSlide): RunRow['kind'] {
  if (plan?.kind === 'divider') return 'section'
  return plan?.kind === 'break' ? 'break' : 'slide'
}

/** What the outline has as one slide, or what is made as one, is told once. */
function isContinued({ plan }: HandoutSlide, before: HandoutSlide | undefined): boolean {
  if (!plan || !before?.plan) return false
  if (plan.kind === 'answer') return JSON.stringify(plan.origin) === JSON.stringify(before.plan.origin)
  return plan.part !== undefined && plan.part.index > 1 && plan.kind === before.plan.kind
}

const titleOf = ({ plan, changed, printed }: HandoutSlide): string =>
  plan && !changed ? words(plan.title) : printed.heading

const givenFor = (given: DeckPlan['minutes'], part: number): number | undefined =>
  typeof given === 'object' ? given[part] : undefined

function sum(title: string, minutes: number, given: number | undefined, locale: Locale): RunRow {
  const shown = rounded(minutes)
  return {
    kind: 'sum',
    elapsed: '',
    slides: [],
    title,
    minutes:
      given === undefined
        ? shown
        : say(locale, 'handout.of-minutes', { minutes: shown, given: rounded(given) }),
  }
}

const rounded = (minutes: number): string => String(Math.round(minutes * 10) / 10)

/** h:mm. */
export function clock(minutes: number): string {
  const whole = Math.round(minutes)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
