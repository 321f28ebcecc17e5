import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf, placeOf } from '../../scripts/diagnostics/frame.ts'
import { printed } from '../../scripts/diagnostics/report.ts'
import { lecture } from '../../scripts/lecture.ts'

/** LECTERN_RUNS=100000 tries as many. */
const RUNS = Number(process.env.LECTERN_RUNS ?? 1500)

/** A lecture, or messages in both languages at places that there are. */
function soundOrTold(text: string): void {
  const { lecture: made, diagnostics } = lecture(text, 'x')
  expect(made === undefined).toBe(diagnostics.length > 0)
  const lines = linesOf(text)
  for (const diagnostic of diagnostics) {
    expect(diagnostic.from).toBeGreaterThanOrEqual(0)
    expect(diagnostic.from).toBeLessThanOrEqual(text.length)
    expect(placeOf(lines, diagnostic.from).column).toBeGreaterThan(0)
    for (const locale of ['en', 'zh'] as const) {
      const message = printed('f', lines, diagnostic, locale)
      expect(message).toMatch(/^f:\d+:\d+ {2}\S+ {2}.+ {2}\([a-z]+\)(?:\n|$)/)
      expect(message).not.toMatch(/undefined|\[object /)
    }
  }
}

test('random pieces of YAML', () => {
  const piece = fc.constantFrom(
    ...[
      'title',
      'sections',
      'slides',
      'points',
      'items',
      'timeline',
      'events',
      'date',
      'who',
      'actors',
      'us',
      '2003',
    ],
    ...[
      ': ',
      ':',
      '：',
      '- ',
      '-',
      '\n',
      '\n  ',
      '\n    ',
      '\n      ',
      '\t',
      '　',
      ' ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '，',
    ],
    ...[
      '"',
      "'",
      '|',
      '>',
      '|\n',
      '#',
      ' # ',
      '&a',
      '*a',
      '!',
      '!!str ',
      '<<: ',
      '? ',
      '%',
      '@',
      '`',
      '---\n',
      '...\n',
    ],
    ...[
      '**',
      '[x](#y)',
      '\\',
      '\u0000',
      '\u0007',
      '\r',
      '\r\n',
      '\ufeff',
      '\ud800',
      '𠮷',
      '👩‍👩‍👧',
      '甲',
      '~',
      '__proto__',
      '{{ x }}',
    ],
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
      soundOrTold,
    ),
    { numRuns: RUNS },
  )
})

test('a sound outline with one thing changed', () => {
  const sound = readFileSync(
    join(import.meta.dirname, '..', 'fixtures', 'good', 'chinese', 'outline.yaml'),
    'utf8',
  )
  const change = fc.tuple(
    fc.nat(sound.length),
    fc.nat(12),
    fc.constantFrom(
      '',
      '\n',
      '  ',
      '\t',
      ': ',
      '：',
      '"',
      "'",
      '[',
      '}',
      '- ',
      ' #',
      '&',
      '*',
      '!',
      '甲',
      '\u0001',
      '\n---\n',
    ),
  )
  fc.assert(
    fc.property(change, ([at, length, put]) =>
      soundOrTold(sound.slice(0, at) + put + sound.slice(at + length)),
    ),
    { numRuns: RUNS / 10 },
  )
})

test('any text, and any value in any shape', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), soundOrTold), { numRuns: Math.ceil(RUNS / 7.5) })
  const shapes = fc.json({ maxDepth: 6 })
  fc.assert(
    fc.property(shapes, shapes, (one, other) => {
      soundOrTold(one)
      soundOrTold(
        `title: ${one}\nsections:\n  - title: a\n    slides:\n      - points: x\n        items: ${other}\n`,
      )
      soundOrTold(
        `title: x\nactors: ${other}\ncourse: ${one}\nsections: [{title: a, slides: [${other}, ${one}]}]\n`,
      )
    }),
    { numRuns: RUNS / 25 },
  )
})
