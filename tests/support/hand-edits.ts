import { parseSync, prettifySlide, stringify } from '@slidev/parser/core'
import { splitDeck } from '../../scripts/merge/split.ts'
import type { Dice } from './dice.ts'

interface Edited {
  deck: string
  /** The words that the edit brings into the deck. */
  words: string[]
}

const EDITS = [
  'line',
  'line',
  'more',
  'less',
  'notes',
  'key',
  'size',
  'save',
  'gone',
  'move',
  'new',
  'bare',
] as const

/** An edit such as somebody makes in the deck's file, or in Slidev's editor. Every text has a word of its own. */
export function editByHand(deck: string, roll: Dice, word: () => string): Edited {
  const slides = splitDeck(deck).map(({ separator, text }) => separator + text)
  const at = roll.between(0, slides.length - 1)
  const slide = slides[at] ?? ''
  const edit = roll.pick(EDITS)
  const fresh = word()
  const put = (text: string, words = [fresh]): Edited =>
    text === slide ? { deck, words: [] } : { deck: slides.with(at, text).join(''), words }
  const front = /^---\n[\s\S]*?^---\n/m.exec(slide)?.[0] ?? ''
  const [body = '', ...notes] = slide.slice(front.length).split('<!--')
  const rest = notes.length > 0 ? `<!--${notes.join('<!--')}` : ''
  const lines = body.split('\n')
  const written = lines.flatMap((line, index) => (/^(?:- |# |\d+\. )/.test(line) ? [index] : []))
  const line = written.length > 0 ? roll.pick(written) : undefined
  const withLines = (changed: string[]): string => front + changed.join('\n') + rest
  switch (edit) {
    case 'line':
      return line === undefined ? put(slide) : put(withLines(lines.with(line, `${lines[line]} ${fresh}`)))
    case 'more':
      return line === undefined ? put(slide) : put(withLines(lines.toSpliced(line + 1, 0, `- 手 ${fresh}`)))
    case 'less':
      return line === undefined ? put(slide) : put(withLines(lines.toSpliced(line, 1)), [])
    case 'notes':
      if (rest === '') return put(`${slide.trimEnd()}\n\n<!--\n手记 ${fresh}。\n-->\n\n`)
      return put(slide.replace(/。(?=[^。]*$)/, `，手记 ${fresh}。`))
    case 'key':
      return front === '' ? put(slide) : put(slide.replace('---\n', `---\nclass: ${fresh}\n`))
    case 'size':
      return put(slide.replace(/^size: \d+$/m, `size: ${roll.between(18, 40)}`), [])
    case 'save':
      return { deck: savedBySlidev(deck, at), words: [] }
    case 'gone':
      return slides.length < 2 || (at === 0 && roll.chance(70))
        ? put(slide)
        : { deck: slides.toSpliced(at, 1).join('').trimEnd().concat('\n'), words: [] }
    case 'move': {
      const to = roll.between(0, slides.length - 1)
      if (at === 0 || to === 0) return put(slide)
      const ended = slides.map((text) => `${text.trimEnd()}\n\n`)
      return {
        deck: ended
          .toSpliced(at, 1)
          .toSpliced(to, 0, ended[at] ?? '')
          .join(''),
        words: [],
      }
    }
    case 'new': {
      const head = roll.chance(50) ? `---\nlayout: points\nid: hand-${fresh}\n---\n` : '---\n'
      const added = `${head}\n# 手写 ${fresh}\n\n- 内容\n\n`
      const ended = slides.map((text) => `${text.trimEnd()}\n\n`)
      return { deck: ended.toSpliced(at + 1, 0, added).join(''), words: [fresh] }
    }
    case 'bare':
      return put(slide.replace(/^generated: \w+\n/m, ''), [])
  }
}

/** What is left on the disk when a slide is saved in Slidev's editor: POST /__slidev/slides/N.json. */
export function savedBySlidev(
  deck: string,
  index: number,
  change: { content?: string; note?: string } = {},
): string {
  const parsed = parseSync(deck, 'deck.md')
  const slide = parsed.slides[index]
  // What is no YAML, Slidev does not save.
  if (slide && !slide.frontmatterDoc?.errors.length) {
    if (change.content !== undefined) slide.content = change.content
    if (change.note !== undefined) slide.note = change.note
    prettifySlide(slide)
  }
  return stringify(parsed)
}
