import { expect, test } from 'vitest'
import { shortTitle } from '../../scripts/plan/short-title.ts'

test.each([
  ['美越防务安全合作及其对中国的影响', '美越防务安全合作及其对中国的影响'],
  ['美越防务安全合作：它怎样展开、为什么展开、影响了谁、又受什么限制', '美越防务安全合作'],
  // Neither a dash between years nor a bracket that stays open parts a title.
  ['家庭联产承包责任制改革的增长效应（1978—1984）：一个评述和它的评述', '家庭联产承包责任制改革的增长效应'],
  ['The Long March of Everything (1978–1984) and what it means', 'The Long March of Everything'],
  ['Weighing light – how two expeditions made a theory famous', 'Weighing light'],
  // A third of the slide is 20 characters wide, of which the ellipsis takes one.
  ['一二三四五六七八九十'.repeat(4), '一二三四五六七八九十一二三四五六七八九…'],
])('%s in the small print', (title, short) => {
  expect(shortTitle(title)).toBe(short)
})
