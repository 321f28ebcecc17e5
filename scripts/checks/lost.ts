import { plannedBlocks } from '../plan/texts.ts'
import { type Finding, quoted, type SlideCheck } from './finding.ts'

/** Every text that was planned for a slide can be seen on it, letter for letter but for white space. */
export const lost: SlideCheck = ({ facts, plan }, lang) => {
  if (!plan || facts.failed) return []
  const planned = plannedBlocks(plan, lang).map((text) => ({ text, letters: bare(text) }))
  // Between blocks stands what is in no text, so that none is found across two.
  const seen = facts.blocks.map(bare).join('\n')
  const all = planned.map(({ letters }) => letters).join('\n')
  const told = new Set<string>()
  return planned.flatMap(({ text, letters }): Finding[] => {
    if (letters === '' || told.has(letters)) return []
    told.add(letters)
    // Told once however often it is there: what is planned twice has to be seen twice.
    if (count(seen, letters) >= count(all, letters)) return []
    return [
      {
        rule: 'lost',
        severity: 'error',
        slide: facts.number,
        text,
        key: 'check.lost',
        values: { text: quoted(text) },
      },
    ]
  })
}

/** Without white space, and without what shows nothing. */
const bare = (text: string): string => text.replace(/[\s\u2060-\u2064\u200b\ufeff]+/gu, '')

const count = (text: string, part: string): number => text.split(part).length - 1
