import { overhang } from './boxes.ts'
import type { TextFact } from './facts.ts'
import { type Finding, px, quoted, type SlideCheck } from './finding.ts'

/** What nobody sees, px. */
const TOLERANCE = 1.5

/** No text is cut off by a box around it, or stands out of the box that it belongs to. */
export const cut: SlideCheck = ({ facts }) => {
  const page = { left: 0, top: 0, right: facts.width, bottom: facts.height }
  return facts.texts.flatMap((fact): Finding[] => {
    const text = facts.blocks[fact.block] ?? fact.text
    const values = (by: number) => ({ text: quoted(text), by: px(by) })
    const base = { rule: 'cut', severity: 'error', slide: facts.number, text } as const
    const clipped = fact.clip ? farthest(fact, fact.clip) : 0
    // What is off the slide is told as that.
    const isOff = farthest(fact, page) > 0
    if (clipped > TOLERANCE && !isOff) return [{ ...base, key: 'check.cut', values: values(clipped) }]
    const out = fact.frame ? farthest(fact, fact.frame) : 0
    if (out > TOLERANCE) return [{ ...base, key: 'check.out-of-box', values: values(out) }]
    return []
  })
}

const farthest = ({ lines }: TextFact, box: Parameters<typeof overhang>[1]): number =>
  Math.max(0, ...lines.map((line) => overhang(line, box)))
