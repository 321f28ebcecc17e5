import { expect, test } from 'vitest'
import { lecture } from '../../scripts/lecture.ts'
import { plainText } from '../../scripts/outline/inline.ts'
import { words } from '../../scripts/plan/texts.ts'
import type { DeckPlan, Inline } from '../../scripts/plan/types.ts'
import { readLibrary } from '../../scripts/references/library.ts'

const LIBRARY = readLibrary(
  Buffer.from(`
@book{goh2005, author={Goh, Evelyn}, title={Meeting the China Challenge}, publisher={East-West Center}, year=2005}
@book{khalilzad2001, author={Khalilzad, Z. and Orletsky, D. and Pollack, J. and Rabasa, A.}, title={The United States and Asia}, publisher={RAND}, year=2001}
@article{luo2017, author={罗会钧 and 张三 and 李四 and 王五}, title={美越防务}, journal={国际安全研究}, year=2017, number=3}
@book{two, author={Acharya, Amitav and Goh, Evelyn}, title={Reassessing}, publisher={MIT Press}, year=2007}
@book{gohb, author={Goh, Evelyn}, title={Another}, publisher={OUP}, year=2005}
@book{unused, author={Nobody, N.}, title={Unused}, year=1999}
@misc{nothing, title={A site that has no author}, url={https://a.b}}
`),
)

const HEAD = 'title: T\nsource: {title: 文, author: 甲, container: 刊, type: article-journal, issued: 2017}\n'

function made(slides: string, { head = 'references: x.bib\n', library = LIBRARY } = {}): DeckPlan {
  const { lecture: result, diagnostics } = lecture(
    `${HEAD}${head}sections:\n  - title: S\n    slides:\n${slides.replaceAll(/^/gm, '      ')}`,
    'name',
    { library },
  )
  if (!result) throw new Error(JSON.stringify(diagnostics))
  return result.plan
}

const references = (plan: DeckPlan): string[] =>
  plan.slides.flatMap((slide) =>
    slide.kind === 'references' ? slide.entries.map(({ text }) => words(text)) : [],
  )
const items = (plan: DeckPlan): Inline[][] =>
  plan.slides.flatMap((slide) => (slide.kind === 'points' ? slide.items.map(({ text }) => text) : []))
const points = (...texts: string[]): string =>
  `- points: P\n  source: 一\n  items: [${texts.map((text) => JSON.stringify(text)).join(', ')}]`

test('Chinese decks count in the order of the first citation, and leave out what is not cited', () => {
  const plan = made(
    points(
      '甲 [@khalilzad2001]',
      '乙 [@goh2005; @luo2017；@two]',
      '丙 [@luo2017, 第5页]',
      '丁 [@two; @khalilzad2001]',
    ),
  )
  expect(items(plan).map(plainText)).toEqual(['甲 [1]', '乙 [2–4]', '丙 [3, 第5页]', '丁 [1, 4]'])
  expect(references(plan)).toEqual([
    '甲. 文[J]. 刊, 2017.',
    '[1] Khalilzad Z, Orletsky D, Pollack J, et al. The United States and Asia[M]. RAND, 2001.',
    '[2] Goh E. Meeting the China Challenge[M]. East-West Center, 2005.',
    '[3] 罗会钧, 张三, 李四, 等. 美越防务[J]. 国际安全研究, 2017(3).',
    '[4] Acharya A, Goh E. Reassessing[M]. MIT Press, 2007.',
  ])
})

