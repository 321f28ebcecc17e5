import { describe, expect, test } from 'vitest'
import { shorten } from '../../../scripts/article/draft/shorten.ts'
import { articleOf, drafted, eventsIn, slidesOf } from './drafted.ts'

/** Each with its date, as a text. */
const events = (sentence: string): string[] =>
  eventsIn(sentence, 'en').map(([date, event]) => `${date}: ${event}`)

describe('an event has the subject that its sentence gives it', () => {
  test.each<[string, ...string[]]>([
    [
      'The Convention was signed on 20 October 1921 by ten states and entered into force on 6 April 1922.',
      '1921-10-20: The Convention was signed by ten states',
      '1922-04-06: The Convention entered into force',
    ],
    [
      'Lavoisier was arrested in 1793 and executed on 8 May 1794.',
      '1793: Lavoisier was arrested',
      '1794-05-08: Lavoisier was executed',
    ],
    [
      'Exclusion of unvaccinated pupils became law in 2015, but had been practised here since 2012.',
      '2012/..: Exclusion of unvaccinated pupils had been practised here',
      '2015: Exclusion of unvaccinated pupils became law',
    ],
    [
      'The third General Conference, in October 1901, declared that the litre was a volume.',
      '1901-10: The third General Conference declared that the litre was a volume',
    ],
    [
      'Married women were admitted in 1870 and given a vote in 1894.',
      '1870: Married women were admitted',
      '1894: Married women were given a vote',
    ],
    [
      'The works at Ruhla, occupied by the army since 1945, were closed in 1950.',
      '1945/..: The works at Ruhla were occupied by the army',
      '1950: The works at Ruhla were closed',
    ],
    ['Peru, Chile and Ecuador had claimed one in 1952.', '1952: Peru, Chile and Ecuador had claimed one'],
    ['However, Smith and Jones met in 1850 at York.', '1850: Smith and Jones met at York'],
  ])('%s', (sentence, ...told) => {
    expect(events(sentence)).toEqual(told)
  })

  test.each([
    'Three cylinders had come by then; one of them was found in 1880 to agree.',
    'The invention was a wire cutter, first used on 5 September 1972, which sheared the trawl.',
    'It was resumed by two others, and finished in 1799.',
    'The last is dated to the morrow of All Souls, and the first to the feast of St John 1271.',
    'Their book recalls the famine, the murrain that followed it in 1319.',
    'The harbour, wrote a clerk in March 1888, “is our only embassy.”',
    'The war with Spain, begun in 1585, ate whatever the subsidies produced.',
    'The Civil Rights Act, the first since 1875, was about little else.',
    'The prison population rose from 204,211 in 1973 to 1,331,278 in 2000.',
    'A million people marched, the largest demonstration since the plebiscite of 1988.',
    'The final round lasted from 3 February to 14 March 1857.',
    'Nineteen states relaxed their rules; from 1985 to 2000 only four did.',
    'Eleven years later, in Hunter v. Underwood, 471 U.S. 222 (1985), the same Justice wrote for a unanimous Court.',
  ])('none where it is not sure: %s', (sentence) => {
    expect(events(sentence)).toEqual([])
  })
})

describe('an event has no hole where its date was', () => {
  test.each<[string, ...string[]]>([
    ['Coverage fell to 79.9% in the academic year 2010/11.', '2010/2011: Coverage fell to 79.9%'],
    [
      'The agreement signed on 13 November 1973 gave British boats two years.',
      '1973-11-13: The agreement signed on 13 November 1973 gave British boats two years',
    ],
    ['She led the 1881 revolt against the regency.', '1881: She led the 1881 revolt against the regency'],
    [
      'Interviews were held in the autumn of 2018 and, where a second one was needed, again.',
      '2018-23: Interviews were held',
    ],
  ])('%s', (sentence, ...told) => {
    expect(events(sentence)).toEqual(told)
  })

  test.each([
    'Raman and Osgood reported a similar delay for the 1989–91 epidemic.',
    'Population estimates are for 2010.',
    'Not until the law of 4 July 1837 were they abolished.',
    'Those for the 2012–13 year are incomplete in two districts.',
  ])('none: %s', (sentence) => {
    expect(events(sentence)).toEqual([])
  })
})

describe('a date in a clause of time is told with that clause alone', () => {
  test.each<[string, string]>([
    [
      'When Finland declared its independence on 6 December 1917, the Åland Islands went with it.',
      '1917-12-06: Finland declared its independence',
    ],
    [
      'They waited, and when the treaty lapsed in October 1951 the new republic was ready.',
      '1951-10: The treaty lapsed',
    ],
    [
      'When the war broke out in 1914 between the powers, trade stopped.',
      '1914: The war broke out between the powers',
    ],
    [
      'Pascoe sued in Truro on 3 May 1886; her husband argued that they were his.',
      '1886-05-03: Pascoe sued in Truro',
    ],
  ])('%s', (sentence, told) => {
    expect(events(sentence)).toEqual([told])
  })

  test.each([
    'From then on a wife married after 1882 could hold all property; a wife married earlier could not.',
    'The outbreak that began in December 2014 had spread to seven states.',
    'If exclusion had been decisive, coverage should have risen in 2015.',
    'Number 20 shows that the object had lost weight since 1889.',
    'This article was amended on 15 October 2021 to correct the name of a trawler.',
  ])('none where the date is of something else: %s', (sentence) => {
    expect(events(sentence)).toEqual([])
  })
})

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

test('a sentence ends at no abbreviation of the law, a clause at no comma of a date, a heading is not shouted', () => {
  const { text } = drafted(
    articleOf('en', {
      'XIV. THE CIVIL ROAD TO NATO: A SETTLEMENT OF 1890': [
        'On November 6, 2018, sixty-four percent of the voters approved Amendment 4. Brown v. Board of Education, 347 U.S. 483, did not mention the ballot.',
      ],
    }),
  )
  expect(text).toContain('On November 6, 2018, sixty-four percent of the voters approved Amendment 4')
  expect(text).toContain('Brown v. Board of Education, 347 U.S. 483, did not mention the ballot')
  expect(text).toContain('title: "XIV. The Civil Road to NATO: A Settlement of 1890"')
})

test('the questions of sections differ', () => {
  const paragraphs = [
    'The harbour was built in 1850 by ten engineers. It was widened in 1860 by the navy. The town was burnt in 1870.',
    'Harbours are places where the state and the trade meet each other.',
    'No state has ever kept a harbour without its merchants.',
  ]
  const { text } = drafted(articleOf('en', { One: paragraphs, Two: paragraphs }))
  const [first, second] = text
    .split(/prompts:\n/)
    .slice(1)
    .map((rest) => /^ +- .*$/m.exec(rest)?.[0])
  expect(first).toMatch(/\?$/)
  expect(second).not.toBe(first)
})

test('a text is not cut behind “and”; “I argue” is the author', () => {
  const { text } = drafted(
    articleOf('en', {
      One: [
        'The constitution of that year, which had been written under the general and which four voters in five had wished to replace in the end, remains in force.',
        'Others hold that they succeed where parties keep control of the assembly. I argue that the explanation lies in the distance between two electorates. The voters of the second vote were younger and poorer.',
      ],
    }),
  )
  expect(text).not.toMatch(/\band(?: …)? # draft/)
  expect(text).toMatch(/claim: The explanation lies in the distance between two electorates/)
})
