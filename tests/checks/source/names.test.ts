import { expect, test } from 'vitest'
import { indexArticle } from '../../../scripts/article/index-article.ts'
import { articleOf, checkedWith, indexOf, outlineWith } from '../../support/source.ts'

const index = indexOf({
  sections: {
    一: [
      {
        names: ['莱昂·帕内塔', '美国国防部', '美国参谋长联席会议'],
        numbers: ['29', '3'],
        documents: ['国家军事战略报告'],
      },
    ],
    二: [{ names: ['苏珊·赖斯'], numbers: ['6000000', '2'], documents: ['联合声明'] }],
  },
  titles: { 二: '东盟与美国' },
  footnotes: { names: ['古小松'], documents: ['越南国情报告'] },
})
const found = (item: string, source = '一', more = ''): string[] =>
  checkedWith(outlineWith(`- points: 甲\n  source: ${source}\n${more}  items:\n    - ${item}`), index).found

test('a name that is where it is told from is fine, in full or in part', () => {
  expect(found('莱昂·帕内塔到访')).toEqual([])
  expect(found('帕内塔代表美国国防部')).toEqual([])
  expect(found('帕内塔与美参谋长联席会议')).toEqual([])
})

test('a name that stands elsewhere is a notice that says where; one that the index does not have another', () => {
  expect(found('苏珊·赖斯到访')).toEqual(['notice source.name-elsewhere 苏珊·赖斯到访'])
  expect(found('约翰·波尔顿到访', '[一, 二]')).toEqual(['notice source.name-unknown 约翰·波尔顿到访'])
  expect(found('古小松说')).toEqual([])
  expect(found('使用GDP数据')).toEqual(['notice source.name-unknown 使用GDP数据'])
  expect(found('{text: 乙, by: 波尔顿}')).toEqual(['notice source.name-unknown 波尔顿'])
  expect(found('波尔顿防长到访胡志明市')).toEqual(['notice source.name-unknown 波尔顿防长到访胡志明市'])
})

test('numbers are compared by their value, those of dates and of the slide itself are not', () => {
  expect(found('29个岛礁')).toEqual([])
  expect(found('31个岛礁')).toEqual(['error source.number 31个岛礁'])
  expect(found('三十一个岛礁，二十九个')).toEqual(['error source.number 三十一个岛礁，二十九个'])
  expect(found('36号文')).toEqual(['error source.number 36号文'])
  expect(found('600万吨', '二')).toEqual([])
  expect(found('共600万')).toEqual(['notice source.number-elsewhere 共600万'])
  for (const fine of [
    '2013年7月25日',
    '14:30 开始',
    '15分钟',
    'F-16 与 5G',
    '第12条',
    '20世纪90年代',
    '从2000到2016',
    '1 个要点',
    '三个要点，十个',
    '二十年来',
    '2013-07-25',
  ])
    expect([fine, found(JSON.stringify(fine)).filter((one) => one.includes('number'))]).toEqual([fine, []])
  expect(found('1500人、1,200吨')).toEqual([
    'error source.number 1500人、1,200吨',
    'error source.number 1500人、1,200吨',
  ])
})

test('a title is compared with titles; a part of one will do', () => {
  expect(found('《国家军事战略》怎么说')).toEqual([])
  expect(found('《联合声明》怎么说')).toEqual(['notice source.document-elsewhere 《联合声明》怎么说'])
  expect(found('《中越条约》怎么说')).toEqual(['error source.document 《中越条约》怎么说'])
  expect(found('《越南国情报告》与《示例论文》')).toEqual([])
})

test('what is the lecturer’s own is not compared, nor what is cited from elsewhere or said to be doubtful', () => {
  const false_ = '《中越条约》约翰·波尔顿31人'
  const own = `
- points: 甲
  items: [${false_}]
- question: ${false_}
  source: 一
  prompts: [${false_}]
- quiz: 丁
  source: 一
  options: [${false_}, {text: 乙, correct: true}]
- claim: 己
  source: 一
  evidence: [帕内塔]
  counter: [${false_}]
  notes: ${false_}
- points: 庚
  source: 一
  items: ["${false_}[@rand]", {text: ${false_}, doubt: 待查}, {text: 帕内塔}]
`
  expect(checkedWith(outlineWith(own), index).found).toEqual([])
})

test('a title of a slide sums up its parts', () => {
  const slides =
    '- points: 赖斯，29个，《联合声明》\n  items: [{text: 乙, source: 一}, {text: 丙, source: 二}]'
  expect(checkedWith(outlineWith(slides), index).found).toEqual([])
})

test('who said it is compared as well, and each is told once a slide', () => {
  const slides = `
- claim: 甲
  by: 约翰·波尔顿
  source: 一
  evidence: [{text: 乙, by: 约翰·波尔顿}]
`
  expect(checkedWith(outlineWith(slides), index).found).toEqual(['notice source.name-unknown 约翰·波尔顿'])
})

