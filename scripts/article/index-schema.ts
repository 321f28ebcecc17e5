import { z } from 'zod'
import { parseDate } from '../outline/date.ts'
import { decodeShingles } from './shingles.ts'
import type { SourceIndex } from './types.ts'

const text = z.string().min(1)
const texts = z.array(z.string())
const count = z.int().nonnegative()

const paragraph = z.object({
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  letters: count,
  dates: z.array(z.object({ date: z.string(), text: z.string() })),
  names: texts,
  documents: texts,
  numbers: texts,
})

const section = z.object({
  locator: text,
  title: z.string(),
  level: z.int().positive(),
  paragraphs: z.array(paragraph),
})

const shape = z.object({
  version: z.literal(1),
  article: z.object({
    lang: z.enum(['zh-CN', 'en']),
    title: z.string().exactOptional(),
    authors: texts,
    container: z.string().exactOptional(),
    issued: z.string().exactOptional(),
    volume: z.string().exactOptional(),
    issue: z.string().exactOptional(),
    pages: z.string().exactOptional(),
    doi: z.string().exactOptional(),
    keywords: texts,
    file: text,
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  sections: z.array(section),
  footnotes: z.object({ names: texts, documents: texts }),
  shingles: z.string().refine((shingles) => decodeShingles(shingles) !== undefined),
})

/** What a `.source.json` of this version may hold. Its dates are EDTF, each looked at once: a long article has thousands, most of them again and again. */
export const sourceIndex: z.ZodType<SourceIndex> = shape.superRefine(({ sections }, context) => {
  const known = new Set<string>()
  sections.forEach(({ paragraphs }, section) => {
    paragraphs.forEach(({ dates }, paragraph) => {
      dates.forEach(({ date }, at) => {
        if (known.has(date)) return
        if (parseDate(date).ok) known.add(date)
        else
          context.addIssue({
            code: 'custom',
            path: ['sections', section, 'paragraphs', paragraph, 'dates', at, 'date'],
          })
      })
    })
  })
})
