import type { z } from 'zod'
import { Problem } from '../diagnostics/problem.ts'
import { sourceIndex } from './index-schema.ts'
import type { SourceIndex } from './types.ts'

/** Reads a `.source.json`. What is wrong with one is told as a {@link Problem}: it was damaged, or is of another version. */
export function parseIndex(text: string): SourceIndex {
  const value = parseJson(text)
  const version = versionOf(value)
  if (version !== undefined && version !== 1)
    throw new Problem(1, 'index.version', { version: String(version) })
  const result = sourceIndex.safeParse(value)
  if (result.success) return result.data
  throw new Problem(1, 'index.damaged', { place: placeOf(result.error.issues[0]) })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new Problem(1, 'index.json')
  }
}

const versionOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined

/** `sections[3].paragraphs[0].hash`, as in programs that read JSON. */
function placeOf(issue: z.core.$ZodIssue | undefined): string {
  const place = (issue?.path ?? [])
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
  return place.replace(/^\./, '') || '{}'
}

/** As it is kept: a line for each paragraph, the same for the same article, so that a change can be read in a diff. */
export function formatIndex(index: SourceIndex): string {
  const sections = index.sections.map(({ paragraphs, ...section }) => {
    const lines = paragraphs.map((paragraph) => `\n      ${JSON.stringify(paragraph)}`)
    const body = lines.length > 0 ? `[${lines.join(',')}\n    ]` : '[]'
    return `    ${JSON.stringify(section).slice(0, -1)}, "paragraphs": ${body}}`
  })
  const parts = [
    `  "version": ${index.version}`,
    `  "article": ${JSON.stringify(index.article)}`,
    `  "sections": ${sections.length > 0 ? `[\n${sections.join(',\n')}\n  ]` : '[]'}`,
    `  "footnotes": ${JSON.stringify(index.footnotes)}`,
    `  "shingles": ${JSON.stringify(index.shingles)}`,
  ]
  return `{\n${parts.join(',\n')}\n}\n`
}
