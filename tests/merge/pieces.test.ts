import { parseSync } from '@slidev/parser/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeKeys } from '../../scripts/merge/keys.ts'
import { bodyPieces, mergeTexts, notePieces, type Piece } from '../../scripts/merge/lines.ts'
import { marked, markIn, unmarked } from '../../scripts/merge/mark.ts'
import { mergeOrder, steady } from '../../scripts/merge/order.ts'
import { entriesOf, partsOf } from '../../scripts/merge/parts.ts'
import { splitDeck } from '../../scripts/merge/split.ts'

describe('a deck in slides', () => {
  const line = fc.constantFrom(
    ...['---', '--- ', '----', '', ' ', '# 题', '- 项', '```', '````md', '~~~', '<!--', '-->', '<!-- 记 -->'],
    ...['layout: x', 'title: "a---b"', 'generated: abc', '---\nid: y\n---', 'text', '::right::', '```yaml'],
  )

  test('are those that Slidev sees, and all together the text, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const deck = lines.join('\n')
        const slides = splitDeck(deck)
        const read = parseSync(deck, 'deck.md', { noParseYAML: true }).slides
        expect(slides).toHaveLength(read.length)
        if (read.length > 0) expect(slides.map(({ separator, text }) => separator + text).join('')).toBe(deck)
        for (const [index, { separator, text, line: from }] of slides.entries()) {
          expect(text.startsWith(read[index]?.raw ?? 'none') || read[index]?.raw === '').toBe(true)
          expect(
            deck
              .split('\n')
              .slice(from)
              .join('\n')
              .startsWith(separator + text),
          ).toBe(true)
          expect(Object.values(partsOf(text)).join('')).toBe(text)
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('a mark is the last key, is found again, and goes without a trace', () => {
    const slide = '---\nlayout: points\nid: a\n---\n\n# 题\n\ngenerated: none\n'
    expect(marked(slide)).toMatch(/^---\nlayout: points\nid: a\ngenerated: [a-z]{10}\n---\n/)
    expect(markIn(marked(slide))).toHaveLength(10)
    expect(unmarked(marked(slide))).toBe(slide)
    expect(markIn(slide)).toBeUndefined()
  })
})

const shown = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : `[${piece.ours}|${piece.theirs}]`)).join('')

describe('lines', () => {
  const merged = (base: string, ours: string, theirs: string): string => {
    const lines = (text: string): string[] => (text === '' ? [] : text.split(''))
    return shown(mergeTexts(lines(base), lines(ours), lines(theirs)))
  }

  test.each([
    ['abc', 'aXc', 'abc', 'aXc'],
    ['abc', 'abc', 'aYc', 'aYc'],
    ['abc', 'Xbc', 'abY', 'XbY'],
    ['abc', 'Xbc', 'aYc', 'XYc'],
    ['abc', 'aXYc', 'abc', 'aXYc'],
    ['abc', 'aXc', 'aXc', 'aXc'],
    ['abc', 'aXc', 'aYc', 'a[X|Y]c'],
    ['abc', 'abcX', 'abY', 'abYX'],
    ['abc', 'abcX', 'abcY', 'abc[X|Y]'],
    ['abc', 'ac', 'aYc', 'a[|Y]c'],
    ['abc', 'aXc', 'ac', 'a[X|]c'],
    ['abc', 'ac', 'ac', 'ac'],
    ['abc', 'XYc', 'aYZ', 'XYZ'],
    ['abc', 'XYcc', 'aZ', '[XYcc|aZ]'],
    ['', 'X', 'Y', '[X|Y]'],
  ])('%s: %s and %s give %s', (base, ours, theirs, wanted) => {
    expect(merged(base, ours, theirs)).toBe(wanted)
  })

  test('what one side alone has changed is that side’s; a conflict has both sides whole', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 })
    fc.assert(
      fc.property(texts, texts, texts, (base, ours, theirs) => {
        expect(shown(mergeTexts(base, ours, base))).toBe(ours.join(''))
        expect(shown(mergeTexts(base, base, theirs))).toBe(theirs.join(''))
        const side = (name: 'ours' | 'theirs'): string =>
          mergeTexts(base, ours, theirs)
            .map((piece) => (typeof piece === 'string' ? piece : piece[name]))
            .join('')
        const added = (from: typeof base): string[] => from.filter((one) => !base.includes(one))
        for (const one of added(ours)) expect(side('ours')).toContain(one)
        for (const one of added(theirs)) expect(side('theirs')).toContain(one)
      }),
      { numRuns: 5000 },
    )
  })

  test('a diagram is one piece: its lines only make sense together', () => {
    expect(bodyPieces('# 题\n\n```mermaid {a}\nflowchart\n  x\n```\n- 项')).toEqual([
      '# 题\n',
      '\n',
      '```mermaid {a}\nflowchart\n  x\n```\n',
      '- 项\n',
    ])
  })

  test('notes are merged by sentences, and by the line breaks that were written', () => {
    expect(notePieces('一句。二句！“三句？”四<br>五 v1.2. Six')).toEqual([
      '一句。',
      '二句！',
      '“三句？',
      '”四<br>',
      '五 v1.2. ',
      'Six\n',
    ])
  })
})

