import { parseDate } from '../../outline/date.ts'
import { chronological } from '../../outline/order.ts'
import type { Subjects } from './actors.ts'
import { type Claim, claimsIn } from './claims.ts'
import { isOfPage } from './clause-words.ts'
import { isAboutMotives, motivesOf } from './motives.ts'
import { isOnlyDate } from './only-date.ts'
import type { Paragraph, Part } from './parts.ts'
import { pointsOf } from './points.ts'
import { roomOf } from './room.ts'
import type { Lang } from './sentences.ts'
import { shorten } from './shorten.ts'
import { oneLine, withoutCapitals } from './tidy.ts'
import type { DraftEvent, DraftSlide } from './types.ts'

/** A part tells a history where it tells so many dated events. */
export const HISTORY = 3
/** More is no lecture: the rest is named in a comment. */
const MOST = { events: 24, items: 12, claims: 3 } as const

export const eventsOf = (parts: readonly Part[]): number =>
  parts.reduce(
    (sum, { paragraphs }) => sum + paragraphs.reduce((all, { events }) => all + events.length, 0),
    0,
  )

/** A heading on one line; the locator where there is none. */
export const titleOf = ({ title, locator }: Part): string => withoutCapitals(oneLine(title)) || locator

/** The timeline of the dated events of some parts, in their order. */
export function timelineOf(
  parts: readonly Part[],
  { title, source }: { title: string; source: string },
  subjects: Subjects,
): DraftSlide {
  const all = parts.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ events, locator }) =>
      events.map(({ date, text }) => ({ date, text, who: subjects(text), source: locator })),
    ),
  )
  const events = inOrder(all.slice(0, MOST.events))
  return {
    kind: 'timeline',
    title,
    source: parts.length === 1 ? placeOf(parts) : source,
    events,
    left: sourcesOf(all.slice(MOST.events)),
  }
}

function inOrder(events: readonly DraftEvent[]): DraftEvent[] {
  const dated = events.flatMap((event) => {
    const { date } = event
    const parsed = parseDate(date)
    return parsed.ok ? [{ event, parsed: parsed.date }] : []
  })
  return chronological(dated, ({ parsed }) => parsed).map(({ event }) => event)
}

/** The diagram of the motives that a part tells of, if it does. */
export function motiveSlides(
  part: Part,
  children: readonly Part[],
  subjects: Subjects,
  lang: Lang,
): DraftSlide[] {
  if (!isAboutMotives(part.title)) return []
  const motives = motivesOf(part, children, subjects, lang)
  return motives ? [{ kind: 'motives', title: titleOf(part), source: part.locator, ...motives }] : []
}

/** Points and claims of a part; `areEventsTold`: whether a timeline has its dated events. */
export function textSlides(part: Part, areEventsTold: boolean, lang: Lang): DraftSlide[] {
  const { paragraphs } = part
  const dated = paragraphs.map(({ events }) => new Set(events.map(({ sentence }) => sentence)))
  const role = ABSTRACT.test(part.title)
    ? 'abstract'
    : INTRODUCTION.test(part.title)
      ? 'introduction'
      : 'text'
  const claims = role === 'abstract' ? [] : claimsOf(paragraphs, dated, lang)
  const taken = paragraphs.map((paragraph, at) => {
    const said = claims.filter(({ source }) => source === paragraph.locator)
    return new Set([
      ...(areEventsTold ? (dated[at] ?? []) : []),
      ...said.flatMap(({ sentences }) => sentences),
    ])
  })
  const all = pointsOf({ paragraphs, taken, dated, part: role }, lang)
  // One sentence out of the middle of what a timeline tells is no slide.
  const items = all.length === 1 && areEventsTold && taken[0]?.has(0) ? [] : all
  const left = sourcesOf(items.slice(MOST.items))
  const points: DraftSlide[] =
    items.length === 0
      ? []
      : [
          {
            kind: 'points',
            title: titleOf(part),
            source: placeOf([part]),
            items: items.slice(0, MOST.items),
            left,
          },
        ]
  return [...points, ...claims.map(claimSlide)]
}

export const ABSTRACT = /^(?:内容提要|内容摘要|中文摘要|摘要|提要|abstract|summary)$/i
const INTRODUCTION = /^(?:引言|导言|绪论|导论|前言|序言|引论|问题的提出|introduction|preface)$/i

/** The locator of a paragraph where there is but one, else of the section. */
function placeOf(parts: readonly Part[]): string {
  const [part] = parts
  if (!part || parts.length > 1) return part?.locator ?? ''
  return part.paragraphs.length === 1 ? (part.paragraphs[0]?.locator ?? part.locator) : part.locator
}

interface LocatedClaim extends Claim {
  source: string
}

function claimsOf(
  paragraphs: readonly Paragraph[],
  events: readonly ReadonlySet<number>[],
  lang: Lang,
): LocatedClaim[] {
  const claims: LocatedClaim[] = []
  for (const [at, { sentences, locator }] of paragraphs.entries()) {
    if (claims.length >= MOST.claims) break
    const found = claimsIn(sentences, events[at] ?? new Set(), lang)
    claims.push(
      ...found.slice(0, MOST.claims - claims.length).map((claim) => ({ ...claim, source: locator })),
    )
  }
  return claims
}

const claimSlide = ({ title, by, evidence, counter, source }: LocatedClaim): DraftSlide => ({
  kind: 'claim',
  title,
  by,
  evidence,
  counter,
  source,
})

const sourcesOf = (items: readonly { source: string }[]): string[] => [
  ...new Set(items.map(({ source }) => source)),
]

/** A summary that is shorter is a heading: “1.欧盟。” */
const LEAST = { 'zh-CN': 5, en: 3 } as const satisfies Record<Lang, number>

/** A paragraph’s leading statement, for a section’s divider and the recap. */
export function summaryOf(paragraph: Paragraph | undefined, lang: Lang): string | undefined {
  const short = paragraph?.sentences
    .filter(({ text }) => !/[？?]/.test(text) && !isOfPage(text))
    .map(({ text }) => shorten(text, 'item', lang))
  return short?.find((text) => roomOf(text, lang) >= LEAST[lang] && !isOnlyDate(text, lang))
}
