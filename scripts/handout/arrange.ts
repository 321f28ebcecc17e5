import type { PrintedSlide } from '../export/facts.ts'
import { parseInline } from '../outline/inline.ts'
import type { Inline, SlidePlan } from '../plan/types.ts'
import { type Locale, say } from '../words/index.ts'
import type { Edition, HandoutEntry, HandoutHead, HandoutRoom } from './layout.ts'

/** A slide of the deck's file, as a handout takes it. */
export interface HandoutSlide {
  /** In the deck, from 1. */
  number: number
  /** None for a slide that somebody added. */
  plan: SlidePlan | undefined
  /** It was changed by hand: what it says counts, not what was planned. */
  changed: boolean
  printed: PrintedSlide
  notes: Inline[][]
}

/** Which slides go where in a handout, and with what. */
export function arranged(
  slides: readonly HandoutSlide[],
  edition: Edition,
  locale: Locale,
  labelOf: (number: number) => string | undefined = () => undefined,
): HandoutEntry[] {
  const entries: HandoutEntry[] = []
  let heads: HandoutHead[] = []
  let group: readonly unknown[] | undefined
  let inReserve = false
  const flush = (): void => {
    if (heads.length > 0) entries.push({ ...NOTHING, heads })
    heads = []
  }
  for (const slide of inOrder(slides, edition)) {
    const { plan, number, notes } = slide
    if (edition === 'student' && plan?.kind === 'answer') continue
    if (plan?.backup && !inReserve) {
      heads.push({ kind: 'backup', title: text(say(locale, 'slide.backup')) })
      inReserve = true
    }
    const head = headOf(slide, locale)
    if (head) {
      // In reserve there is no section for the eye: its slides are few.
      if (isSaid(head, heads)) heads[heads.length - 1] = { ...head, kind: 'backup' }
      else heads.push(head)
      group = undefined
      if (edition === 'lecturer' && notes.length > 0) {
        entries.push({ ...NOTHING, heads, notes })
        heads = []
      }
      continue
    }
    if (edition === 'student' && plan?.kind === 'references' && !slide.changed) {
      const isFirst = !plan.part || plan.part.index === 1
      if (isFirst) heads.push({ kind: 'references', title: plan.title })
      entries.push({ ...NOTHING, heads, list: plan.entries, listed: [number] })
      heads = []
      continue
    }
    const last = entries.at(-1)
    if (edition === 'lecturer' && last && heads.length === 0 && isSame(group, plan)) {
      last.slides.push(number)
      if (!isSaidAlready(last.notes, notes)) last.notes.push(...notes)
      continue
    }
    group = plan?.origin
    const label = labelOf(number)
    entries.push({
      ...NOTHING,
      heads,
      slides: [number],
      room: edition === 'student' ? roomOf(plan) : 'none',
      notes: edition === 'student' ? [] : [...notes],
      ...(label !== undefined && { label }),
    })
    heads = []
  }
  flush()
  return entries
}

const NOTHING = {
  heads: [],
  slides: [],
  room: 'none',
  notes: [],
  list: [],
  listed: [],
} satisfies HandoutEntry

/** As they are told; for students what is in reserve comes after that, and the references end it all. */
function inOrder(slides: readonly HandoutSlide[], edition: Edition): HandoutSlide[] {
  if (edition === 'lecturer') return [...slides]
  const isReference = ({ plan }: HandoutSlide) => plan?.kind === 'references'
  return [...slides.filter((slide) => !isReference(slide)), ...slides.filter(isReference)]
}

/** A slide that says no more than where the lecture is needs no third of a page. */
function headOf({ plan, changed, number }: HandoutSlide, locale: Locale): HandoutHead | undefined {
  if (!plan || changed) return undefined
  if (plan.kind === 'divider') {
    const { title, summary } = plan
    return { kind: 'section', title, slide: number, ...(summary && { text: summary }) }
  }
  if (plan.kind !== 'break') return undefined
  const { title, countdown } = plan
  const minutes = countdown === undefined ? [] : text(say(locale, 'handout.minutes', { minutes: countdown }))
  return { kind: 'break', title, slide: number, ...(minutes.length > 0 && { text: minutes }) }
}

/** A section in reserve may have the very name that what is in reserve has. */
const isSaid = (head: HandoutHead, heads: readonly HandoutHead[]): boolean => {
  const before = heads.at(-1)
  return before?.kind === 'backup' && JSON.stringify(before.title) === JSON.stringify(head.title)
}

function roomOf(plan: SlidePlan | undefined): HandoutRoom {
  if (!plan) return 'lines'
  const isLast = !plan.part || plan.part.index === plan.part.of
  if (plan.kind === 'cover') return 'name'
  if (plan.kind === 'references') return 'none'
  return (plan.kind === 'question' || plan.kind === 'quiz') && isLast ? 'answer' : 'lines'
}

/** Slides that the outline has as one: parts of it, and a quiz with its answer. */
const isSame = (group: readonly unknown[] | undefined, plan: SlidePlan | undefined): boolean =>
  group !== undefined && plan?.origin.length === 4 && JSON.stringify(group) === JSON.stringify(plan.origin)

const isSaidAlready = (before: readonly Inline[][], notes: readonly Inline[][]): boolean => {
  const said = new Set(before.map((paragraph) => JSON.stringify(paragraph)))
  return notes.every((paragraph) => said.has(JSON.stringify(paragraph)))
}

const text = (value: string): Inline[] => parseInline(value)
