import type { DeckPlan, PlannedActor } from '../plan/types.ts'
import { type Xml, xml } from './xml.ts'

type ThemeColor = 'tx1' | 'bg1' | 'tx2' | 'bg2' | `accent${1 | 2 | 3 | 4 | 5 | 6}`

/** A colour of the theme, perhaps with its lightness changed (in thousandths of a percent), or one of its own. */
export type Paint = { theme: ThemeColor; lumMod?: number; lumOff?: number } | { hex: string }

/** The deck's colours (`slides/styles/tokens.css`) as colours of its theme: changed there, they change everywhere. */
export const PAINTS = {
  ink: { theme: 'tx1' },
  paper: { theme: 'bg1' },
  quiet: { theme: 'tx2' },
  tint: { theme: 'bg2' },
  accent: { theme: 'accent1' },
  /** Borders, arrows and rules. */
  line: { theme: 'tx2', lumMod: 75_000, lumOff: 25_000 },
  /** The ground of slides that part the lecture. */
  deep: { theme: 'accent1', lumMod: 78_000 },
} as const satisfies Record<string, Paint>

/** The theme's own six; actors take the others in turn. */
const ACCENT = '0B5754'
const SPARE = ['0B4F8A', 'F5B942', '4A0D2E', '3FA796', 'A02C10']

/** What a deck's theme holds, and how its actors are painted: one change of the theme recolours an actor everywhere. */
export interface Palette {
  /** `accent1` to `accent6`, as `RRGGBB`. */
  accents: string[]
  /** Names and colours of all actors, for the dialogue in which one chooses a colour. */
  actors: { name: string; color: string }[]
  paintOf(actor: PlannedActor): Paint
}

const ACTOR_COLORS = ['accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const

export function paletteOf(deck: DeckPlan): Palette {
  const all = new Map<string, PlannedActor>()
  for (const slide of deck.slides)
    if ('actors' in slide) for (const actor of slide.actors) all.set(actor.badge, actor)
  const badges = [...all.keys()]
  const hex = (color: string): string => color.slice(1).toUpperCase()
  const actors = [...all.values()].map(({ name, color }) => ({ name, color: hex(color) }))
  const free = SPARE.filter((color) => actors.every((actor) => actor.color !== color))
  const accents = [ACCENT, ...[...actors.map(({ color }) => color), ...free, ...SPARE].slice(0, 5)]
  return {
    accents,
    actors,
    paintOf({ badge, color }) {
      const theme = ACTOR_COLORS[badges.indexOf(badge)]
      return theme ? { theme } : { hex: hex(color) }
    },
  }
}

export function solid(paint: Paint): Xml {
  return xml('a:solidFill', {}, colorOf(paint))
}

export function colorOf(paint: Paint): Xml {
  if ('hex' in paint) return xml('a:srgbClr', { val: paint.hex })
  return xml(
    'a:schemeClr',
    { val: paint.theme },
    paint.lumMod === undefined ? undefined : xml('a:lumMod', { val: paint.lumMod }),
    paint.lumOff === undefined ? undefined : xml('a:lumOff', { val: paint.lumOff }),
  )
}
