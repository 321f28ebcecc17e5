import { describe, expect, test } from 'vitest'
import { all, deck, kinds, only, planned, texts, words } from './outlines.ts'

const POINTS = '- {points: P, source: 一, items: [a]}'

describe('at the top', () => {
  test('title, subtitle, lang, aspect', () => {
    const plan = deck(POINTS, 'subtitle: 副标题\nlang: en\naspect: 4/3\n')
    expect(plan).toMatchObject({ lang: 'en', aspect: '4/3', shortTitle: 'T' })
    expect(words(only(plan, 'cover').title)).toBe('T')
    expect(words(only(plan, 'cover').subtitle)).toBe('副标题')
    expect(deck(POINTS)).toMatchObject({ lang: 'zh-CN', aspect: '16/9' })
  })

  test('course', () => {
    const plan = deck(
      POINTS,
      'course: {name: 课, lecturer: 人, institution: 校, date: 2026-11-23, minutes: [45, 45], logo: 校徽/logo.svg}\n',
    )
    expect(only(plan, 'cover').course.map(words)).toEqual(['课', '人', '校', '2026年11月23日'])
    expect(only(plan, 'cover').logo).toBe('/name/校徽/logo.svg')
    const free = only(deck(POINTS, 'course: {date: 第三周}\n'), 'cover')
    expect(free.course.map(words)).toEqual(['第三周'])
  })

  test('source: every given part is in the citation, on the cover and among the references', () => {
    const source =
      'source: {author: [甲, 乙], title: 文题, container: 刊名, issued: 2017-05, volume: 8, issue: 3, pages: 1–20, type: article-journal, publisher: 社, place: 京, doi: 10.1/x, url: "https://x.y", accessed: 2020-01-02}\n'
    const plan = deck(POINTS, source)
    const article = words(only(plan, 'cover').article)
    for (const part of [
      '甲、乙',
      '文题',
      '刊名',
      '2017年5月',
      '8',
      '第3期',
      '1–20',
      '社',
      '京',
      '10.1/x',
      'https://x.y',
      '2020年1月2日',
    ]) {
      expect(article).toContain(part)
    }
    expect(texts(only(plan, 'references').entries)).toEqual([
      '甲, 乙. 文题[J/OL]. 刊名, 2017-05, 8(3): 1–20. 京: 社[2020-01-02]. https://x.y. DOI: 10.1/x.',
    ])
    expect(texts(only(deck(POINTS, `lang: en\n${source}`), 'references').entries)).toEqual([
      '甲, & 乙. (2017, May). 文题. 《刊名》, 8(3), 1–20. 京: 社. Retrieved January 2, 2020, from https://doi.org/10.1/x. https://x.y',
    ])
    expect(
      words(only(deck(POINTS, 'source: {title: X, issued: forthcoming}\nlang: en\n'), 'cover').article),
    ).toContain('forthcoming')
  })

  test('references: ready-made texts after the article; none, no slide', () => {
    expect(texts(only(deck(POINTS, 'references: [其一, 其二]\n'), 'references').entries)).toEqual([
      '其一',
      '其二',
    ])
    expect(kinds(deck(POINTS))).not.toContain('references')
  })

  test('objectives: a slide of their own, and the checklist of the recap', () => {
    const plan = deck(POINTS, 'objectives: [其一, 其二]\n')
    expect(texts(only(plan, 'objectives').items)).toEqual(['其一', '其二'])
    expect(texts(only(plan, 'recap').objectives)).toEqual(['其一', '其二'])
  })

  test('actors: one colour and one badge each, all through the deck', () => {
    const slide =
      '- {timeline: A, source: 一, events: [{date: 2000, text: a, who: cn}, {date: 2001, text: b, who: us}]}\n- {timeline: B, source: 一, events: [{date: 2000, text: a, who: us}]}'
    const [first, second] = all(
      deck(slide, 'actors: {us: 美国, vn: 越南, cn: {name: 中国, color: "#ABC"}}\n'),
      'timeline',
    )
    expect(first?.actors.map(({ name }) => name)).toEqual(['中国', '美国'])
    expect(first?.actors[0]).toMatchObject({ color: '#aabbcc', ink: '#000000', badge: '中' })
    expect(second?.actors).toEqual([first?.actors[1]])
    expect(new Set([...(first?.actors ?? [])].map(({ color }) => color)).size).toBe(2)
  })

  test('include: which slides are made unasked, and all of them by default', () => {
    const two = (top = '') =>
      planned(
        `title: T\nobjectives: [O]\nsource: {title: X}\n${top}sections:\n${['一', '二'].map((title) => `  - {title: ${title}, summary: 概述, slides: [{points: P, source: 一, items: [a]}]}\n`).join('')}`,
      )
    expect(kinds(two())).toEqual([
      'cover',
      'objectives',
      'agenda',
      'divider',
      'points',
      'divider',
      'points',
      'recap',
      'recap',
      'references',
    ])
    const made = ['cover', 'objectives', 'agenda', 'dividers', 'recap', 'references']
    for (const name of made) {
      const without = made.filter((one) => one !== name)
      const kind = name === 'dividers' ? 'divider' : name
      expect(kinds(two(`include: [${without.join(', ')}]\n`)), name).toEqual(
        kinds(two()).filter((one) => one !== kind),
      )
      const alone = kinds(two(`include: [${name}]\n`))
      expect(
        alone.filter((one) => one !== 'points').every((one) => one === kind),
        name,
      ).toBe(true)
      expect(alone).toContain(kind)
    }
  })
})

