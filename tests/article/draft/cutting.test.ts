import { describe, expect, test } from 'vitest'
import { articleOf, drafted, eventsIn, slidesOf } from './drafted.ts'

const chinese = (sentence: string) => eventsIn(sentence, 'zh-CN')
const english = (sentence: string) => eventsIn(sentence, 'en')

describe('a Chinese event is its clause without the date', () => {
  test.each<[string, string, string]>([
    ['2013年7月，张三访问北京，与李四会谈。', '2013-07', '张三访问北京，与李四会谈'],
    ['这项禁令始于1975年。', '1975', '这项禁令开始'],
    ['早在2001年，工厂就试图改用新法。', '2001', '工厂试图改用新法'],
    ['2010年出版的《防务白皮书》把两国列为重点。', '2010', '《防务白皮书》把两国列为重点'],
    ['两国自1995年建交以来往来不断。', '1995', '两国建交'],
    ['2016年2月4日，国务院要求压减粗钢产能1亿—1.5亿吨。', '2016-02-04', '国务院要求压减粗钢产能1亿—1.5亿吨'],
    ['2012年6月，时任部长王五在访问军港时坦言：“我们不会被历史束缚。”', '2012-06', '部长王五访问军港'],
    [
      '2003年，公司（后来的总局）迁到城外，厂区扩大了一倍，工人增加到三千人，设备全部更新。',
      '2003',
      '公司迁到城外，厂区扩大了一倍，工人增加到三千人',
    ],
  ])('%s', (sentence, date, text) => {
    expect(chinese(sentence)).toContainEqual([date, text])
  })

  test.each([
    '这是1975年战争结束以来部长的首次来访。',
    '他的传记（1998年版）没有提到这件事。',
    '《1998年统计年鉴》没有收录这些数字。',
    '1949年以前，这里没有工厂。',
  ])('none: %s', (sentence) => {
    expect(chinese(sentence)).toEqual([])
  })
})

describe('an English event is its clause without the date', () => {
  test.each<[string, string, string]>([
    ['On 7 July 2013, the president visited Washington.', '2013-07-07', 'The president visited Washington'],
    ['The law was passed in 1995 by both houses.', '1995', 'The law was passed by both houses'],
    ['The society, founded in 1848, was closed by the police.', '1848', 'The society was founded'],
    ['The editor resigned, and died in 1850 in exile.', '1850', 'The editor died in exile'],
    [
      'The drug was approved in June 1996 in the United States and in the European Union in 2002.',
      '1996-06',
      'The drug was approved in the United States',
    ],
    ['Jenson left for Venice, opened his shop in 1470.', '1470', 'Jenson opened his shop'],
  ])('%s', (sentence, date, text) => {
    expect(english(sentence)).toContainEqual([date, text])
  })

  test.each([
    'He followed a method which was common until 1987.',
    'No such office was known before 1790.',
    'A later study (1998) says nothing of it.',
  ])('none: %s', (sentence) => {
    expect(english(sentence)).toEqual([])
  })
})