test('English decks name author and year, in the order of the list; letters tell works of one year apart', () => {
  const en = { head: 'lang: en\nreferences: x.bib\n' }
  const plan = made(
    points(
      'a [@khalilzad2001; @goh2005, p. 5]',
      'b [@two]',
      'c [@luo2017]',
      'd [@nothing]',
      'e [@goh2005; @gohb]',
    ),
    en,
  )
  expect(items(plan).map(plainText)).toEqual([
    'a (Goh, 2005b, p. 5; Khalilzad et al., 2001)',
    'b (Acharya & Goh, 2007)',
    'c (罗会钧 等, 2017)',
    'd (“A site that has no author”, n.d.)',
    'e (Goh, 2005a, 2005b)',
  ])
  expect(references(plan).map((line) => line.slice(0, 24))).toEqual([
    '甲. (2017). 文. 《刊》.',
    'Acharya, A., & Goh, E. (',
    'Goh, E. (2005a). Another',
    'Goh, E. (2005b). Meeting',
    'Khalilzad, Z., Orletsky,',
    'A site that has no autho',
    '罗会钧, 张三, 李四, & 王五. (2017',
  ])
})

test('a citation leads to the slide that shows its entry, also where the references go on on a further one', () => {
  const many = Array.from(
    { length: 30 },
    (_, n) =>
      `@book{k${n}, author={Author, A.}, title={${`A long title of number ${n} `.repeat(3)}}, publisher={P}, year=2000}`,
  )
  const library = readLibrary(Buffer.from(many.join('\n')))
  const all = many.map((_, n) => `@k${n}`).join('; ')
  const plan = made(points('一 [@k0]', '二 [@k29]', `三 [${all}]`).replaceAll('三', '三'), { library })
  const pages = plan.slides.filter(({ kind }) => kind === 'references')
  expect(pages.length).toBeGreaterThan(1)
  const target = (number: number): string | undefined =>
    pages.find(
      (page) =>
        page.kind === 'references' && page.entries.some(({ text }) => words(text).startsWith(`[${number}] `)),
    )?.id
  const urls = items(plan).map((text) => text.flatMap((piece) => (piece.type === 'link' ? [piece.url] : [])))
  expect(urls.slice(0, 2)).toEqual([[`#${target(1)}`], [`#${target(2)}`]])
  expect(target(1)).toBe('references')
  expect(target(30)).toBe(pages.at(-1)?.id)
})

test('every text of an outline cites', () => {
  const plan = made(`- points: 要点 [@goh2005]
  source: 一
  items:
    - {text: "文 [@goh2005]", by: "人 [@goh2005]", doubt: "疑 [@goh2005]", items: ["内 [@goh2005]"]}
  notes: 讲 [@goh2005]
- timeline: 线
  source: 一
  events: [{date: 2001, text: "事 [@goh2005]", doubt: "疑 [@goh2005]"}]
- motives: 动因
  source: 一
  by: 人 [@goh2005]
  paths: [{because: "因 [@goh2005]", so: "果 [@goh2005]"}]
- compare: 比
  source: 一
  columns: [{title: "列 [@goh2005]", items: ["项 [@goh2005]"]}, {title: B, items: [b]}]
- claim: 论断
  source: 一
  evidence: ["据 [@goh2005]"]
- question: 问
  prompts: ["提 [@goh2005]"]
- quiz: 测
  options: [{text: "对 [@goh2005]", correct: true}, B]
  explain: 解 [@goh2005]
- quote: 引 [@goh2005]
  by: 某 [@goh2005]
- table: 表
  source: 一
  columns: ["头 [@goh2005]", 乙]
  rows: [["格 [@goh2005]", x]]
- terms: 词
  entries: [{term: "词 [@goh2005]", meaning: "义 [@goh2005]"}]`)
  const link = /"\},\{"type":"link","url":"#references","children":\[\{"type":"text","value":"/g
  const text = JSON.stringify(plan.slides).replace(link, '').replaceAll('\\', '')
  expect(text).not.toContain('@goh2005')
  for (const word of '点文人疑内讲事因果列项据提对解引某头格词义') expect(text).toContain(`${word} [1]`)
})

