import { stringify } from 'yaml'
import type { Dice } from './dice.ts'

interface ModelSlide {
  kind: 'points' | 'question' | 'timeline' | 'claim'
  id: string | undefined
  title: string
  texts: string[]
  notes: string | undefined
}

/** An outline that is edited at random. Every text that an edit brings has a word of its own, as `T12`. */
export interface OutlineModel {
  yaml(): string
  /** One edit; gives the words that it brings. */
  edit(roll: Dice): string[]
}

const KINDS = ['points', 'question', 'timeline', 'claim'] as const

export function outlineModel(roll: Dice, word: () => string): OutlineModel {
  let ids = 0
  const slide = (): ModelSlide => ({
    kind: roll.pick(KINDS),
    id: roll.chance(50) ? `own-${ids++}` : undefined,
    title: `题 ${word()}`,
    texts: Array.from({ length: roll.between(1, 4) }, () => `文 ${word()}`),
    notes: roll.chance(50) ? `说 ${word()}。再说 ${word()}。\n\n三说 ${word()}。` : undefined,
  })
  const sections = [1, 2].map(() => Array.from({ length: roll.between(1, 3) }, slide))
  const all = (): ModelSlide[] => sections.flat()
  const remove = (one: ModelSlide): void => {
    for (const list of sections) if (list.includes(one)) list.splice(list.indexOf(one), 1)
  }
  const insert = (one: ModelSlide): void => {
    const list = roll.pick(sections)
    list.splice(roll.between(0, list.length), 0, one)
  }
  return {
    yaml: () =>
      stringify(
        {
          title: '课',
          sections: sections
            .map((list, index) => ({ title: `节 ${index}`, slides: list.map(asOutline) }))
            .filter(({ slides }) => slides.length > 0),
        },
        { lineWidth: 0 },
      ),
    edit(by) {
      const one = by.pick(all())
      const fresh = word()
      switch (by.pick(['title', 'text', 'text', 'more', 'less', 'notes', 'new', 'gone', 'move'] as const)) {
        case 'title':
          one.title += ` ${fresh}`
          return [fresh]
        case 'text': {
          const at = by.between(0, one.texts.length - 1)
          one.texts[at] += ` ${fresh}`
          return [fresh]
        }
        case 'more':
          one.texts.splice(by.between(0, one.texts.length), 0, `文 ${fresh}`)
          return [fresh]
        case 'less':
          if (one.texts.length > 1) one.texts.splice(by.between(0, one.texts.length - 1), 1)
          return []
        case 'notes':
          one.notes = one.notes === undefined ? `说 ${fresh}。` : one.notes.replace('再说', `再说 ${fresh}`)
          return one.notes.includes(fresh) ? [fresh] : []
        case 'new': {
          const made = slide()
          insert(made)
          return made.title.match(/T\d+/g) ?? []
        }
        case 'gone':
          if (all().length > 1) remove(one)
          return []
        case 'move':
          remove(one)
          insert(one)
          return []
      }
    },
  }
}

function asOutline({ kind, id, title, texts, notes }: ModelSlide): object {
  const common = { ...(id !== undefined && { id }), ...(notes !== undefined && { notes }) }
  switch (kind) {
    case 'points':
      return { points: title, items: texts, ...common }
    case 'question':
      return { question: title, prompts: texts, ...common }
    case 'claim':
      return { claim: title, by: '某人', evidence: texts, ...common }
    case 'timeline':
      return {
        timeline: title,
        events: texts.map((text, at) => ({ date: String(2000 + at), text })),
        ...common,
      }
  }
}
