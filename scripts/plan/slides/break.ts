import { BREAK_TITLE, type Canvas, leadPieces, leadSize } from '../lead.ts'
import { PART, TEXT_WIDTH } from '../page.ts'
import type { Inline } from '../types.ts'

/** The countdown with the room above it, px: 112 px letters in their frame. */
const COUNTDOWN = 24 + 112 * (1.2 + 2 * 0.12) + 6

export function planBreak(title: Inline[], minutes: number | undefined, height: number): Canvas[] {
  const below = breakHeight(minutes)
  const part = { kind: 'break' as const, size: 24, ...(minutes !== undefined && { countdown: minutes }) }
  const whole = leadSize(title, BREAK_TITLE, height, () => below, TEXT_WIDTH)
  if (whole !== undefined) return [{ title, titleSize: whole, part }]
  const size = 24
  const room = { height, last: height - below }
  const pieces = leadPieces(title, BREAK_TITLE, size, room, TEXT_WIDTH - PART)
  return pieces.map((piece, index) => ({
    title: piece,
    titleSize: size,
    part: index === pieces.length - 1 ? part : { kind: 'break', size },
  }))
}

/** Height of what a break shows below its title, px. */
export function breakHeight(countdown: number | undefined): number {
  return countdown === undefined ? 0 : COUNTDOWN
}