describe('keys', () => {
  const merged = (base: string, ours: string, theirs: string): string =>
    shown(mergeKeys(entriesOf(base), entriesOf(ours), entriesOf(theirs)))

  test.each([
    ['set out anew by an editor', 'a: {b: 1}\n', 'a:\n  b: 1\n', 'a: {b: 1}\nc: 2\n', 'a:\n  b: 1\nc: 2\n'],
    ['the outline’s value', 'a: 1\n', 'a: 1\nx: 9\n', 'a: 2\n', 'a: 2\nx: 9\n'],
    ['gone in the outline', 'a: 1\nb: 1\n', 'a: 1\nb: 1\nx: 9\n', 'b: 1\n', 'b: 1\nx: 9\n'],
    ['both changed', 'a: 1\n', 'a: 2\n', 'a: 3\n', '[a: 2\n|a: 3\n]'],
    ['sizes follow the hand', 'size: 1\n', 'size: 2\n', 'size: 3\n', 'size: 2\n'],
    ['taken out here, changed there', 'a: 1\n', '', 'a: 2\n', '[|a: 2\n]'],
    ['twice the same key', 'a: 1\n', 'x: 1\nx: 2\na: 1\n', 'a: 2\n', 'x: 1\nx: 2\na: 2\n'],
    ['a slip in another key', 'a: 1\n', 'x: [\na: 1\n', 'a: 2\n', 'x: [\na: 2\n'],
    ['an alias without an anchor', 'a: 1\n', 'x: *y\na: 1\n', 'a: 2\n', 'x: *y\na: 2\n'],
    ['comments', 'a: 1\n', '# mine\na: 1 # too\nb: 2\n', 'a: 1\nc: 3\n', '# mine\na: 1 # too\nc: 3\nb: 2\n'],
  ])('%s', (_, base, ours, theirs, wanted) => {
    expect(merged(base, ours, theirs)).toBe(wanted)
  })
})

describe('orders', () => {
  test.each([
    ['abc', 'abc', 'acb', 'acb'],
    ['abc', 'cab', 'abc', 'cab'],
    ['abc', 'abc', 'axbc', 'axbc'],
    ['abc', 'ahbc', 'axbc', 'axhbc'],
    ['abcd', 'bcda', 'abcdx', 'bcdxa'],
    ['abcd', 'bcda', 'acbd', 'cbda'],
    ['abc', 'abc', 'xabc', 'xabc'],
    ['abc', 'ac', 'abxc', 'abxc'],
  ])('%s: %s and %s give %s', (base, ours, theirs, wanted) => {
    expect(mergeOrder([...base], [...ours], [...theirs]).join('')).toBe(wanted)
  })

  test('one side alone has its way; everything is there once', () => {
    const order = fc.shuffledSubarray([...'abcdefgh'])
    fc.assert(
      fc.property(order, order, order, (base, ours, theirs) => {
        const there = (of: string[], all: string[]): string[] => all.filter((one) => of.includes(one))
        expect(mergeOrder(base, ours, base).filter((one) => ours.includes(one))).toEqual(ours)
        expect(there(theirs, mergeOrder(base, base, theirs))).toEqual(theirs)
        const merged = mergeOrder(base, ours, theirs)
        expect(merged.toSorted()).toEqual([...new Set([...ours, ...theirs])].toSorted())
        expect(mergeOrder(theirs, merged, theirs)).toEqual(merged)
      }),
      { numRuns: 3000 },
    )
  })

  test('as much as can be stays', () => {
    expect([...steady([...'abcde'], [...'bcade'])].toSorted().join('')).toBe('bcde')
  })
})
