import { describe, expect, test } from 'vitest'
import { TEXT_WIDTH } from '../../scripts/plan/page.ts'
import type { SlidePlan } from '../../scripts/plan/types.ts'
import { all, deck, kinds, only, texts, words } from './outlines.ts'

describe('timeline', () => {
  const ACTORS = 'actors: {us: 美国, vn: 越南}\n'
  const slide = (events: string, more = '') =>
    only(deck(`- {timeline: X, source: 一, ${more}events: [${events}]}`, ACTORS), 'timeline')
  const gaps = (one: ReturnType<typeof slide>) =>
    one.eras.flatMap(({ periods }) => periods.map(({ between }) => between?.join('')))
  const dates = (one: ReturnType<typeof slide>) =>
    one.eras.flatMap(({ periods }) => periods.map(({ date }) => date.join('')))
  const labels = (one: ReturnType<typeof slide>) =>
    one.eras.flatMap(({ periods }) => periods.map(({ events }) => events.map(({ label }) => label.join(''))))

  test('order, short and long form, one box a date', () => {
    const one = slide('{date: 2003-11, text: 丙}, {2000-03: 甲}, {2003-11: 丁}, {date: 2001, text: 乙}')
    expect(dates(one)).toEqual(['2000年3月', '2001年', '2003年11月'])
    expect(labels(one)).toEqual([['甲'], ['乙'], ['丙', '丁']])
  })

  test('who: one or a list', () => {
    const one = slide('{2000: 甲, who: vn}, {2001: 乙, who: [us, vn]}, {2002: 丙}')
    expect(one.actors.map(({ name }) => name)).toEqual(['越南', '美国'])
    expect(
      one.eras.flatMap(({ periods }) => periods.flatMap(({ events }) => events.map(({ actors }) => actors))),
    ).toEqual([[0], [1, 0], []])
  })

  test('era: groups with and without a heading', () => {
    const one = slide('{2000: 甲}, {2001: 乙, era: 起步}, {2002: 丙, era: 起步}, {2003: 丁}')
    expect(one.eras.map(({ title }) => title?.join(''))).toEqual([undefined, '起步', undefined])
  })

  test('gaps: only when asked for', () => {
    expect(gaps(slide('{2000: 甲}, {2003: 乙}'))).toEqual([undefined, undefined])
    expect(gaps(slide('{2000: 甲}, {2003: 乙}', 'gaps: true, '))).toEqual([undefined, '隔3年'])
    expect(gaps(slide('{2000: 甲}, {2003: 乙}', 'gaps: false, '))).toEqual([undefined, undefined])
  })

  test('doubt is a mark and a footnote, source goes to the source line', () => {
    const one = slide('{2000: 甲, doubt: 可疑, source: 二（一）}, {2001: 乙, source: [一, 三]}')
    expect(labels(one)[0]?.[0]).toMatch(/^甲.*1/)
    expect(one.doubts.map(({ number, text }) => [number, words(text)])).toEqual([[1, '可疑']])
    expect(one.source).toBe('一、二（一）、三')
  })

  test('marks are left out, words are not', () => {
    expect(
      labels(slide('"2000": "**甲** `乙` [丙](https://x.y) 2*3*4"'.replace(/^/, '{').replace(/$/, '}'))),
    ).toEqual([['甲 乙 丙 2*3*4']])
  })
})

describe('motives', () => {
  const ACTORS = 'actors: {us: 美国, vn: 越南}\nsource: {author: [甲某, 乙某]}\n'
  const slide = (paths: string, more = '') =>
    only(deck(`- {motives: X, source: 一, ${more}paths: [${paths}]}`, ACTORS), 'motives')
  const nodes = (one: ReturnType<typeof slide>) =>
    one.nodes.map(({ column, label }) => `${column} ${label.join('')}`)
  const edges = (one: ReturnType<typeof slide>) => {
    const labelOf = (id: string) => one.nodes.find((node) => node.id === id)?.label.join('')
    return one.edges.map(({ from, to, against }) => `${labelOf(from)} ${against ? '⊣' : '→'} ${labelOf(to)}`)
  }

  test('four columns, and every path through the columns that it has', () => {
    const one = slide(
      '{because: 因, who: us, wants: 欲, so: 果}, {because: 因二, so: 果二}, {who: vn, wants: 欲二, so: 果三}',
      'outcome: 终, ',
    )
    expect(edges(one)).toEqual([
      '因 → 欲',
      '欲 → 果',
      '果 → 终',
      '因二 → 果二',
      '果二 → 终',
      '欲二 → 果三',
      '果三 → 终',
    ])
    expect(one.actors.map(({ name }) => name)).toEqual(['美国', '越南'])
  })

  test('outcome: a path’s own replaces the slide’s, and none takes it away', () => {
    const one = slide(
      '{because: a, so: b}, {because: c, so: d, outcome: 另一}, {because: e, so: f, outcome: none}',
      'outcome: 终, ',
    )
    expect(edges(one)).toEqual(['a → b', 'b → 终', 'c → d', 'd → 另一', 'e → f'])
    expect(nodes(slide('{because: a, so: b}'))).toEqual(['because a', 'so b'])
  })

  test('equal texts of a column are one node; in wants only with equal who', () => {
    const one = slide(
      '{because: 因, who: us, wants: 欲, so: 果}, {because: 因, who: vn, wants: 欲, so: 果}, {because: 因, who: us, wants: 欲, so: 另}',
    )
    expect(nodes(one)).toEqual(['because 因', 'wants 欲', 'so 果', 'wants 欲', 'so 另'])
    expect(edges(one)).toHaveLength(5)
    expect(nodes(slide('{because: 同, so: 同}'))).toEqual(['because 同', 'so 同'])
  })

  test('against: every step of the path is a brake', () => {
    expect(edges(slide('{because: a, so: b, against: true}, {because: a, so: b}', 'outcome: 终, '))).toEqual(
      expect.arrayContaining(['a ⊣ b', 'b ⊣ 终', 'a → b', 'b → 终']),
    )
  })

  test('by: the article’s author unless it is said; source of paths in the source line', () => {
    expect(words(slide('{because: a, so: b, source: 二}').by)).toContain('甲某、乙某')
    expect(slide('{because: a, so: b, source: 二}').source).toBe('一、二')
    const said = words(slide('{because: a, so: b}', 'by: 丙某, ').by)
    expect(said).toContain('丙某')
    expect(said).not.toContain('甲某')
  })
})