describe('sections', () => {
  test('agenda from two on, dividers with summary and place, recap with summaries, sources not inherited', () => {
    const section = (title: string, keys: string) =>
      `  - {title: ${title}, ${keys}slides: [{points: P, items: [a]}]}\n`
    const plan = planned(
      `title: T\nsections:\n${section('一', 'source: 第一节, summary: 概述, ')}${section('二', '')}`,
    )
    expect(texts(only(plan, 'agenda').items)).toEqual(['一', '二'])
    const [first, second] = all(plan, 'divider')
    expect(first).toMatchObject({ place: { index: 1, of: 2 }, source: '第一节' })
    expect([words(first?.title), words(first?.summary)]).toEqual(['一', '概述'])
    expect(second?.summary).toBeUndefined()
    expect(only(plan, 'recap').sections.map(({ title, summary }) => [words(title), words(summary)])).toEqual([
      ['一', '概述'],
    ])
    for (const slide of all(plan, 'points')) expect(slide).toMatchObject({ own: true })
    for (const slide of all(plan, 'points')) expect(slide.source).toBeUndefined()
    expect(kinds(deck(POINTS))).not.toContain('agenda')
  })
})

describe('every slide', () => {
  test('id, source, notes, minutes', () => {
    const plan = deck(
      '- points: P\n  id: my-id\n  source: [一（二）¶1, 二, 一（二）¶1]\n  notes: |\n    第一行\n    **第二行**\n  minutes: 7.5\n  items: [a]',
    )
    expect(only(plan, 'points')).toMatchObject({
      id: 'my-id',
      source: '一（二）¶1、二',
      own: false,
      notes: '第一行\n**第二行**',
      minutes: 7.5,
    })
  })

  test('backup comes after the last slide, skip nowhere', () => {
    const plan = deck(
      `- {points: B, source: 一, items: [a], backup: true}\n${POINTS}\n- {points: S, source: 一, items: [a], skip: true}`,
      'source: {title: X}\n',
    )
    expect(plan.slides.map(({ kind, title, backup }) => [kind, words(title), backup])).toEqual([
      ['cover', 'T', false],
      ['divider', 'S', false],
      ['points', 'P', false],
      ['references', '参考文献', false],
      ['points', 'B', true],
    ])
  })

  test.each([
    ['points', 'items: [a]'],
    ['timeline', 'events: [2000: a]'],
    ['motives', 'paths: [{because: a, so: b}]'],
    ['compare', 'columns: [{title: a, items: [b]}, {title: c, items: [d]}]'],
    ['claim', 'evidence: [a]'],
    ['table', 'columns: [a], rows: [[b]]'],
  ])('%s without a source is the lecturer’s own addition, and with one it is not', (kind, keys) => {
    const own = (more: string) =>
      deck(`- {${kind}: X, ${keys}${more}}`).slides.find((slide) => slide.kind === kind)?.own
    expect(own('')).toBe(true)
    expect(own(', source: 一')).toBe(false)
  })

  test.each([
    ['question', ''],
    ['quiz', 'options: [a, {text: b, correct: true}]'],
    ['quote', ''],
    ['figure', 'image: a.png, alt: b'],
    ['terms', 'entries: [a: b]'],
    ['break', ''],
  ])('%s never is', (kind, keys) => {
    for (const slide of deck(`- {${kind}: X, ${keys}}`).slides) expect(slide.own).toBe(false)
  })

  test('what does not fit goes on on further slides; notes stand on each, minutes on the first', () => {
    const items = Array.from({ length: 60 }, (_, index) => `    - 第${index}项\n`).join('')
    const slides = all(
      deck(`- points: 长\n  source: 一\n  id: long\n  notes: 备注\n  minutes: 9\n  items:\n${items}`),
      'points',
    )
    expect(slides.length).toBeGreaterThan(1)
    expect(slides.flatMap((slide) => texts(slide.items))).toEqual(
      Array.from({ length: 60 }, (_, index) => `第${index}项`),
    )
    expect(slides.map(({ part }) => part)).toEqual(
      slides.map((_, index) => ({ index: index + 1, of: slides.length })),
    )
    expect(slides.map(({ notes }) => notes)).toEqual(slides.map(() => '备注'))
    expect(slides.map(({ minutes }) => minutes)).toEqual(
      slides.map((_, index) => (index === 0 ? 9 : undefined)),
    )
    for (const slide of slides)
      expect(slide).toMatchObject({ source: '一', title: [{ type: 'text', value: '长' }] })
    expect(slides.map(({ id }) => id)).toEqual(
      slides.map((_, index) => (index === 0 ? 'long' : `long-p${index + 1}`)),
    )
  })
})

test('items: source, by, doubt as a footnote, one level deeper', () => {
  const slide = only(
    deck(
      '- points: P\n  source: 一\n  items:\n    - {text: 甲, source: [一, 二], by: 某人, doubt: 可疑}\n    - text: 乙\n      doubt: 也可疑\n      items: [丙, {text: 丁, doubt: 更可疑}]',
    ),
    'points',
  )
  const [first, second] = slide.items
  expect(first).toMatchObject({ source: '〔一、二〕', doubt: 1, items: [] })
  expect(words(first?.by)).toContain('某人')
  expect(second).toMatchObject({ doubt: 2 })
  expect(texts(second?.items ?? [])).toEqual(['丙', '丁'])
  expect(second?.items[1]?.doubt).toBe(3)
  expect(slide.doubts.map(({ number, text }) => [number, words(text)])).toEqual([
    [1, '可疑'],
    [2, '也可疑'],
    [3, '更可疑'],
  ])
})
