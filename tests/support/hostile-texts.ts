import fc from 'fast-check'
import { linksOf, parseInline } from '../../scripts/outline/inline.ts'
import { text as textSchema } from '../../scripts/outline/schema/scalars.ts'
import { FRAGMENTS } from './hostile-fragments.ts'

/** Whether an outline may have it; links to slides need a slide. */
function isText(value: string): boolean {
  return (
    textSchema.safeParse(value).success && linksOf(parseInline(value)).every((url) => !url.startsWith('#'))
  )
}

/** A text such as nobody writes, all of it allowed in an outline. */
export const hostileText: fc.Arbitrary<string> = fc
  .oneof(
    {
      weight: 5,
      arbitrary: fc
        .array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 6 })
        .map((all) => all.join('')),
    },
    {
      weight: 2,
      arbitrary: fc.string({
        unit: fc.constantFrom(...'{}<>&$#*_`~|\\[]()!:-+=.@"\'/^% \n1ax字，“”'),
        minLength: 1,
        maxLength: 16,
      }),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  )
  .filter(isText)