test('compare: columns side by side', () => {
  const slide = only(
    deck(
      '- {compare: X, source: 一, columns: [{title: 甲, items: [a, {text: b, doubt: c}]}, {title: 乙, items: [d]}]}',
    ),
    'compare',
  )
  expect(slide.columns.map(({ title, items }) => [words(title), ...texts(items)])).toEqual([
    ['甲', 'a', 'b'],
    ['乙', 'd'],
  ])
  expect(slide.doubts).toHaveLength(1)
})

test('claim: always somebody’s, with evidence and other readings', () => {
  const top = 'source: {author: 甲某}\n'
  const slide = only(deck('- {claim: X, source: 一, evidence: [a], counter: [b, c]}', top), 'claim')
  expect([words(slide.by), texts(slide.evidence), texts(slide.counter)]).toEqual([
    expect.stringContaining('甲某'),
    ['a'],
    ['b', 'c'],
  ])
  expect(words(only(deck('- {claim: X, by: 乙某, counter: [b]}', top), 'claim').by)).toMatch(/乙某/)
  expect(words(only(deck('- {claim: X, counter: [b]}'), 'claim').by)).not.toBe('')
})

test('question: prompts, and a countdown when there are minutes', () => {
  const slide = only(deck('- {question: X, prompts: [a, b], minutes: 5}'), 'question')
  expect([texts(slide.prompts), slide.countdown]).toEqual([['a', 'b'], 5])
  expect(only(deck('- question: X'), 'question').countdown).toBeUndefined()
})

test('quiz: two slides, the answer told on the second alone', () => {
  const plan = deck(
    '- {quiz: X, source: 一, minutes: 2, notes: N, options: [a, {text: b, correct: true}, {text: c, correct: false}, {text: d, correct: True}], explain: 因为}',
  )
  expect(kinds(plan).slice(-2)).toEqual(['quiz', 'answer'])
  const answer = only(plan, 'answer')
  expect(answer.options.map(({ letter, text, correct }) => [letter, words(text), correct])).toEqual([
    ['A', 'a', false],
    ['B', 'b', true],
    ['C', 'c', false],
    ['D', 'd', true],
  ])
  expect(words(answer.explain)).toBe('因为')
  const question = only(plan, 'quiz')
  expect(question.options.map(({ text }) => words(text))).toEqual(['a', 'b', 'c', 'd'])
  expect(JSON.stringify(question)).not.toContain('因为')
  expect([words(question.title), words(answer.title), answer.source]).toEqual(['X', 'X', '一'])
})

test('quiz: the options keep their size in the answer; the explanation makes room', () => {
  const sizesOf = (options: readonly string[], explain: string) => {
    const plan = deck(
      `- {quiz: X, options: [${options.join(', ')}, {text: z, correct: true}], explain: ${explain}}`,
    )
    const [asked, answer] = [only(plan, 'quiz'), only(plan, 'answer')]
    return { asked: asked.size, ...answer }
  }
  const below = sizesOf(['泉州', '杭州'], '说明'.repeat(30))
  expect(below.size).toBe(below.asked)
  expect(below.explainSize).toBeLessThan(below.size)
  expect(below.explainBeside).toBeUndefined()
  const beside = sizesOf(['泉州', '杭州', '明州', '密州', '广州'], '说明'.repeat(50))
  expect(beside).toMatchObject({ size: beside.asked, explainBeside: true })
  // Below them it would be of 20 px or less: beside short ones it is larger, and long ones make room.
  const short = sizesOf(['泉州', '杭州', '明州'], '说明'.repeat(25))
  expect(short).toMatchObject({ size: short.asked, explainBeside: true })
  const wide = sizesOf(
    ['只有非致命的武器', '用于海上安全防御的致命武器', '只有经济上的制裁'],
    '说明'.repeat(21),
  )
  expect(wide.explainBeside).toBeUndefined()
  expect(wide.size).toBeLessThan(wide.asked)
  expect(wide.explainSize).toBeGreaterThanOrEqual(22)
  const long = sizesOf(
    Array.from({ length: 4 }, (_, index) => '选项'.repeat(20) + index),
    '说明'.repeat(50),
  )
  expect(long.explainBeside).toBeUndefined()
  expect(long.explainSize ?? long.size).toBeGreaterThanOrEqual(18)
})

