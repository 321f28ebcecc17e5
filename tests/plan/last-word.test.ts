import { expect, test } from 'vitest'
import { held, lastWord } from '../../scripts/plan/last-word.ts'
import { lineCount, textWidth } from '../../scripts/plan/lines.ts'
import type { Inline } from '../../scripts/plan/types.ts'

const plain = (value: string): Inline[] => [{ type: 'text', value }]

test('the last two Chinese characters hold together before a mark, with the signs behind them', () => {
  expect(lastWord(plain('有夸大之嫌'))).toEqual({ before: plain('有夸大'), last: '之嫌' })
  expect(lastWord(plain('国用。”'))).toEqual({ before: [], last: '国用。”' })
  expect(lastWord(plain('in English')).last).toBe('')
  expect(lastWord([...plain('这是'), { type: 'strong', children: plain('重点') }]).last).toBe('')
})

test('that makes a text no wider, and no more lines', () => {
  expect(textWidth('之\u2060嫌', 20)).toBe(textWidth('之嫌', 20))
  for (let width = 60; width < 240; width += 7)
    expect(lineCount(held(plain('数字多有夸大之嫌')), width, 20)).toBe(
      lineCount(plain('数字多有夸大之嫌'), width, 20),
    )
})
