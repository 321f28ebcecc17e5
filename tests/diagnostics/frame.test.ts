import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrame, displayWidth, linesOf, placeOf } from '../../scripts/diagnostics/frame.ts'

const frame = (text: string, mark: string): string => {
  const from = text.indexOf(mark)
  return codeFrame(linesOf(text), from, from + mark.length)
}

test.each([
  ['Latin', 'ab X cd', 'X'],
  ['Chinese', '甲乙 丙 丁', '丙'],
  ['Chinese before Latin', '甲乙：x', 'x'],
  ['an emoji of several code points', '🇨🇳 X', 'X'],
  ['a combining mark', 'é́ X', 'X'],
  ['a letter beyond the first plane', '𠮷 X', 'X'],
  ['half-width katakana', 'ｶﾅ X', 'X'],
  ['Korean', '한국 X', 'X'],
  ['a tab', '\tX', 'X'],
])('the caret stands under the mark: %s', (_, text, mark) => {
  const [line = '', carets = ''] = frame(text, mark).split('\n')
  const shown = line.replace(/^> 1 \| /, '')
  expect(displayWidth(carets.replace(/^ {4}\| /, '').replace(/\^+$/, ''))).toBe(
    displayWidth(shown.slice(0, shown.indexOf(mark))),
  )
  expect(/\^+$/.exec(carets)?.[0].length).toBe(displayWidth(mark))
})

test('the lines around are shown, with their numbers', () => {
  const text = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`).join('\n')
  expect(frame(text, 'line 10')).toBe('   9 | line 9\n> 10 | line 10\n     | ^^^^^^^\n  11 | line 11')
})

test('what moves the cursor of a terminal is shown as a dot', () => {
  expect(frame('a\u001b[31m\u200e\u202eb X', 'X')).toBe('> 1 | a·[31m··b X\n    |           ^')
})

test('a long line is cut to a window around the mark', () => {
  const lines = frame(`${'甲'.repeat(3000)}X${'乙'.repeat(3000)}`, 'X').split('\n')
  for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(100)
  expect(lines[0]).toContain('X')
})

test('any place of any text has a frame of at most 100 columns', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.nat(300),
      fc.nat(50),
      (text, at, length) => {
        const from = Math.min(at, text.length)
        const out = codeFrame(linesOf(text), from, from + length)
        expect(out).toMatch(/^> +1 \||^> +\d+ \|/m)
        expect(out).toMatch(/\^/)
        for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(100)
      },
    ),
  )
})

test('lines end with LF, CRLF or CR; columns are UTF-16 units', () => {
  const text = 'a\r\n甲𠮷x\rc\nd'
  const lines = linesOf(text)
  expect(['a', 'x', 'c', 'd'].map((letter) => placeOf(lines, text.indexOf(letter)))).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 4 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ])
})
