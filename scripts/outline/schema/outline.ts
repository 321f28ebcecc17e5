import { z } from 'zod'
import { actor, locators, reference } from './parts.ts'
import { dateText, finding, list, minutes, oneOrMore, plain, text } from './scalars.ts'
import { slide } from './slides.ts'

/** Slides that are made unasked. */
export const INCLUDES = ['cover', 'objectives', 'agenda', 'dividers', 'recap', 'references'] as const

/** One of some words; the message says which there are. */
function oneOf<T extends string>(words: readonly [T, ...T[]]) {
  return z
    .string()
    .transform((value, context): T => {
      const word = words.find((candidate) => candidate === value)
      if (word !== undefined) return word
      finding(context, { rule: 'type', key: 'type.one-of', values: { value, words: words.join(', ') } })
      return z.NEVER
    })
    .meta({ enum: [...words] })
}

const course = z.strictObject({
  name: text.describe('The course.').optional(),
  lecturer: text.describe('Who gives it.').optional(),
  institution: text.describe('Where.').optional(),
  date: dateText.describe('When the lecture is given.').optional(),
  minutes: oneOrMore(minutes).describe('The lecture’s minutes: a number, or one number a part.').optional(),
  logo: plain.describe('A picture for the cover, in the outline’s folder or below it.').optional(),
})

const source = z.strictObject({
  author: oneOrMore(text).describe('The article’s author: a name or a list.').optional(),
  title: text.describe('The article’s title.').optional(),
  edition: text.describe('A book’s edition, such as 2.').optional(),
  container: text.describe('The journal, book or site.').optional(),
  issued: dateText.describe('When it was published.').optional(),
  volume: text.describe('The volume.').optional(),
  issue: text.describe('The issue.').optional(),
  pages: text.describe('The pages.').optional(),
  type: text
    .describe('What it is, such as article-journal, book, chapter, thesis, report, webpage.')
    .optional(),
  publisher: text.describe('The publisher.').optional(),
  place: text.describe('Where it was published.').optional(),
  doi: text.describe('The DOI.').optional(),
  url: text.describe('The address.').optional(),
  accessed: dateText.describe('When the address was last looked at.').optional(),
  index: plain
    .describe('The source index that `lectern import` makes, in the outline’s folder or below it.')
    .optional(),
})

const section = z.strictObject({
  title: text.describe('The section’s title.'),
  source: locators.describe('Where in the article it stands: a locator, or a list of them.').optional(),
  summary: text.describe('One sentence, shown on the section’s divider and in the recap.').optional(),
  slides: list(slide).describe(
    'The slides. Each has one kind: points, timeline, motives, compare, claim, question …',
  ),
})

/** An outline: one YAML file, one lecture. */
export const outline = z.strictObject({
  title: text.describe('The lecture’s title.'),
  subtitle: text.describe('A second line under the title.').optional(),
  lang: oneOf(['zh-CN', 'en'])
    .describe('The language of the deck’s own words: zh-CN (default) or en.')
    .optional(),
  aspect: oneOf(['16/9', '4/3']).describe('The shape of the slides: 16/9 (default) or 4/3.').optional(),
  course: course.describe('The course that the lecture belongs to.').optional(),
  source: source.describe('The article that the lecture is about.').optional(),
  references: z
    .union([plain, list(z.union([text, reference]))])
    .describe(
      'Further sources: a .bib or CSL-JSON file beside the outline, or a list of ready-made texts; `[@key]` cites them.',
    )
    .optional(),
  actors: z
    .record(z.string(), actor)
    .describe(
      'Who acts in timelines and motive diagrams: a key and a name each; one colour each, all through.',
    )
    .optional(),
  objectives: list(text).describe('What students can do afterwards.').optional(),
  include: list(oneOf(INCLUDES)).describe(`Slides that are made unasked; all of them by default.`).optional(),
  sections: list(section).describe('The sections of the lecture.'),
})

export type Outline = z.infer<typeof outline>
export type OutlineSection = Outline['sections'][number]
