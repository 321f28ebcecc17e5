import { z } from 'zod'
import { ALWAYS, color, date, finding, flag, list, oneOrMore, plain, text } from './scalars.ts'

export const locators = oneOrMore(plain)

const itemKeys = {
  text: text.describe('What the item says.'),
  source: locators.describe('Where in the article it stands: a locator, or a list of them.').optional(),
  by: text.describe('Whose words or view it is.').optional(),
  doubt: text
    .describe('What is doubtful about it: a mark on the slide, and these words as its footnote.')
    .optional(),
}

const innerItem = z.union([text, z.strictObject(itemKeys)])

/** An item of a list: a text, or a mapping, which may have items of its own one level deeper. */
export const item = z.union([
  text,
  z.strictObject({ ...itemKeys, items: list(innerItem).describe('Items one level deeper.').optional() }),
])
export const items = list(item)

export type OutlineItem = z.infer<typeof item>

/** An actor: a name, or a name and a colour. */
export const actor = z.union([
  plain,
  z.strictObject({
    name: plain.describe('The name, as the legend shows it.'),
    color: color
      .describe('Any hex colour, such as "#b35c00"; what is written on it is made legible.')
      .optional(),
  }),
])

/** An event of a timeline. `- 2003-11: text` is short for `date` and `text`. */
export const event = z
  .strictObject({
    date: date.describe(
      'When: an EDTF level 1 date, such as 2014, 2014-10, 2014-10-02, 2015-05/2015-06, 1984~, 201X.',
    ),
    text: text.describe('What happened, in few words.'),
    who: oneOrMore(plain).describe('Who acts: a key of `actors`, or a list of them.').optional(),
    era: text
      .describe('The stretch of the timeline that it belongs to; one unbroken stretch each.')
      .optional(),
    source: locators.describe('Where in the article it stands: a locator, or a list of them.').optional(),
    doubt: text
      .describe('What is doubtful about it: a mark in the diagram, and these words as its footnote.')
      .optional(),
  })
  .meta({ short: ['date', 'text'], shortKey: '^-?[0-9.XY]' })

/** A path of a motive diagram: at least two of `because`, `wants`, `so`; `who` exactly where there is `wants`. */
export const path = z
  .strictObject({
    because: text.describe('What moves them (first column).').optional(),
    who: oneOrMore(plain).describe('Who wants it: a key of `actors`, or a list of them.').optional(),
    wants: text.describe('What they want (second column).').optional(),
    so: text.describe('What they therefore do (third column).').optional(),
    outcome: text.describe('Replaces the slide’s outcome for this path; `none` takes it away.').optional(),
    against: flag.describe('A brake: drawn dashed, and named as such.').optional(),
    source: locators.describe('Where in the article it stands: a locator, or a list of them.').optional(),
  })
  .superRefine((value, context) => {
    const parts = [value.because, value.wants, value.so].filter((part) => part !== undefined)
    if (parts.length < 2) finding(context, { rule: 'path', key: 'path.parts' })
    if (value.wants !== undefined && value.who === undefined)
      finding(context, { rule: 'path', key: 'path.who' })
    if (value.wants === undefined && value.who !== undefined) {
      finding(context, { rule: 'path', key: 'path.wants' }, ['who'])
    }
  }, ALWAYS)

/** A column of a comparison. */
export const column = z.strictObject({
  title: text.describe('The column’s heading.'),
  items: items.describe('What stands in the column.'),
})

/** An option of a quiz: a text, or a text with `correct: true`. */
export const option = z.union([
  text,
  z.strictObject({
    text: text.describe('The option.'),
    correct: flag.describe('Whether it is a right answer.').optional(),
  }),
])

/** An entry of a glossary. `- term: meaning` is its short form. */
export const entry = z
  .strictObject({
    term: text.describe('The term.'),
    meaning: text.describe('What it means.'),
  })
  .meta({ short: ['term', 'meaning'], shortKey: '' })

/** A ready-made reference with a key to cite it by. `- key: text` is its short form. */
export const reference = z
  .strictObject({
    key: plain.describe('What `[@key]` cites it by; without one, its number in the list.').optional(),
    text: text.describe('The reference, as the slide shows it.'),
  })
  .meta({ short: ['key', 'text'], shortKey: '^[^\\s,;]+$' })
