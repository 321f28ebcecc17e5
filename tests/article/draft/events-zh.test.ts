import { describe, expect, test } from 'vitest'
import { articleOf, drafted, eventsIn } from './drafted.ts'

describe('what stands behind a date keeps its first letter', () => {
  test.each<[string, string, string]>([
    ['债权人2018年6月起诉，法院受理。', '2018-06', '债权人起诉，法院受理'],
    ['陈胜公元前209年起兵反秦。', '-0208', '陈胜起兵反秦'],
    ['2001年中国加入世贸组织。', '2001', '中国加入世贸组织'],
    ['1964年中法两国建交。', '1964', '中法两国建交'],
    ['1911年末代皇帝退位。', '1911', '末代皇帝退位'],
    ['1755年间接税废除。', '1755', '间接税废除'],
    ['1755年起陆续废除间接税。', '1755/..', '陆续废除间接税'],
    ['1755年前后，各省废除间接税。', '1755~', '各省废除间接税'],
  ])('%s', (sentence, date, text) => {
    expect(eventsIn(sentence, 'zh-CN')).toEqual([[date, text]])
  })
})

describe('a date before 的', () => {
  test.each<[string, string, string]>([
    ['2012年出版的《军事报告》强调了海上的交通。', '2012', '《军事报告》强调了海上的交通'],
    ['2012年6月举行的大会选出了新的主席。', '2012-06', '大会选出了新的主席'],
    ['1921年建成的灯塔于1954年被拆除。', '1954', '灯塔被拆除'],
    ['两国2012年举行的会谈没有结果。', '2012', '两国举行的会谈没有结果'],
  ])('of an occasion or a publication is that of what is told: %s', (sentence, date, text) => {
    expect(eventsIn(sentence, 'zh-CN')).toEqual([[date, text]])
  })

  test.each([
    '2020年5月28日通过的《民法典》第188条沿用这一规定。',
    '1988年由全国人大修订的《民法通则》对此没有规定。',
    '2001年成立的基金会现有三千名会员。',
    '本文利用2011年公布的账册，重新讨论这一过程。',
  ])('of anything else is not: %s', (sentence) => {
    expect(eventsIn(sentence, 'zh-CN')).toEqual([])
  })
})

test('不同年代 is no date', () => {
  expect(eventsIn('学者比较了三份不同年代的方志。', 'zh-CN')).toEqual([])
})

describe('no event: a date that is no time of what is told', () => {
  test.each([
    '我国的时效制度始于1986年《民法通则》。',
    '局长建议等到2025年规划收官时再作评估。',
    '期间重新计算至2018年4月，跨越了新法施行之日。',
    '定额以大历十四年各州所入之数为准，后来没有改变。',
    '二审则认为2016年4月的一封催款函构成中断。',
    '中书门下奏请改税，穆宗长庆元年（821）施行。',
  ])('%s', (sentence) => {
    expect(eventsIn(sentence, 'zh-CN')).toEqual([])
  })

  test.each<[string, string, string]>([
    ['这项制度始于1986年。', '1986', '这项制度开始'],
    ['农户到1956年全部入社。', '1956', '农户全部入社'],
    ['大会将于2005年在上海召开。', '2005', '大会将在上海召开'],
    ['唐玄宗开元二十四年，李林甫任中书令。', '0736', '李林甫任中书令'],
    ['清乾隆五年朝廷修改律例。', '1740', '朝廷修改律例'],
  ])('but: %s', (sentence, date, text) => {
    expect(eventsIn(sentence, 'zh-CN')).toEqual([[date, text]])
  })
})

describe('what somebody says is no event, what is done meanwhile is one', () => {
  test.each([
    '2021年6月10日举行的一次研讨会上，某市局长林芸说：“现在立法，等于把缺口也写进法律。”',
    '国家医保局有关负责人在2023年4月的新闻发布会上表示，全国统一的评估标准已经出台。',
    '2019年11月28日的终审判决指出，新法延长期间是为了保护债权人。',
  ])('none: %s', (sentence) => {
    expect(eventsIn(sentence, 'zh-CN')).toEqual([])
  })

  test.each<[string, string, string]>([
    ['2013年7月，部长访问北京，并表示，两国将扩大贸易。', '2013-07', '部长访问北京'],
    ['2013年7月，部长在访问北京时指出，两国将扩大贸易。', '2013-07', '部长访问北京'],
    ['2016年5月，总统宣布，全面解除武器禁运。', '2016-05', '总统宣布，全面解除武器禁运'],
    ['这份法案1953年由议会提出。', '1953', '这份法案由议会提出'],
  ])('%s', (sentence, date, text) => {
    expect(eventsIn(sentence, 'zh-CN')).toEqual([[date, text]])
  })
})