test('too many sections: the rest is named in a comment', () => {
  const many = Object.fromEntries(
    Array.from({ length: 50 }, (_, at) => [
      `Part ${at}`,
      ['The office opened and nothing else happened there.'],
    ]),
  )
  const { text, outline } = drafted(articleOf('en', many))
  expect(outline.sections).toHaveLength(30)
  expect(text).toMatch(/^# The article has more sections .* Not drafted: 31, 32, 33/m)
})

test('what would be a mark or a comment is shown as it is', () => {
  const text = 'The *first* rule [of law](javascript:x) says `# nothing`: all of it is text, - and no mark.'
  const draft = drafted(articleOf('en', { 'A: #1 “rule”': [text] }))
  expect(draft.outline.sections[0]?.title).toBe('A: #1 “rule”')
  const [slide] = slidesOf(draft)
  expect(slide).toMatchObject({ items: [expect.stringContaining('\\*first\\* rule')] })
})

test.each([
  [
    'zh-CN',
    '讨论',
    '1801年，甲省设立官厅。1802年，乙省设立官厅。1803年，丙省设立官厅。',
    '经费始终不足，工匠常常散去。官厅的账目没有留存下来。',
  ],
  [
    'en',
    'Discussion',
    'An office opened in 1801. A second opened in 1802. A third office opened in 1803.',
    'The money was never enough. The workers were often sent away.',
  ],
] as const)('a section called so is discussed without the word for it: %s %s', (lang, title, dated, text) => {
  const questions = slidesOf(drafted(articleOf(lang, { [title]: [dated, text] }))).filter(
    (slide) => slide.kind === 'question',
  )
  expect(questions.map(({ title }) => title)).toEqual([title])
})

test('an article of headings alone still has a deck', () => {
  expect(drafted(articleOf('en', { Alone: [] })).slides).toBeGreaterThan(1)
  expect(drafted(articleOf('zh-CN', { 参考文献: ['[1] 某人：《某书》，1990年。'] })).slides).toBeGreaterThan(
    1,
  )
})

test('a date with a comma, a subject in another clause, a quotation that is cut', () => {
  expect(english('Linz obtained its privilege on March 3, 1390, and Passau followed.')).toContainEqual([
    '1390-03-03',
    'Linz obtained its privilege, and Passau followed',
  ])
  expect(english('Revenues stood at a third of the price in 1525, at one and a half in 1530.')).toHaveLength(
    1,
  )
  expect(chinese('三份图册分别绘于1551年和1680年。')).toEqual([])
  expect(chinese('部长在1851年和1853年两次来访。')).toEqual([
    ['1851', '部长来访'],
    ['1853', '部长来访'],
  ])
  expect(chinese('部长在1851年和1853年三次来访。')).toEqual([])
  expect(english('The minister came twice, in 1851 and 1853, to the islands.')).toEqual([])
  expect(chinese('洪武二十六年正月，朝廷推行金牌制度。')).toContainEqual(['1393', '朝廷推行金牌制度'])
})

test('第一 is a number only where the author counts with it', () => {
  const draft = drafted(
    articleOf('zh-CN', {
      图册: ['图册有三份，画法不同。第一份图册画了十一座灶舍。最后一家盐场没有画在图上。'],
    }),
  )
  expect(draft.text).toContain('第一份图册画了十一座灶舍')
  expect(draft.text).toContain('最后一家盐场没有画在图上')
})

describe('motives where no heading tells them: of the sentences that say why', () => {
  const paths = (lang: 'zh-CN' | 'en', title: string, paragraphs: string[]) =>
    slidesOf(drafted(articleOf(lang, { [title]: paragraphs }))).flatMap((slide) =>
      slide.kind === 'motives' ? slide.paths : [],
    )

  test('Chinese', () => {
    const text =
      '由于沿海工厂外迁，许多农民工失去岗位，不得不返乡。地方政府为了发展本地产业，出台了创业补贴。企业之所以跟进，是因为竞争对手已经降价。吴霓认为，问题的根源在于财政责任的划分。1884年8月23日，海战爆发。'
    expect(paths('zh-CN', '返乡的原因', [text])).toEqual([
      { because: '沿海工厂外迁', so: '不得不返乡', source: '1¶1' },
      { who: '地方政府', wants: '发展本地产业', so: '出台了创业补贴', source: '1¶1' },
      { because: '竞争对手已经降价', so: '企业跟进', source: '1¶1' },
    ])
  })

  test('English', () => {
    const texts = [
      'Because Commonwealth trade was shrinking, the Treasury wanted access to a larger market, and so it dropped its opposition.',
      'The government hoped to restore its influence. As a result, it announced the application.',
    ]
    expect(paths('en', 'Why Britain applied', texts)).toEqual([
      {
        because: 'Commonwealth trade was shrinking',
        who: 'Treasury',
        wants: 'Access to a larger market',
        so: 'It dropped its opposition',
        source: '1¶1',
      },
      {
        who: 'Government',
        wants: 'Restore its influence',
        so: 'It announced the application',
        source: '1¶2',
      },
    ])
  })
})

describe('of two who speak in one sentence, each says what is theirs', () => {
  const claims = (lang: 'zh-CN' | 'en', text: string) =>
    slidesOf(drafted(articleOf(lang, { [lang === 'en' ? 'Debate' : '争论']: [text] }))).filter(
      ({ kind }) => kind === 'claim',
    )

  test('Chinese', () => {
    const text =
      '李细珠认为，国有政策本身并无大错；马勇则强调，错在时机与手段。当时的财政已经没有别的办法。也有学者反对把责任归于一人。'
    expect(claims('zh-CN', text)).toMatchObject([
      {
        by: '李细珠',
        title: '国有政策本身并无大错',
        evidence: ['当时的财政已经没有别的办法'],
        counter: ['马勇则强调，错在时机与手段', '也有学者反对把责任归于一人'],
      },
    ])
  })

  test.each([
    [
      'Florida (2021) contends that amenities mattered most of all, whereas Glaeser insists that cities will win. Rents fell for a year.',
      {
        by: 'Florida',
        title: 'Amenities mattered most of all',
        counter: ['Glaeser insists that cities will win'],
      },
    ],
    [
      'As Massey (1984) has argued, regions are made by capital. Firms moved their branches to the coast.',
      { by: 'Massey', title: 'Regions are made by capital' },
    ],
    [
      'According to Kerby Miller, most emigrants saw themselves as exiles. Their letters speak of home.',
      { by: 'Kerby Miller', title: 'Most emigrants saw themselves as exiles' },
    ],
  ])('English: %s', (text, claim) => {
    expect(claims('en', text)).toMatchObject([claim])
  })
})
