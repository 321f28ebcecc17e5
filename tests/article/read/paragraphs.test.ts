import { expect, test } from 'vitest'
import { readArticle } from '../../../scripts/article/read/read.ts'

const paragraphsOf = async (text: string): Promise<string[][]> => {
  const { sections } = await readArticle('a.txt', new TextEncoder().encode(text))
  return sections.map(({ paragraphs }) => paragraphs)
}

const FIRST = '课后服务的政策起点是一份意见，云溪县在城关中学试点，后来推广到全县，要求实现两个“全覆盖”。'
const SECOND = '本研究选取城关、河口、白石三所初中，各做一轮调查，发放问卷，访谈教师，第二轮因故推迟。'

test('two indented lines that are whole are two paragraphs', async () => {
  const text = `县域初中课后服务的变迁\n——基于三所学校的调查\n\n方玉兰\n\n一、问题\n\n　　${FIRST}\n　　${SECOND}\n\n二、回答\n\n　　${FIRST}\n`
  expect(await paragraphsOf(text)).toEqual([[FIRST, SECOND], [FIRST]])
})

test('a quotation that is indented in all its lines is one paragraph', async () => {
  const whole = `${FIRST}${SECOND}`
  const lines = [whole.slice(0, 36), whole.slice(36, 72), whole.slice(72)]
  const wrapped = lines.join('\n')
  const quoted = lines.map((line) => `　　${line}`).join('\n')
  const text = `课后服务\n\n方玉兰\n\n一、问题\n\n${wrapped}\n\n${quoted}\n\n${wrapped}\n\n${wrapped}\n`
  expect(await paragraphsOf(text)).toEqual([[whole, whole, whole, whole]])
})

test('a remark on names that were changed is no paragraph', async () => {
  const text = `工坊\n\n韩雪\n\n一、问题\n\n${FIRST}\n\n（文中刘桂芳为化名）\n`
  expect(await paragraphsOf(text)).toEqual([[FIRST]])
})
