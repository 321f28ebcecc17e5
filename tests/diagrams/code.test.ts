import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagramOptions, diagramsIn, fenceInfo } from '../../scripts/diagrams/fence.ts'
import { motivesCode } from '../../scripts/diagrams/motives.ts'
import { timelineCode } from '../../scripts/diagrams/timeline.ts'
import { motives, timelines } from './slides.ts'

const US = { badge: '美', name: '美国', color: '#1f5fa8', ink: '#ffffff' }
const VIETNAM = { badge: '越', name: '越南', color: '#b35c00', ink: '#ffffff' }

const visits = {
  kind: 'timeline' as const,
  title: [{ type: 'text' as const, value: '军事高层互访' }],
  size: 20,
  direction: 'TD' as const,
  columns: { date: 200, between: 100 },
  height: 300,
  actors: [US, VIETNAM],
  eras: [
    {
      title: ['起步'],
      periods: [
        { date: ['2000年3月'], events: [{ label: ['科恩访越，', '战后首次'], actors: [0] }] },
        {
          date: ['2011年'],
          between: ['隔11年'],
          events: [
            { label: ['签署备忘录'], actors: [0, 1] },
            { label: ['对话: 升级'], actors: [] },
          ],
        },
      ],
    },
    { periods: [{ date: ['2016年'], events: [{ label: ['解禁'], actors: [0] }] }] },
  ],
}

const reasons = {
  kind: 'motives' as const,
  widths: [150, 150, 200],
  height: 300,
  title: [{ type: 'text' as const, value: '双方为何走近' }],
  size: 20,
  actors: [US],
  nodes: [
    { id: 'b1', column: 'because' as const, label: ['中国崛起'], actors: [], step: 0 },
    { id: 'w1', column: 'wants' as const, label: ['保住', '主导权'], actors: [0], step: 0 },
    { id: 's1', column: 'so' as const, label: ['互信有限'], actors: [], step: 1 },
  ],
  edges: [
    { from: 'b1', to: 'w1', against: false, step: 0 },
    { from: 'b1', to: 's1', against: true, step: 1 },
  ],
}

test('a timeline', () => {
  expect(timelineCode(visits, 'zh-CN')).toBe(
    [
      'timeline TD',
      '  accTitle: 军事高层互访',
      '  accDescr: 时间线。【起步】；2000年3月，美国——科恩访越，战后首次；2011年（隔11年），美国和越南——签署备忘录；2011年（隔11年），对话#58; 升级；2016年，美国——解禁。',
      '  section 起步',
      '    2000年3月 : 美 科恩访越，<br>战后首次',
      '    2011年<br>隔11年 : 美·越 签署备忘录',
      '      : 对话#58; 升级',
      '  section #8291;#8291;',
      '    2016年 : 美 解禁',
    ].join('\n'),
  )
})

test('a timeline without eras has no section', () => {
  const [, last] = visits.eras
  expect(timelineCode({ ...visits, eras: last ? [last] : [] }, 'zh-CN')).not.toContain('section')
})

test('a motive diagram', () => {
  expect(motivesCode(reasons, 'en')).toBe(
    [
      'flowchart LR',
      '  accTitle: 双方为何走近',
      '  accDescr: Motives. “中国崛起” leads to “美国#58; 保住主导权”; “中国崛起” holds back “互信有限”.',
      '  b1["中国崛起"]:::because',
      '  w1["美 保住<br>主导权"]:::wants',
      '  s1["互信有限"]:::so',
      '  b1 --> w1',
      '  b1 -.->|"holds back"| s1',
      '  classDef because fill:#ffffff,stroke:#5b6470,stroke-width:2px,color:#1b1f24',
      '  classDef wants fill:#ffffff,stroke:#5b6470,stroke-width:2px,color:#1b1f24',
      '  classDef so fill:#ffffff,stroke:#5b6470,stroke-width:2px,color:#1b1f24',
      '  classDef actor0 stroke:#1f5fa8,stroke-width:4px',
      '  class w1 actor0',
    ].join('\n'),
  )
})

test('the fence says who acts, in which colours', () => {
  expect(fenceInfo(visits, 'zh-CN')).toBe(
    "mermaid {diagram: {kind: 'timeline', lang: 'zh-CN', size: 20, height: 300, columns: {date: 200, between: 100}, actors: [[0], [0, 1], [], [0]], " +
      "colors: ['#1f5fa8', '#b35c00'], inks: ['#ffffff', '#ffffff'], badges: ['美', '越'], between: [0, 1, 0]}}",
  )
})

test('the fence of a motive diagram says when each node and each edge appears', () => {
  expect(diagramOptions(reasons, 'en').steps).toEqual([0, 0, 1, 0, 1])
})

test('nothing leaves the fence, its info or the code', () => {
  fc.assert(
    fc.property(fc.oneof(timelines, motives), (slide) => {
      const code = slide.kind === 'timeline' ? timelineCode(slide, 'zh-CN') : motivesCode(slide, 'zh-CN')
      const info = fenceInfo(slide, 'zh-CN')
      expect(info).not.toMatch(/["`<>&$\n]|\{\{/u)
      expect(code).not.toMatch(/[$`{}\\]|^\S.*\n---|^(?!timeline|flowchart| {2})/mu)
      // What Slidev makes of it: an expression in an attribute.
      const [, literal] = /^mermaid (\{.*\})$/u.exec(info) ?? []
      const { diagram } = Function(`return (${literal})`)()
      expect(diagram.badges).toEqual(slide.actors.map(({ badge }) => badge))
      // To the letter: what is drawn ahead is found by it.
      const [found, ...more] = diagramsIn(`# A title\n\n\`\`\`${info}\n${code}\n\`\`\`\n`)
      expect(JSON.stringify(found)).toBe(JSON.stringify({ code: code.trim(), options: diagram }))
      expect(more).toEqual([])
    }),
  )
})

test('what somebody has written into a fence is read only where it is as it was', () => {
  const fence = (info: string) => `\`\`\`${info}\nflowchart\n\`\`\``
  expect(diagramsIn(fence('mermaid {diagram: {size: 20}}'))).toEqual([
    { code: 'flowchart', options: { size: 20 } },
  ])
  for (const info of ['mermaid', "mermaid {diagram: {size: alert('1')}}", 'mermaid {theme: "dark"}', 'js'])
    expect(diagramsIn(fence(info))).toEqual([])
})
