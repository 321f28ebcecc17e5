import { expect, test } from 'vitest'
import { dateMentions } from '../../scripts/article/dates.ts'
import { numbersIn } from '../../scripts/article/numbers.ts'

const found = (text: string, lang: 'zh-CN' | 'en'): string =>
  numbersIn(text, lang, dateMentions([text], lang)[0] ?? []).join(' ')

test.each([
  ['29个岛，1,200人，３０％，3.5倍', '29 1200 30 3.5'],
  ['六千万与6000万与1.5億', '60000000 150000000'],
  ['百分之三十，百分之二点五，三点一四', '30 2.5 3.14'],
  ['十六字，二十九，一百零五，两千，三十多年', '16 29 105 2000 30'],
  ['2013年7月5日有12人，用了20年，民国二十六年的3艘', '12 20 3'],
  ['７．２亿吨，１，２００人，1．5倍', '720000000 1200 1.5'],
  ['零部件与雷达', ''],
  ['第七舰队，第二次，5G', '7 2 5'],
])('zh: %s', (text, numbers) => {
  expect(found(text, 'zh-CN')).toBe(numbers)
})

test.each([
  ['1,200 men, 30%, 3.5 times, 6 million, 1.2 billion', '1200 30 3.5 6000000 1200000000'],
  ['twenty-nine islands, three hundred and five ships, two thousand', '29 305 2000'],
  ['In July 2013 there were 12; on 5 May 1998 there were 13.', '12 13'],
  ['$57bn, 7.3 bn, £312k, $4m, 281\u00a0000, 5m wide', '57000000000 7300000000 312000 4000000 281000 5'],
  ['someone attended often', ''],
])('en: %s', (text, numbers) => {
  expect(found(text, 'en')).toBe(numbers)
})
