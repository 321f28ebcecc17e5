import type { Label, PlannedActor } from '../plan/types.ts'

/** What stands before a label: the badges of its actors, a `·` between two, and a blank. Empty without actors. */
function badgePrefix(badges: readonly string[]): string {
  return badges.length > 0 ? `${badges.join('·')} ` : ''
}

/** A label as it stands in the code: its first line starts with the badges of its actors. */
export function withBadges(label: Label, actors: readonly number[], all: readonly PlannedActor[]): Label {
  const [first = '', ...others] = label
  const badges = actors.flatMap((actor) => all[actor]?.badge ?? [])
  return [badgePrefix(badges) + first, ...others]
}

/** The same label without them; none where it starts otherwise (someone has edited the code). */
export function withoutBadges(label: Label, badges: readonly string[]): Label | undefined {
  const prefix = badgePrefix(badges)
  const [first = '', ...others] = label
  return first.startsWith(prefix) ? [first.slice(prefix.length), ...others] : undefined
}
