import { lecture } from '../../scripts/lecture.ts'
import type { DeckPlan } from '../../scripts/plan/types.ts'

/** Of ten slides, three have a diagram. */
const TEN = (round: number): string[] => [
  `points: 要点 ${round}\n        source: 一\n        items: [第一点说明背景, 第二点说明经过, 第三点说明结果 ${round}]`,
  timeline(`经过 ${round}`, round),
  `points: 条件 ${round}\n        source: 一\n        items: ['**人**：谁做了决定', '**事**：做了什么', '**时**：什么时候 ${round}']`,
  `table: 数字 ${round}\n        source: 二\n        columns: [国家, 年份, 数量]\n        rows: [[越南, '${1990 + (round % 30)}', '12'], [美国, '2001', '${round}']]`,
  `motives: 缘由 ${round}\n        source: 二\n        paths:\n          - {because: 邻国实力上升 ${round}, who: us, wants: 保持平衡, so: 加强往来}\n          - {because: 历史上的隔阂, so: 往来有限, against: true}\n        outcome: 有限的合作 ${round}`,
  `question: 讨论 ${round}\n        prompts: [依据是什么？, 还有别的解释吗？]`,
  `compare: 比较 ${round}\n        source: 三\n        columns: [{title: 变了的, items: [对话 ${round}, 互访]}, {title: 没变的, items: [限制, 距离]}]`,
  timeline(`后续 ${round}`, round + 7),
  `terms: 术语 ${round}\n        source: 三\n        entries: [{term: 对话 ${round}, meaning: 定期会谈}, {term: 解禁, meaning: 取消限制}]`,
  `quote: 引文第 ${round} 段说明了作者的看法。\n        source: 三`,
]

const timeline = (title: string, round: number): string =>
  `timeline: ${title}\n        source: 一\n        events:\n${[0, 1, 2, 3]
    .map(
      (step) =>
        `          - {date: ${1980 + ((round + step * 2) % 40) + step}, text: 第 ${round}-${step} 件事, who: us}`,
    )
    .join('\n')}`

/** The text of an outline whose deck has that many slides, three of ten with a diagram of its own. */
export function outlineOfDeck(count: number, title: string): string {
  const all = Array.from({ length: Math.ceil(count / 10) + 1 }, (_, round) => TEN(round + 1)).flat()
  const text = (slides: number): string =>
    `title: ${title}\ninclude: [cover]\nactors: {us: 美国}\nsections:\n  - title: 一\n    slides:\n${all
      .slice(0, slides)
      .map((slide) => `      - ${slide}`)
      .join('\n')}\n`
  for (let slides = count; slides > 0; slides--) {
    const { lecture: made, diagnostics } = lecture(text(slides), 'bench')
    if (!made) throw new Error(JSON.stringify(diagnostics))
    if (made.plan.slides.length <= count) return text(slides)
  }
  throw new Error('no slide fits')
}

/** Which share of a deck's slides has a diagram. */
export function diagramShare({ slides }: DeckPlan): number {
  return slides.filter(({ kind }) => kind === 'timeline' || kind === 'motives').length / slides.length
}
