import { expect, test } from 'vitest'
import { lecture } from '../../scripts/lecture.ts'

/** The front matter of the second slide of a lecture whose one slide, after the cover, is this. */
function frontMatterOf(slide: object): string {
  const { lecture: made, diagnostics } = lecture(
    JSON.stringify({
      title: 'T',
      lang: 'en',
      include: ['cover'],
      actors: { a: 'A' },
      sections: [{ title: 'S', slides: [slide] }],
    }),
    'clicks',
  )
  expect(diagnostics).toEqual([])
  return (
    /\n---\nlayout: (?:timeline|motives|question|break)\n.*?\n---\n/s.exec(made?.markdown ?? '')?.[0] ?? ''
  )
}

const events = [
  { date: '2000', text: 'one' },
  { date: '2000', text: 'two' },
  { date: '2001', text: 'three' },
]
const paths = [
  { because: 'x', who: 'a', wants: 'y', so: 'z' },
  { because: 'x', who: 'a', wants: 'y' },
  { because: 'u', so: 'z' },
]

test('each event after the first takes a click', () => {
  expect(frontMatterOf({ timeline: 'T', events })).toContain('\nclicks: 2\n')
})

test('each path that adds something takes a click', () => {
  expect(frontMatterOf({ motives: 'M', paths })).toContain('\nclicks: 1\n')
})

test('a countdown starts with a click; without minutes there is none', () => {
  expect(frontMatterOf({ question: 'Q', minutes: 2 })).toMatch(/\nclicks: 1\ncountdown: 2\n/)
  expect(frontMatterOf({ break: 'B', minutes: 10 })).toMatch(/\nclicks: 1\ncountdown: 10\n/)
})

test('a question that goes on has its countdown where it has been asked to the end', () => {
  const prompts = Array.from({ length: 24 }, (_, index) => `${index} ${'more to say '.repeat(12)}`)
  const { lecture: made } = lecture(
    JSON.stringify({
      title: 'T',
      lang: 'en',
      sections: [{ title: 'S', slides: [{ question: 'Q', minutes: 2, prompts }] }],
    }),
    'clicks',
  )
  const asked = made?.plan.slides.filter(({ kind }) => kind === 'question') ?? []
  expect(asked.length).toBeGreaterThan(1)
  expect(asked.map((slide) => slide.kind === 'question' && [slide.clicks, slide.countdown])).toEqual([
    ...asked.slice(1).map(() => [undefined, undefined]),
    [1, 2],
  ])
})

test.each([
  { question: 'Q' },
  { break: 'B' },
  { timeline: 'T', events, steps: 'false' },
  { motives: 'M', paths, steps: 'false' },
  { timeline: 'T', events: events.slice(0, 1) },
  { motives: 'M', paths: paths.slice(0, 1) },
])('there is nothing to click: %j', (slide) => {
  const found = frontMatterOf(slide)
  expect(found).toContain('\nid: ')
  expect(found).not.toContain('clicks')
})

test('`steps` is a boolean like the others', () => {
  const { diagnostics } = lecture(
    JSON.stringify({
      title: 'T',
      sections: [{ title: 'S', slides: [{ timeline: 'T', events, steps: 'perhaps' }] }],
    }),
    'clicks',
  )
  expect(diagnostics).toMatchObject([{ rule: 'type', key: 'type.flag' }])
})
