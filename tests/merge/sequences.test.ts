import { parseSync } from '@slidev/parser/core'
import { expect, test } from 'vitest'
import { lecture } from '../../scripts/lecture.ts'
import { deckText, unmarked } from '../../scripts/merge/mark.ts'
import { type Merged, mergeDeck } from '../../scripts/merge/merge.ts'
import { slideOf } from '../../scripts/merge/slide.ts'
import { splitDeck } from '../../scripts/merge/split.ts'
import { dice } from '../support/dice.ts'
import { editByHand } from '../support/hand-edits.ts'
import { outlineModel } from '../support/outline-model.ts'

/** LECTERN_RUNS=5000 tries as many sequences, other ones each time. */
const RUNS = Number(process.env.LECTERN_RUNS ?? 0)
const SEQUENCES = RUNS || 300
const FIRST = RUNS === 0 ? 0 : Math.floor(Math.random() * 1e9)

test('whatever hand and outline do, nothing of either is lost', () => {
  let conflicts = 0
  for (let number = FIRST; number < FIRST + SEQUENCES; number++) {
    try {
      conflicts += tried(number)
    } catch (failure) {
      throw new Error(`sequence ${number}`, { cause: failure })
    }
  }
  // Both ways are gone often.
  expect(conflicts).toBeGreaterThan(SEQUENCES / 10)
}, 3_600_000)

/** One sequence of rounds; each edits the deck, the outline or both, and merges. Gives how many had conflicts. */
function tried(number: number): number {
  const roll = dice(number)
  let words = 0
  const word = (): string => `T${++words}`
  const model = outlineModel(roll, word)
  let base = generated(model.yaml())
  let deck = deckText(base)
  let conflicts = 0
  for (let round = roll.between(1, 4); round > 0; round--) {
    const hand = new Set<string>()
    const fromOutline = new Set<string>()
    for (let edits = roll.between(0, 3); edits > 0; edits--) {
      const edited = editByHand(deck, roll, word)
      deck = edited.deck
      for (const one of edited.words) hand.add(one)
    }
    for (let edits = roll.between(0, 3); edits > 0; edits--)
      for (const one of model.edit(roll)) fromOutline.add(one)
    const next = generated(model.yaml())
    const merge = (take?: 'ours' | 'theirs'): Merged =>
      mergeDeck({ bases: [base], deck, next, take, names: { ours: 'deck', theirs: 'outline' } })
    const kept = (text: string, wanted: Set<string>, from: string): void => {
      // What a later edit took out again is not looked for.
      for (const one of wanted) if (has(from, one)) expect(text.match(wordOf(one)), one).not.toBeNull()
    }
    const made = merge()
    if (made.conflicts.length === 0) {
      kept(made.text, hand, deck)
      kept(made.text, fromOutline, deckText(next))
      expectOneSided(base, deck, next, made.text)
      deck = made.text
    } else {
      conflicts++
      expect(bothTouched(base, deck, next), 'a conflict without a reason').toBe(true)
      kept(made.text, hand, deck)
      kept(made.text, fromOutline, deckText(next))
      for (const { line } of made.conflicts) expect(line).toBeLessThan(deck.split('\n').length)
      const take = roll.pick(['ours', 'theirs'] as const)
      const settled = merge(take)
      expect(settled.conflicts).toEqual([])
      if (take === 'ours') kept(settled.text, hand, deck)
      else kept(settled.text, fromOutline, deckText(next))
      deck = settled.text
    }
    const read = parseSync(deck, 'deck.md')
    expect(read.slides.map(({ raw }) => raw).join('')).not.toMatch(/^(?:<<<<<<<|>>>>>>>)/m)
    expect(read.slides[0]?.frontmatter).toMatchObject({ theme: 'default', addons: ['@/..'] })
    const again = mergeDeck({ bases: [next], deck, next, names: { ours: 'deck', theirs: 'outline' } })
    expect({ ...again }).toMatchObject({ text: deck, conflicts: [], changes: [] })
    base = next
  }
  return conflicts
}

const wordOf = (word: string): RegExp => new RegExp(`${word}(?!\\d)`)
const has = (text: string, word: string): boolean => wordOf(word).test(text)

function generated(yaml: string): string[] {
  const { lecture: made, diagnostics } = lecture(yaml, 'deck')
  if (!made) throw new Error(JSON.stringify(diagnostics))
  return made.slides
}

/** Slides that one side alone has touched are that side’s. */
function expectOneSided(
  base: readonly string[],
  deck: string,
  next: readonly string[],
  merged: string,
): void {
  const [was, here, there, now] = [
    textsById(base),
    textsById(deckSlides(deck)),
    textsById(next),
    textsById(deckSlides(merged)),
  ]
  // The first slide has the deck's own keys.
  const firsts = [base[0], next[0], deckSlides(deck)[0], deckSlides(merged)[0]].map(
    (text) => slideOf(text ?? '').id,
  )
  for (const [id, text] of there) {
    const [before, mine] = [was.get(id), here.get(id)]
    if (before === undefined || firsts.includes(id)) continue
    if (text === before) expect(now.get(id), 'the hand’s').toBe(mine)
    else if (mine === before) expect(now.get(id), 'the outline’s').toBe(text)
  }
  for (const [id, text] of was)
    if (!there.has(id) && here.get(id) === text && !firsts.includes(id))
      expect(now.has(id), 'gone').toBe(false)
}

const deckSlides = (deck: string): string[] => splitDeck(deck).map(({ text }) => text)

const textsById = (slides: readonly string[]): Map<string | undefined, string> =>
  new Map(slides.map((text) => [slideOf(text).id, unmarked(text).trimEnd()]))

/** Whether there is a slide that both sides have touched, taken away or brought. */
function bothTouched(base: readonly string[], deck: string, next: readonly string[]): boolean {
  const [was, here, there] = [textsById(base), textsById(deckSlides(deck)), textsById(next)]
  return [...was.keys(), ...there.keys()].some(
    (id) => here.get(id) !== was.get(id) && there.get(id) !== was.get(id),
  )
}
