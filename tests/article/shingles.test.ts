import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainLetters } from '../../scripts/article/letters.ts'
import { copiedRuns, decodeShingles, encodeShingles, shinglesOf } from '../../scripts/article/shingles.ts'

const SOURCE =
  '河上的船在春天第一次开到了北方的港口，人们在岸上等了整整一个下午。The ships came north in spring.'

test('16 letters and digits in a row are a copy, whatever stands between them', () => {
  const shingles = shinglesOf(SOURCE)
  const runs = copiedRuns('他写道：的船，在“春天”第一次 开到了北方的港口！然后又走了。', shingles)
  expect(runs).toEqual([{ from: 4, to: 24, text: '的船，在“春天”第一次 开到了北方的港口', letters: 16 }])
  expect(copiedRuns('船在春天第一次开到了北方的港口。', shingles)).toEqual([])
  expect(copiedRuns('THE SHIPS CAME NÓRTH', shingles)).toHaveLength(1)
})

test('what was encoded is decoded; what is damaged is told', () => {
  const shingles = shinglesOf(SOURCE)
  const text = encodeShingles(shingles)
  expect(decodeShingles(text)).toEqual(shingles)
  expect(decodeShingles(text.slice(0, -4))).toBeUndefined()
  expect(decodeShingles(`${text}!`)).toBeUndefined()
  expect(decodeShingles(text.slice(8, 16) + text)).toBeUndefined()
  expect(decodeShingles('')).toEqual(new Uint32Array())
})

test('a piece of a text is always a copy of it as far as it has 16 letters; its runs are where they say', () => {
  const texts = fc.string({ unit: 'binary', minLength: 10, maxLength: 80 })
  fc.assert(
    fc.property(texts, texts, texts, (before, piece, after) => {
      const shingles = shinglesOf(`${before} ${piece} ${after}`)
      const runs = copiedRuns(piece, shingles)
      const letters = Array.from(plainLetters(piece)).length
      expect(runs.map((run) => run.letters)).toEqual(letters >= 16 ? [letters] : [])
      for (const { from, to, text } of runs) expect(piece.slice(from, to)).toBe(text)
    }),
  )
})
