import { expect, test } from 'vitest'
import { hyphensOf, joinLines } from '../../../scripts/article/read/join.ts'

const joined = (text: string, elsewhere = ''): string =>
  joinLines(text.split('|'), hyphensOf([elsewhere], true))

test.each([
  ['it was pro-|duced and re-|ported', 'it was produced and reported'],
  ['a long-|term plan for the north-|ern coast', 'a long-term plan for the northern coast'],
  ['this so-|ciety of self-|government', 'this society of self-government'],
])('a hyphen at the end of a line: %s', (text, expected) => {
  expect(joined(text)).toBe(expected)
})

test('what the text says elsewhere counts', () => {
  expect(joined('the pre-|war years', 'The war began.')).toBe('the pre-war years')
  expect(joined('a soft-|ware house', 'software')).toBe('a software house')
  expect(joined('to co-|operate', 'They co-operate.')).toBe('to co-operate')
})