test('what is escaped, in code, or in an outline without references stays as it is', () => {
  const plan = made(
    points(
      'a \\[@goh2005]',
      'b `[@goh2005]`',
      'c [@ goh]',
      'd @goh2005',
      'e [见 [@goh2005]](https://a.b)',
      'f x@y.z [@goh2005](https://a.b)',
    ),
  )
  expect(items(plan).map(plainText)).toEqual([
    'a [@goh2005]',
    'b [@goh2005]',
    'c [@ goh]',
    'd @goh2005',
    'e 见 [1]',
    'f x@y.z @goh2005',
  ])
  expect(items(plan)[4]).toMatchObject([{ value: 'e ' }, { type: 'link', url: 'https://a.b' }])
  expect(items(made(points('a [@goh2005]'), { head: '' })).map(plainText)).toEqual(['a [@goh2005]'])
})

test('ready-made texts are cited by key or number, all of them shown, and counted only where one is cited', () => {
  const head = `references:
  - Goh E. Meeting. 2005.
  - {key: qdr, text: "Department of Defense. QDR. 2010."}
  - white: "Vietnam National Defence. 2009."
`
  const plan = made(points('a [@1]', 'b [@qdr, p. 5; @white]'), { head })
  expect(items(plan).map(plainText)).toEqual(['a [1]', 'b [2, p. 5; 3]'])
  expect(references(plan).slice(1)).toEqual([
    '[1] Goh E. Meeting. 2005.',
    '[2] Department of Defense. QDR. 2010.',
    '[3] Vietnam National Defence. 2009.',
  ])
  expect(references(made(points('a'), { head })).slice(1)).toEqual([
    'Goh E. Meeting. 2005.',
    'Department of Defense. QDR. 2010.',
    'Vietnam National Defence. 2009.',
  ])
})

test('without a slide of references nothing leads there', () => {
  const slides = '- points: P\n  source: 一¶2\n  items: [{text: "a [@goh2005]", source: 一¶1}]'
  const none = made(slides, { head: 'include: [cover]\nreferences: x.bib\n' })
  expect(JSON.stringify(none.slides)).not.toMatch(/sourceLink|#references/)
  expect(items(none).map(plainText)).toEqual(['a [1]'])
  const shown = made(slides).slides.find(({ kind }) => kind === 'points')
  expect(shown).toMatchObject({
    source: '一¶2',
    sourceLink: 'references',
    items: [{ source: '〔一¶1〕', sourceLink: 'references' }],
  })
  // A slide of that name of the outline's own.
  const named = made(`${slides}\n  id: references`).slides.find(({ kind }) => kind === 'points')
  expect(named).toMatchObject({ id: 'references', sourceLink: 'references-2' })
})

const wrong = (head: string, item: string, library = LIBRARY): string[] => {
  const text = `${HEAD}${head}sections:\n  - title: S\n    slides:\n      - points: P\n        items:\n          - ${item}\n`
  return lecture(text, 'name', { library }).diagnostics.map(
    ({ rule, key, from, to, values }) => `${rule} ${key} ${text.slice(from, to)} ${values.suggestion ?? ''}`,
  )
}

test('an unknown key is an error at its place, with the nearest; also on a slide that is not shown', () => {
  expect(wrong('references: x.bib\n', '"a [@goh2005; @gho2005]"')).toEqual([
    'citation citation.near gho2005 goh2005',
  ])
  expect(wrong('references: x.bib\n', '"a [@somebody]"')).toEqual(['citation citation.unknown somebody '])
  expect(wrong('references: [A, B]\n', '"a [@3]"')).toEqual(['citation citation.number 3 '])
  expect(wrong('references: [{key: abc, text: A}]\n', '"a [@abd]"')).toEqual([
    'citation citation.near abd abc',
  ])
  expect(wrong('references: [{key: abc, text: A}, {key: abc, text: B}]\n', 'a')).toEqual([
    'references references.twice abc ',
  ])
  expect(wrong('references:\n  - Goh, E. Meeting the challenge: the U.S.\n', 'a')).toEqual([
    'references references.colon Goh, E. Meeting the challenge ',
  ])
})
