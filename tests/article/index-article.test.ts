import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexArticle } from '../../scripts/article/index-article.ts'
import { formatIndex, parseIndex } from '../../scripts/article/index-file.ts'
import { plainLetters } from '../../scripts/article/letters.ts'
import { copiedRuns, decodeShingles } from '../../scripts/article/shingles.ts'
import type { Article } from '../../scripts/article/types.ts'

const FILE = { file: 'article.md', hash: 'a'.repeat(64) }

const article = (lang: Article['lang'], paragraphs: string[], footnotes: string[] = []): Article => ({
  lang,
  authors: [],
  keywords: [],
  sections: [{ locator: '一', title: 'Heading', level: 1, paragraphs }],
  footnotes,
})

test('a paragraph is known by its letters and digits, whatever stands between them', () => {
  const hashes = ['船到了，港口。', '船到了港口', '船没到港口'].map(
    (text) => indexArticle(article('zh-CN', [text]), FILE).sections[0]?.paragraphs[0]?.hash,
  )
  expect(hashes[0]).toBe(hashes[1])
  expect(hashes[0]).not.toBe(hashes[2])
})

test('names and titles in footnotes stand apart, those of the text are not among them', () => {
  const index = indexArticle(article('zh-CN', ['《海关年报》写道。'], ['《海关年报》，《河运史》。']), FILE)
  expect(index.sections[0]?.paragraphs[0]?.documents).toEqual(['海关年报'])
  expect(index.footnotes.documents).toEqual(['河运史'])
})

test('headings, names and titles are nobody’s own words: they are no copy', () => {
  const title = '关于促进北方各港口之间航运合作的联合声明'
  const index = indexArticle(article('zh-CN', [`两地签署《${title}》，此后船只往来渐多而从未间断。`]), FILE)
  const shingles = decodeShingles(index.shingles) ?? new Uint32Array()
  expect(copiedRuns(title, shingles)).toEqual([])
  expect(copiedRuns('此后船只往来渐多而从未间断也', shingles)).toEqual([])
  expect(copiedRuns(`${title}，此后船只往来渐多而从未间断`, shingles)).toHaveLength(1)
})

/** The index in JSON, without what it may have of an article. */
function remains(text: string): string {
  const { sections, footnotes, ...rest } = parseIndex(text)
  const paragraphs = sections.flatMap((section) => section.paragraphs)
  const allowed = paragraphs.flatMap(({ dates, names, documents, numbers }) => [
    ...dates.flatMap((date) => [date.date, date.text]),
    ...names,
    ...documents,
    ...numbers,
  ])
  expect(paragraphs.flatMap(({ names }) => names).every((name) => name.length <= 80)).toBe(true)
  expect(paragraphs.flatMap(({ documents }) => documents).every((title) => title.length <= 80)).toBe(true)
  for (const { dates } of paragraphs)
    for (const date of dates) expect(date.text.length).toBeLessThanOrEqual(60)
  return JSON.stringify({ ...rest, sections, footnotes }, (_, value: unknown) =>
    typeof value === 'string' && allowed.includes(value) ? '' : value,
  )
}

const CHINESE =
  '河上的船在春天第次开到了北方港口人们岸等整个下午他说这是好事而国家学院部会长李总统年月日同年《》（）“”，。一二三号·阿拉克'
const ENGLISH =
  'the ships came north in spring and people waited on shore May March Ministry of President Nixon 1998 July * “ ” ( ) , . said'

test.each([
  ['zh-CN', fc.string({ unit: fc.constantFrom(...Array.from(CHINESE)), minLength: 20, maxLength: 200 }), 6],
  [
    'en',
    fc
      .array(fc.constantFrom(...ENGLISH.split(' ')), { minLength: 10, maxLength: 80 })
      .map((words) => words.join(' ')),
    24,
  ],
] as const)('nothing of the text stays but names, dates, numbers and titles (%s)', (lang, texts, run) => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (paragraphs) => {
      const written = formatIndex(indexArticle(article(lang, paragraphs, paragraphs.slice(1)), FILE))
      const rest = plainLetters(remains(written).replace(/"shingles":"[^"]*"/, ''))
      for (const text of paragraphs) {
        const letters = Array.from(plainLetters(text))
        for (let at = 0; at + run <= letters.length; at++) {
          expect(rest.includes(letters.slice(at, at + run).join(''))).toBe(false)
        }
      }
    }),
    { numRuns: 200 },
  )
})

/** Pieces of which patterns are made: a long row of any takes a time in proportion. */
const PIECES =
  '年|1|1年|二|20|（|A |Ab. |May and |1998|1998、|至|7月、|世纪|第一|“|《|*a |·|阿·|部|国防部|的部|会|公司|号|the following |one hundred |1,|,111|百|百分之|民国一年|民国一至|\t|　| |c. |1 BC|and 1 |(Ab 1998; |Ab (1998) |总统|李|阿拉|A-|é|约|底|15th and |1998 to |一二三四五六七八九|Ministry of Ab and |公元前1年至|¶|No. |1998年1月1日|，1日|the Ab '

test('no row of signs takes long', { timeout: 60_000 }, () => {
  for (const lang of ['zh-CN', 'en'] as const) {
    for (const piece of PIECES.split('|')) {
      const text = piece.repeat(Math.ceil(20_000 / piece.length))
      const before = process.cpuUsage()
      indexArticle(article(lang, [text]), FILE)
      expect(process.cpuUsage(before).user / 1000, `${lang} ${piece}`).toBeLessThan(1500)
    }
  }
})
