import { describe, expect, test } from 'vitest'
import { shorten } from '../../../scripts/article/draft/shorten.ts'
import { articleOf, drafted, slidesOf } from './drafted.ts'

describe('a sentence is cut where it says what it said', () => {
  test.each<[string, string]>([
    [
      'The historian Ingrid Hallam argues that Iceland won because it was willing to lose NATO: the base at Keflavík, occupied by the Americans since 1951, was worth more to Washington than all the fish.',
      'The historian Ingrid Hallam argues that Iceland won because it was willing to lose NATO',
    ],
    [
      'They are three, and the decline that has been read into them – from the 1290s to the Black Death of 1348–9 – is partly a change of clerk.',
      'They are three, and the decline that has been read into them is partly a change of clerk',
    ],
    [
      'From below, the more important dates are 1874, when traders learnt to ask whose name was on the bill, and 1893, when they learnt that it mattered.',
      'The more important dates are 1874, when traders learnt to ask whose name was on the bill, and 1893',
    ],
    [
      'Interviews with 24 nurses were held in the autumn term of 2018 and, where a second one was needed, the following February.',
      'Interviews with 24 nurses were held in the autumn term of 2018 and, where a second one was needed, the following February',
    ],
    [
      'The Law Reform (Married Women and Tortfeasors) Act 1935 (25 & 26 Geo. 5) abolished the separate estate.',
      'The Law Reform (Married Women and Tortfeasors) Act 1935 abolished the separate estate',
    ],
  ])('%s', (sentence, told) => {
    expect(shorten(sentence, 'item', 'en')).toBe(told)
  })
})

test('no point is a sentence that only its neighbour explains, a bare quotation, or a note on the page', () => {
  const { text } = drafted(
    articleOf('en', {
      Law: [
        '14 October 2021 · 9 min read',
        'Its drafting was poor. A creditor of the wife could sue nobody at all.',
        '“The question is to whom.”',
        'This article was amended on 15 October 2021 to correct the name of a trawler.',
      ],
    }),
  )
  expect(text).toContain('A creditor of the wife could sue nobody at all')
  expect(text).not.toMatch(/min read|drafting was poor|to whom|amended/)
})

test('a section named Discussion is discussed under its own name', () => {
  const paragraphs = [
    'The first office opened in 1801. The second office opened in 1802. The third office opened in 1803.',
    'Nobody at the time thought that this was remarkable.',
    'The offices of the other provinces are not in the archive.',
  ]
  expect(slidesOf(drafted(articleOf('en', { Discussion: paragraphs }))).at(-1)).toMatchObject({
    kind: 'question',
    title: 'Discussion',
  })
})