test.each([
  '周均在校时间，2018年为46.2小时，2022年达到56.8小时。',
  '参加者逐月减少，2022年6月只剩97人。',
  '米市停会，1927年8月方才恢复。',
  '出口不到五百万担，1920年仍在六百万担以上。',
  '1918年至1920年是米市的全盛期。',
  '出口逐年增加，1898年更达到近五百万担。',
  '本文关心的是：1780年敕令下达之后，州县究竟怎样办事。',
  '1980年代以后国内学界转而讨论户等。',
  '监管规则可以追溯到1994年国务院发布的条例。',
  '本文使用2010年至2018年的五期数据。',
  '2005年出生的一代与之前的一代相比，结婚更晚。',
  '农村家庭的支出2010年后上升最快。',
  '從民國二十至二十二年間的經驗，顧維鈞得到的教訓是：條約只給名分。',
  '這一代与2005年的一代相比。',
  '2023年9月1日修订通过、2024年1月1日施行的《复议法》设有兜底条款。',
])('no event: a clause whose subject stands elsewhere, a question: %s', (sentence) => {
  expect(eventsIn(sentence, 'zh-CN')).toEqual([])
})

test('what its date belongs to keeps it', () => {
  expect(eventsIn('最老的一口井打于1974年。', 'zh-CN')).toEqual([['1974', '最老的一口井打于1974年']])
  expect(eventsIn('2016年7月15日夜，土耳其发生未遂政变。', 'zh-CN')).toEqual([
    ['2016-07-15', '土耳其发生未遂政变'],
  ])
  expect(eventsIn('自来水管网将于2024年6月底前接通。', 'zh-CN')).toEqual([
    ['2024-06', '自来水管网将于2024年6月底前接通'],
  ])
  expect(eventsIn('一期的入户时间为2010年6月。', 'zh-CN')).toEqual([['2010-06', '一期的入户时间为2010年6月']])
  expect(eventsIn('两地差距在2010年至2018年间总体缩小。', 'zh-CN')).toEqual([
    ['2010/2018', '两地差距总体缩小'],
  ])
})

test('a clause that begins with 更名 or 为了 is one', () => {
  expect(eventsIn('船坞1905年更名为江南船坞。', 'zh-CN')).toEqual([['1905', '船坞更名为江南船坞']])
  expect(eventsIn('1905年，为了自负盈亏，船坞与制造局分离。', 'zh-CN')).toEqual([
    ['1905', '为了自负盈亏，船坞与制造局分离'],
  ])
})

test('several dates of one clause have its words each where these are of each', () => {
  expect(eventsIn('研究者在2018年、2020年和2022年各做一轮调查，发放问卷1846份。', 'zh-CN')).toEqual([
    ['2018', '研究者各做一轮调查'],
  ])
  expect(eventsIn('部长在1851年、1853年和1857年来访，受到欢迎。', 'zh-CN')).toEqual([
    ['1851', '部长来访，受到欢迎'],
    ['1853', '部长来访，受到欢迎'],
    ['1857', '部长来访，受到欢迎'],
  ])
})

test('what a law rules is told with its condition; a heading within a paragraph sums up nothing', () => {
  const { text } = drafted(
    articleOf('zh-CN', {
      比较: ['1.欧盟。条例规定监管机构有矫正性权力，警告须可诉。本国尚无类似的规定，学界讨论也很少。'],
      本国: ['该法第64条规定，活动存在较大风险的，可以约谈负责人。约谈并不是新事物，各部门早有先例。'],
    }),
  )
  expect(text).not.toContain('summary: 欧盟')
  expect(text).toContain('活动存在较大风险的，可以约谈负责人')
})