test('with the article itself at hand, a name that it does not have is an error', () => {
  const article = articleOf({ 一: ['一位上将到访，后来帕内塔也来了。'], 二: ['赖斯没有来。'] })
  const own = indexArticle(article, { file: 'a.md', hash: '0'.repeat(64) })
  const item = (text: string) => outlineWith(`- points: 甲\n  source: 一\n  items: [${text}]`)
  const both = (text: string) => [undefined, article].map((at) => checkedWith(item(text), own, at).found)
  expect(both('约翰·波尔顿')).toEqual([
    ['notice source.name-unknown 约翰·波尔顿'],
    ['error source.name 约翰·波尔顿'],
  ])
  // What no index lists.
  expect(both('莱昂·帕内塔')).toEqual([['notice source.name-unknown 莱昂·帕内塔'], []])
  expect(both('苏珊·赖斯')[1]).toEqual(['notice source.name-elsewhere 苏珊·赖斯'])
  expect(both('《一位上将》')).toEqual([['error source.document 《一位上将》'], []])
  expect(both('《约翰·波尔顿回忆录》')[1]).toEqual(['error source.document 《约翰·波尔顿回忆录》'])
  expect(both('看GDP')[1]).toEqual(['notice source.name 看GDP'])
})

test('a short name is no part of a longer one', () => {
  const known = indexOf({ sections: { 一: [{ names: ['约翰·克里', '克里'] }], 二: [{}] } })
  const item = (text: string) => outlineWith(`- points: 甲\n  source: 二\n  items: [${text}]`)
  expect(checkedWith(item('克里米亚'), known).found).toEqual([])
  expect(checkedWith(item('克里签字'), known).found).toEqual(['notice source.name-elsewhere 克里签字'])
})

test('a number in a table may be from a table of the article, which no index has', () => {
  const table = '- table: 甲\n  source: 一\n  columns: [年份, 次数]\n  rows: [["2013", "61"], ["2014", "29"]]'
  expect(checkedWith(outlineWith(table), index).found).toEqual(['notice source.number-table "61"'])
})

test('in English the names of an article are known, and what has capitals all through is no name', () => {
  const english = indexOf({
    lang: 'en',
    sections: { '1': [{ names: ['Leon Panetta', 'Panetta'] }], '2': [{}] },
  })
  const item = (text: string) => outlineWith(`- points: 甲\n  source: "2"\n  items: ["${text}"]`)
  expect(checkedWith(item('Panetta came'), english).found).toEqual([
    'notice source.name-elsewhere "Panetta came"',
  ])
  expect(checkedWith(item('Minister John Bolton spoke'), english).found).toEqual([
    'notice source.name-unknown "Minister John Bolton spoke"',
  ])
  expect(checkedWith(item('What We Learn From the Second Visit'), english).found).toEqual([])
})

test('a name that is the article’s but for a slip is told with it', () => {
  const zh = indexOf({ sections: { 一: [{ names: ['李鸿章', '杜业尔', '国防部', '威廉·科恩防长'] }] } })
  const told = (item: string) =>
    checkedWith(outlineWith(`- points: 甲\n  source: 一\n  items: [${item}]`), zh)
      .diagnostics.filter(({ key }) => key === 'source.name-near')
      .map(({ values }) => values)
  expect(told('船厂由李鸿璋创办')).toEqual([{ name: '李鸿璋', near: '李鸿章' }])
  expect(told('技师杜业儿受聘')).toEqual([{ name: '杜业儿', near: '杜业尔' }])
  for (const fine of ['李鸿章创办', '李鸿在上海', '国防军', '李先生', '杜业尔受聘'])
    expect(told(fine)).toEqual([])
  const en = indexOf({
    lang: 'en',
    sections: { '1': [{ names: ['Homburg', 'Fritz Kunz', 'Paul Krugman', 'Korea', 'Värmland'] }] },
  })
  const english = (item: string, by = '') =>
    checkedWith(outlineWith(`- points: A\n  source: '1'\n  items: [{text: "${item}"${by}}]`), en)
      .diagnostics.filter(({ key }) => key === 'source.name-near')
      .map(({ values }) => values)
  expect(english('The unit in Hamburg was the first')).toEqual([{ name: 'Hamburg', near: 'Homburg' }])
  expect(english('it was so', ', by: Krugmann')).toEqual([{ name: 'Krugmann', near: 'Krugman' }])
  for (const fine of [
    'The unit in Homburg',
    'what Koreans and Korean firms did',
    'Kunt was first',
    'in a Korea of old',
  ])
    expect(english(fine)).toEqual([])
})
