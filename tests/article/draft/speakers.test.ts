import { expect, test } from 'vitest'
import { articleOf, drafted, slidesOf } from './drafted.ts'

/** The claims in a sentence, with one behind it that speaks for them. */
const claimsIn = (sentence: string) =>
  slidesOf(drafted(articleOf('zh-CN', { 争论: [`${sentence}当时的财政没有别的办法。`] }))).filter(
    ({ kind }) => kind === 'claim',
  )

test.each<[string, string]>([
  ['吴康早在世纪之交就提醒，学校时间的延长是家庭时间的让渡。', '吴康'],
  ['吴康2001年指出，学校时间的延长是家庭时间的让渡。', '吴康'],
  ['2001年6月，吴康在一次会议上也曾指出，学校时间的延长是家庭时间的让渡。', '吴康'],
  ['律师万里建议，把调解放在业主表决之前，并公开细则。', '律师万里'],
  ['市房管局回应称，管理办法的修订稿已经公开征求意见。', '市房管局'],
  ['医保局负责人在今年4月的新闻发布会上表示，统一的评估标准已经出台。', '医保局负责人'],
  ['科学院应用物理所所长表示，新的设备已经全部装好。', '科学院应用物理所所长'],
])('who says it, without when and how: %s', (sentence, by) => {
  expect(claimsIn(sentence)).toMatchObject([{ by }])
})

test.each([
  '法释〔2020〕15号第1条第3款虽然承认持续的事实适用新法，却没有涉及起算。',
  '《民法典》第188条承认三年的时效期间适用于所有债权。',
  '张三虽然承认技术上依赖外国的技师，却不以为这是主因。',
  '图中以虚线表示，这一带的边界当时还没有划定。',
  '委员会提出三点建议，要求各县把账目全部公开。',
  '其中287次当日即在官网通报企业名称，占69.7%，有31次之后又作出处罚。',
])('nobody: %s', (sentence) => {
  expect(claimsIn(sentence)).toEqual([])
})
