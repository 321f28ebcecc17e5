import { z } from 'zod'
import { column, entry, event, items, locators, option, path } from './parts.ts'
import {
  ALWAYS,
  atLeast,
  atMost,
  finding,
  flag,
  list,
  minutes,
  plain,
  slideId,
  text,
  whereLists,
} from './scalars.ts'

const common = {
  id: slideId
    .describe('A name for links and exports: letters, digits and `-`; unique in the outline.')
    .optional(),
  source: locators
    .describe('Where in the article it stands: a locator such as 一（二）, 2.1¶3 or p. 38, or a list.')
    .optional(),
  notes: text.describe('What the lecturer says: shown to the lecturer alone.').optional(),
  minutes: minutes.describe('Planned time in minutes.').optional(),
  backup: flag.describe('Shown after the last slide, and not counted.').optional(),
  skip: flag.describe('Shown nowhere.').optional(),
}

const steps = flag
  .describe('`false` shows the diagram whole at once; else it grows click by click.')
  .optional()

/** One kind of slide: its key, whose value is the slide's title, and the keys of its own. */
function kind<K extends string, S extends z.ZodRawShape>(
  name: K,
  title: string,
  description: string,
  keys: S,
) {
  return z
    .strictObject({ kind: z.literal(name), title: text.describe(title), ...keys, ...common })
    .meta({ kindKey: name, description })
}

const slideKinds = [
  kind('points', 'The title.', 'A list.', { items: items.describe('The items of the list.') }),
  kind('timeline', 'The title.', 'A timeline of dated events.', {
    events: list(event).describe('The events, in any order.'),
    gaps: flag.describe('Whether the time between neighbours is written.').optional(),
    steps,
  }),
  kind('motives', 'The title.', 'A diagram of motives: because → who wants → so → outcome.', {
    paths: list(path).describe('The paths through the diagram.'),
    outcome: text.describe('What it comes to (last column).').optional(),
    by: text.describe('Whose view it is; the article’s author unless it is said.').optional(),
    steps,
  }),
  kind('compare', 'The title.', 'Two to four columns side by side.', {
    columns: z.array(column).check(atLeast(2), atMost(4)).describe('The columns.'),
  }),
  kind('claim', 'The judgement.', 'A judgement, always shown as somebody’s.', {
    by: text.describe('Whose judgement it is; the article’s author unless it is said.').optional(),
    evidence: items.describe('What speaks for it.').optional(),
    counter: items.describe('What other readings there are.').optional(),
  }).superRefine((value, context) => {
    if (value.evidence === undefined && value.counter === undefined) {
      finding(context, { rule: 'missing', key: 'missing.evidence' })
    }
  }, ALWAYS),
  kind('question', 'The question.', 'A question for discussion, with a countdown when `minutes` is given.', {
    prompts: list(text).describe('Prompts that help the discussion along.').optional(),
  }),
  kind('quiz', 'The question.', 'Two slides: the question, then the same with the answer.', {
    options: z.array(option).check(atLeast(2), atMost(6)).describe('The options; at least one is `correct`.'),
    explain: text.describe('Why: shown with the answer.').optional(),
  }).superRefine((value, context) => {
    if (!value.options.some((entry) => typeof entry !== 'string' && entry.correct)) {
      finding(context, { rule: 'quiz', key: 'quiz.correct' }, ['options'])
    }
  }, whereLists('options')),
  kind('quote', 'The quoted text.', 'A quotation.', {
    by: text.describe('Who said or wrote it.').optional(),
  }),
  kind('figure', 'The title.', 'A picture.', {
    image: plain.describe('The picture’s file, in the outline’s folder or below it.'),
    alt: plain.describe('What the picture shows, for those who cannot see it.'),
    credit: text.describe('Where the picture comes from.').optional(),
  }),
  kind('table', 'The title.', 'A table.', {
    columns: list(text).describe('The headings of the columns.'),
    rows: list(list(text)).describe('The rows, each as long as `columns`.'),
  }).superRefine(
    (value, context) => {
      for (const [index, row] of value.rows.entries()) {
        // What is no list at all is told as that.
        if (!Array.isArray(row) || row.length === value.columns.length) continue
        const values = { found: row.length, expected: value.columns.length }
        const key = values.found > values.expected ? 'table.row-long' : 'table.row'
        finding(context, { rule: 'table', key, values }, ['rows', index])
      }
    },
    whereLists('columns', 'rows'),
  ),
  kind('terms', 'The title.', 'A glossary.', {
    entries: list(entry).describe('The terms and their meanings.'),
  }),
  kind('break', 'The title.', 'A pause with a countdown; it ends a part and is not counted.', {}),
] as const

export const slide = z.discriminatedUnion('kind', slideKinds)

export const KINDS = slideKinds.map((schema) => schema.shape.kind.value)

export type OutlineSlide = z.infer<typeof slide>
export type OutlineKind = OutlineSlide['kind']
export type OutlineEvent = z.infer<typeof event>
export type OutlinePath = z.infer<typeof path>
export type { OutlineItem } from './parts.ts'