test('quote: the title is the quoted text', () => {
  const slide = only(deck('- {quote: 没有永远的朋友, by: 某人, source: 一}'), 'quote')
  expect([words(slide.title), words(slide.by), slide.source]).toEqual([
    '没有永远的朋友',
    expect.stringContaining('某人'),
    '一',
  ])
})

test('figure: image, alternative text letter for letter, credit', () => {
  const slide = only(
    deck('- {figure: X, image: ./图/a b.png, alt: "**不**是[记号](#x)", source: "[x](#x)", credit: 自绘}'),
    'figure',
  )
  expect(slide).toMatchObject({ image: '/name/图/a b.png', alt: '**不**是[记号](#x)', source: '[x](#x)' })
  expect(words(slide.credit)).toBe('自绘')
})

test('table: all slides of one table have one size', () => {
  const texts = (column: number): string => (column > 5 ? '很长的内容'.repeat(9) : '短')
  const cells = Array.from({ length: 9 }, (_, column) => texts(column)).join(', ')
  const heads = Array.from({ length: 9 }, (_, column) => `列${column}`).join(', ')
  const tables = deck(
    `- {table: X, source: 一, columns: [${heads}], rows: [[${cells}], [${cells}]]}`,
  ).slides.filter(({ kind }) => kind === 'table')
  expect(tables.length).toBeGreaterThan(1)
  expect(new Set(tables.map(({ size }) => size)).size).toBe(1)
})

test('table: cells as they are written', () => {
  const slide = only(
    deck(
      '- {table: X, source: 一, columns: [甲, 乙, 丙], rows: [[2.10, -0206, 1e3], [yes, 007, ~], [null, 0x1F, 1_000]]}',
    ),
    'table',
  )
  expect(slide.columns.map(words)).toEqual(['甲', '乙', '丙'])
  expect(slide.rows.map((row) => row.map(words))).toEqual([
    ['2.10', '-0206', '1e3'],
    ['yes', '007', '~'],
    ['null', '0x1F', '1_000'],
  ])
  expect(slide.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 0)
})

test('terms: short and long form', () => {
  const slide = only(
    deck('- {terms: X, entries: [对冲: 两边下注, {term: 制衡, meaning: 联合}, {"14:30": 时刻}]}'),
    'terms',
  )
  expect(slide.entries.map(({ term, meaning }) => [words(term), words(meaning)])).toEqual([
    ['对冲', '两边下注'],
    ['制衡', '联合'],
    ['14:30', '时刻'],
  ])
})

test('break: a countdown, not counted', () => {
  expect(only(deck('- {break: 休息, minutes: 10}'), 'break')).toMatchObject({ countdown: 10 })
  expect(only(deck('- break: 休息'), 'break').countdown).toBeUndefined()
})

test('texts are letter for letter', () => {
  const hard = [
    '{{ x }}',
    '<b>',
    '---',
    '# 1',
    '$5',
    ':::',
    'a_b',
    '1. ',
    'end',
    '14:30',
    'C#',
    '(c)',
    '...',
    "it's",
    '👩‍👩‍👧',
    '[@key]',
    '- a',
    '2*3*4',
    '\\d',
    'x'.repeat(500),
  ]
  const shown = (slides: SlidePlan[]) =>
    slides.flatMap((slide) => (slide.kind === 'points' ? texts(slide.items) : []))
  const items = hard.map((text) => `    - ${JSON.stringify(text)}`).join('\n')
  expect(shown(all(deck(`- points: P\n  source: 一\n  items:\n${items}`), 'points'))).toEqual(hard)
})

test('terms: the words take the width of the longest of them, and at most 30 % of the slide', () => {
  const widthOf = (terms: readonly string[]): number =>
    only(
      deck(`- {terms: X, entries: [${terms.map((term) => `{term: ${term}, meaning: 意思}`).join(', ')}]}`),
      'terms',
    ).termWidth
  expect(widthOf(['INF', 'NTM'])).toBeLessThan(0.2 * TEXT_WIDTH)
  expect(widthOf(['INF', 'Decoupling'])).toBeGreaterThan(widthOf(['INF', 'NTM']))
  expect(widthOf(['一个很长很长的词'.repeat(5)])).toBeLessThanOrEqual(Math.ceil(0.3 * TEXT_WIDTH))
})
