import { overhang } from './boxes.ts'
import { type Finding, px, quoted, type SlideCheck } from './finding.ts'

/** What nobody sees, px: a letter's box is a little wider than its ink. */
const TOLERANCE = 1

/** No text, picture or diagram reaches over the edge of its slide. */
export const outside: SlideCheck = ({ facts }) => {
  const page = { left: 0, top: 0, right: facts.width, bottom: facts.height }
  const texts = facts.texts.flatMap(({ block, text, lines }): Finding[] => {
    const by = Math.max(0, ...lines.map((line) => overhang(line, page)))
    if (by <= TOLERANCE) return []
    const whole = facts.blocks[block] ?? text
    return [found(facts.number, 'check.outside', by, whole)]
  })
  const pictures = facts.pictures.flatMap((picture): Finding[] => {
    const by = overhang(picture, page)
    return by > TOLERANCE ? [found(facts.number, 'check.outside-image', by, picture.source)] : []
  })
  const diagrams = facts.diagrams.flatMap((diagram): Finding[] => {
    const by = overhang(diagram, page)
    return by > TOLERANCE ? [found(facts.number, 'check.outside-diagram', by, diagram.name)] : []
  })
  return [...texts, ...pictures, ...diagrams]
}

function found(
  slide: number,
  key: 'check.outside' | 'check.outside-image' | 'check.outside-diagram',
  by: number,
  text: string,
): Finding {
  return { rule: 'outside', severity: 'error', slide, text, key, values: { text: quoted(text), by: px(by) } }
}
