import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../scripts/article/read/read.ts'
import { drafted, draftedFile, eventsOf, slidesOf } from './drafted.ts'

describe('an article in Chinese', async () => {
  const draft = await draftedFile('江南制造局.md')
  const slides = slidesOf(draft)

  test('sections as the article has them, with locators', () => {
    expect(draft.outline.sections.map(({ title, source }) => `${source} ${title}`)).toEqual([
      '摘要 摘要',
      '引言 引言',
      '一 创办与扩张',
      '二 设厂的动因',
      '三 经营的困境',
      '四 结语',
    ])
    expect(draft.outline.source).toMatchObject({
      author: '沈明远',
      title: '江南制造局的兴起与困境',
      index: 'draft.source.json',
    })
  })

  test('a timeline of what it tells of dates', () => {
    expect(eventsOf(draft)).toEqual([
      ['1865', '李鸿章购买美商旗记铁厂，将其与两所洋炮局合并'],
      ['1867', '制造局迁至高昌庙，厂区扩大到七十余亩'],
      ['1868', '局内第一艘轮船“恬吉号”下水，曾国藩亲自登船试航'],
      ['1868', '徐寿、华蘅芳等人在局内开设翻译馆'],
      ['1875/1908', '制造局的重心由造船转向枪炮'],
      ['1890', '局内设立炼钢厂'],
      ['1891', '炼出第一炉钢'],
      ['1893', '制造局试制成功无烟火药'],
      ['1905', '船坞与制造局分离，改称江南船坞，按商业办法经营'],
    ])
  })

  test('motives by the headings of the part on motives', () => {
    const motives = slides.find(({ kind }) => kind === 'motives')
    expect(motives).toMatchObject({
      source: '二',
      outcome: '设厂',
      paths: [
        { because: '平定内乱', so: '制造局最初的产品以枪弹和开花炮弹为主', source: '二（一）' },
        { because: '海防费用的增加', who: 'qing', wants: '借自造减少外购', source: '二（二）' },
        { because: '士人的自强思想', so: '推动了设厂计划', source: '二（三）' },
      ],
    })
    expect(draft.outline.actors).toEqual({ qing: '清政府' })
  })

  test('claims with who makes them, what speaks for them and what against', () => {
    const claims = slides.filter(({ kind }) => kind === 'claim')
    expect(claims).toMatchObject([
      { title: '以中国之伦常名教为原本，辅以诸国富强之术', by: '冯桂芬等人' },
      {
        title: '制造局的失败在于技术上完全依赖外国技师',
        by: '有学者',
        evidence: ['没有培养出自己的工程师'],
        counter: ['翻译馆和附设学堂培养的人才并不少，徐建寅等人已能独立设计火药工序'],
        source: '三¶1',
      },
      { title: '制造局的生产能力并不低，问题在于经费没有保证', by: '美国历史学家康念德' },
      { title: '人事的频繁更换比经费不足更为致命', source: '三¶2' },
    ])
    expect(claims.at(-1)).not.toHaveProperty('by')
  })

  test('what the author counts is a point each', () => {
    expect(slides.at(-1)).toMatchObject({
      kind: 'points',
      items: [
        '江南制造局的兴衰说明，引进技术容易，建立与之相应的制度困难',
        '稳定的经费是军事工业的前提',
        '专业人员应当有独立的地位',
        '产品标准需要统一',
      ],
    })
  })
})

describe('an article in English', async () => {
  const draft = await draftedFile('ulcers.md')

  test('a timeline of what it tells of dates', () => {
    expect(eventsOf(draft)).toEqual([
      ['1875', 'German anatomists described spiral bacteria in the lining of the human stomach'],
      ['1899', 'Walery Jaworski of Cracow found them in gastric washings and suggested a link with disease'],
      ['1954', 'The finding was forgotten after Eddy Palmer examined more than a thousand biopsies'],
      ['1979', 'Robin Warren noticed curved bacteria in a biopsy from an inflamed stomach'],
      ['1981', 'He was joined by Barry Marshall'],
      ['1982-04', 'Cultures were left in the incubator over the Easter holiday'],
      ['1984-07', 'Marshall drank a culture and developed gastritis within days'],
      ['2005', 'The Nobel Prize was awarded to both men'],
    ])
  })

  test('motives, claims and points', () => {
    const slides = slidesOf(draft)
    expect(slides.find(({ kind }) => kind === 'motives')).toMatchObject({
      outcome: 'Acceptance was slow',
      paths: [
        { because: 'The drugs had to be taken for years' },
        { so: 'Physicians wanted proof of causation' },
        { so: 'Outsiders had little standing' },
      ],
    })
    expect(slides.filter(({ kind }) => kind === 'claim')).toMatchObject([
      { by: 'Thagard', counter: ['Explanatory power alone does not explain the timing of the change'] },
      { by: 'Kidd and Modlin', title: 'The story of two lone heroes hides the work of earlier observers' },
      { title: 'The decisive step was the treatment trial' },
    ])
  })
})

test.each(['江南制造局.md', 'ulcers.md'])(
  '%s: every slide says where it comes from, and nothing hangs',
  async (name) => {
    const draft = await draftedFile(name)
    for (const slide of slidesOf(draft)) expect(slide.source).toBeDefined()
    const texts = Array.from(
      draft.text.matchAll(/^.*?: (.*) # draft$|^ *- (.*) # draft$/gm),
      ([, a, b]) => a ?? b ?? '',
    )
    expect(texts.length).toBeGreaterThan(20)
    for (const text of texts) expect(text).not.toMatch(/^[，,、；;。]|[，,、；;：:]$|的$|因此$|[“《（(]$/)
  },
)

test('what is copied is marked on its line', async () => {
  const { text } = await draftedFile('江南制造局.md')
  const open = text
    .split('\n')
    .filter((line) => /^ {8,}(?:- )?(?:text|because|wants|so|\d{4}[^ ]*): /.test(line))
  expect(open.length).toBeGreaterThan(10)
  for (const line of open) expect(line).toMatch(/ # draft$/)
})

const ARTICLE = join(import.meta.dirname, '../../../../shared/article.md')

test.skipIf(!existsSync(ARTICLE))(
  'the first lecture’s article: a timeline for each part that tells a history',
  async () => {
    const draft = drafted(await readArticle('article.md', readFileSync(ARTICLE)))
    const timelines = slidesOf(draft).flatMap((slide) =>
      slide.kind === 'timeline' ? [[slide.source, slide.events.length]] : [],
    )
    expect(timelines).toEqual([
      ['一', 3],
      ['一（一）¶1', 7],
      ['一（二）¶1', 7],
      ['一（三）¶1', 9],
      ['一（四）¶1', 6],
      ['一（五）¶1', 7],
      ['一（六）¶1', 4],
      ['三（一）¶1', 7],
    ])
    expect(slidesOf(draft).find(({ kind }) => kind === 'motives')).toMatchObject({ source: '二' })
    expect(Object.keys(draft.outline.actors ?? {})).toEqual(['us', 'vn', 'cn'])
  },
)
