import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeLabel, escapeLine, parsedLabel, unescapeLine } from '../../scripts/diagrams/escape.ts'
import { line } from './slides.ts'

test('ordinary text stays as it is', () => {
  const texts = [
    '军事高层互访，签署谅解备忘录（2011）',
    'Cohen visits Hanoi; 50% of "it" is new'.replaceAll('"', '“'),
    'TB, end and title',
    '10~20人 - 50%',
    "it's a_b *c*, (d) [e] @f |g| 1. h",
  ]
  for (const text of texts) expect(escapeLine(text)).toBe(text)
})

test.each([
  ['#35;', '#35;35;'],
  ['14:30', '14#58;30'],
  ['{{ x }}', '#123;#123; x #125;#125;'],
  ['a  b ', 'a#32;#32;b#32;'],
  ['50%% x', '50#37;#37; x'],
  ['% x', '#37; x'],
  ['$5', '#36;5'],
  ['<br>', '#60;br#62;'],
  ['section x', '#115;ection x'],
  ['Title', '#84;itle'],
  ['direction TB', 'direction#32;TB'],
  ['~~~', '#126;#126;#126;'],
  ['---', '#45;--'],
  ['a\u3000b', 'a#12288;b'],
])('%s is written %s', (text, code) => {
  expect(escapeLine(text)).toBe(code)
})

test('what is written can be read back', () => {
  fc.assert(fc.property(line, (text) => unescapeLine(escapeLine(text)) === text))
})

test('no code has what Slidev, Markdown or KaTeX would take up', () => {
  fc.assert(fc.property(line, (text) => !/[$`{}<>"&\\]|~~|^---|^[\s]|\s$/u.test(escapeLine(text))))
})

test('lines are joined by <br>, and an empty label is a character without width', () => {
  expect(escapeLabel(['军事', '互访'])).toBe('军事<br>互访')
  expect(escapeLabel([''])).toBe('#8203;')
})

test('a label that Mermaid has parsed is lines again', () => {
  expect(parsedLabel('军事<br>互访ﬂ°°58¶ß ﬂ°°32¶ß')).toEqual(['军事', '互访:  '])
})
