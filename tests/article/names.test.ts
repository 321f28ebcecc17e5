import { expect, test } from 'vitest'
import { documentsIn } from '../../scripts/article/documents.ts'
import { articleNames, namesIn } from '../../scripts/article/names.ts'

test.each([
  ['法国总统马克龙与德国总理默克尔会晤，随后默克尔表示满意。', ['马克龙', '默克尔']],
  ['王阳明认为，心即理。梁启超指出，不然。', ['王阳明', '梁启超']],
  ['清华大学教授李强说，华为公司与中国银行签约。', ['清华大学', '李强', '华为公司', '中国银行']],
  ['两广总督林则徐上奏，军机处不答。', ['林则徐', '军机处']],
  ['哈佛大学肯尼迪学院教授约瑟夫·奈（Joseph Nye）提出', ['哈佛大学肯尼迪学院', '约瑟夫·奈', 'Joseph Nye']],
  ['日本外务省发表声明；以色列国防部宣布', ['日本外务省', '以色列国防部']],
  ['中华人民共和国外交部与埃及外交部', ['中华人民共和国外交部', '埃及外交部']],
  ['作家陈明远（Chen Mingyuan）到访', ['陈明远', 'Chen Mingyuan']],
  ['乔治·华盛顿号抵达，“海鸥号”随行', ['乔治·华盛顿号', '海鸥号']],
  ['学者们认为，总统表示，双方强调要合作，这家公司和国际组织都同意。', []],
  ['NATO 与 TPP，但 F-16 和 5G 不是', ['NATO', 'TPP']],
])('zh: %s', (text, names) => {
  expect(namesIn(text, 'zh-CN')).toEqual(names)
})

test.each([
  [
    'In 1971 President Nixon and Henry Kissinger met Mao Zedong in Beijing.',
    ['Nixon', 'Henry Kissinger', 'Mao Zedong'],
  ],
  [
    'The Ministry of Foreign Affairs and Trade agreed with the University of Oxford. However, NATO did not.',
    ['Ministry of Foreign Affairs and Trade', 'University of Oxford', 'NATO'],
  ],
  ['Critics such as John J. Mearsheimer disagree.', ['John J. Mearsheimer']],
  ["Britain's Prime Minister Margaret Thatcher resigned in May.", ['Margaret Thatcher']],
  ['In May the Ships sailed. On Monday it rained. However, Many did.', []],
])('en: %s', (text, names) => {
  expect(namesIn(text, 'en')).toEqual(names)
})

test('whoever was named in full is known by a part of the name', () => {
  const zh = ['总统弗拉基米尔·普京到访。', '普京随后离开。', '克里米亚', '约翰·克里说']
  expect(articleNames(zh, 'zh-CN')).toEqual([['弗拉基米尔·普京'], ['普京'], [], ['约翰·克里']])
  const en = ['Richard Nixon flew.', 'Then Nixon spoke.', 'Nixonian ideas']
  expect(articleNames(en, 'en')).toEqual([['Richard Nixon'], ['Nixon'], []])
})

test.each([
  ['《海关年报》与《论“和平”》、《海关年报》', 'zh-CN', ['海关年报', '论“和平”']],
  ['发表题为“丝路新篇”的演讲，并说“这是好事”', 'zh-CN', ['丝路新篇']],
  [
    'Her book *The Silk Road at Sea* (1999) and the essay “A History of Harbours,” were *not* read.',
    'en',
    ['The Silk Road at Sea', 'A History of Harbours'],
  ],
  ['He said “We will go” and left.', 'en', []],
] as const)('documents: %s', (text, lang, documents) => {
  expect(documentsIn(text, lang)).toEqual(documents)
})
