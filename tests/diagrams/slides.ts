import fc from 'fast-check'
import type { MotivesSlide } from '../../scripts/diagrams/motives.ts'
import type { TimelineSlide } from '../../scripts/diagrams/timeline.ts'
import type { MotiveColumn, PlannedActor, TimelineEra } from '../../scripts/plan/types.ts'

/** What Mermaid, Slidev, Vue, Markdown or HTML would take for something else. */
const DANGEROUS = [
  '#',
  ';',
  '#35;',
  '#lt;',
  '&amp;',
  '&',
  '<',
  '>',
  '<b>',
  '</b>',
  '<br>',
  '<br/>',
  '</script>',
  '<!--',
  '-->',
  '"',
  "'",
  '`',
  '```',
  '~~~',
  '`"',
  ':',
  ': ',
  ' : ',
  ':::',
  '14:30',
  '%',
  '%%',
  '%%{init: {"theme": "dark"}}%%',
  '{',
  '}',
  '{{ x }}',
  '{monaco}',
  '@{',
  '@{ shape: circle }',
  '[',
  ']',
  '(',
  ')',
  '((',
  '|',
  '\\',
  '\\n',
  '\\"',
  '$',
  '$$x^2$$',
  '---',
  '-->',
  '-.->',
  '==>',
  '~~',
  '- x',
  '1. x',
  '*x*',
  '**x**',
  '_x_',
  '# x',
  'end',
  'title',
  'title x',
  'section',
  'section x',
  'TB',
  'TD',
  'LR',
  'direction TB',
  'timeline',
  'flowchart',
  'graph',
  'subgraph',
  'style',
  'classDef a fill:#fff;',
  'click',
  'accTitle: x',
  'accDescr: x',
  'accDescr {',
  'fa:fa-car',
  'ﬂ°',
  'ﬂ°°65¶ß',
  '¶ß',
  ' ',
  '  ',
  '\u00a0',
  '\u3000',
  '\u2028',
  '\u200b',
  '\ufeff',
  '👩‍👩‍👧',
  '🇻🇳',
  'é',
  'e\u0301',
  'שלום',
  'العربية',
  '中',
  '越南',
  '，',
  '（）',
  '·',
  '…',
  'constructor',
  '__proto__',
] as const

const character = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 3 })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, 'x'))

/** A line of a label: any text without control characters. */
export const line: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...DANGEROUS) }, { weight: 1, arbitrary: character }),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''))

export const label: fc.Arbitrary<string[]> = fc.array(line, { minLength: 1, maxLength: 2 })

const actors: fc.Arbitrary<PlannedActor[]> = fc.uniqueArray(
  fc.record({
    badge: fc.constantFrom('美', '越', 'US', 'C#', '·', '"', '{{', 'a:b', '<b>', '🇻🇳'),
    name: line,
    color: fc.constantFrom('#1f5fa8', '#b35c00', '#f2c84b'),
    ink: fc.constantFrom('#ffffff', '#000000'),
  }),
  { maxLength: 3, selector: ({ badge }) => badge },
)

const indices = (count: number): fc.Arbitrary<number[]> =>
  fc.subarray(Array.from({ length: count }, (_, index) => index))

const base = (title: string) => ({
  title: [{ type: 'text' as const, value: title }],
  size: 20,
})

/** What a drawing may take, px: too little, and too much. */
const heights = fc.integer({ min: 0, max: 900 })

/** Timelines with dangerous texts everywhere. */
export const timelines: fc.Arbitrary<TimelineSlide> = fc
  .tuple(actors, line, fc.constantFrom('LR', 'TD'), heights)
  .chain(([who, title, direction, height]) => {
    const event = fc.record({ label, actors: indices(who.length) })
    const period = fc.record(
      { date: label, between: label, events: fc.array(event, { minLength: 1, maxLength: 3 }) },
      { requiredKeys: ['date', 'events'] },
    )
    const era = fc.record(
      { title: label, periods: fc.array(period, { minLength: 1, maxLength: 3 }) },
      { requiredKeys: ['periods'] },
    )
    return fc
      .uniqueArray(era, {
        minLength: 1,
        maxLength: 3,
        selector: (each: TimelineEra) => each.title?.join('\n') ?? Symbol('none'),
      })
      .map((eras) => ({
        ...base(title),
        kind: 'timeline' as const,
        direction: direction as 'LR' | 'TD',
        eras,
        actors: who,
        columns: { date: 200, between: 120 },
        height,
      }))
  })

const COLUMNS: MotiveColumn[] = ['because', 'wants', 'so', 'outcome']

/** Motive diagrams with dangerous texts everywhere. */
export const motives: fc.Arbitrary<MotivesSlide> = fc
  .tuple(actors, line, heights)
  .chain(([who, title, height]) => {
    const cell = (column: MotiveColumn) =>
      fc.record({ label, actors: indices(column === 'wants' ? who.length : 0) })
    const path = fc.record(
      { because: cell('because'), wants: cell('wants'), so: cell('so'), outcome: cell('outcome') },
      { requiredKeys: ['because', 'so'] },
    )
    return fc.array(fc.tuple(path, fc.boolean()), { minLength: 1, maxLength: 4 }).map((paths) => {
      const steps = paths.map(([each, against], row) => ({
        against,
        nodes: COLUMNS.flatMap((column) => {
          const content = each[column]
          return content ? [{ id: `${column}${row + 1}`, column, ...content, step: row }] : []
        }),
      }))
      const edges = steps.flatMap(({ nodes, against }, step) =>
        nodes.slice(1).map((to, index) => ({ from: nodes[index]?.id ?? '', to: to.id, against, step })),
      )
      const nodes = steps.flatMap((each) => each.nodes)
      return {
        ...base(title),
        kind: 'motives' as const,
        nodes,
        edges,
        actors: who,
        widths: COLUMNS.filter((column) => nodes.some((node) => node.column === column)).map(() => 170),
        height,
      }
    })
  })
