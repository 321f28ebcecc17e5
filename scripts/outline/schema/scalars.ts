import { z } from 'zod'
import type { Rule } from '../../diagnostics/diagnostic.ts'
import type { Values, WordKey } from '../../words/index.ts'
import { type EventDate, parseDate } from '../date.ts'
import { linksOf, parseInline } from '../inline.ts'

// Compiling a checker for every mapping takes longer than checking an outline.
z.config({ jitless: true })

/** What our own checks tell `validate`: the rule, and the words by their key. */
export interface Finding {
  rule: Rule
  key: WordKey
  values?: Values
}

/** A check of our own that failed. `path` is relative to the value. */
export function finding(context: z.RefinementCtx, found: Finding, path: PropertyKey[] = []): void {
  context.addIssue({ code: 'custom', params: { ...found }, path, message: found.key })
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/u
const LINK_TARGET = /^(?:https?:\/\/[^\s]+|mailto:[^\s]+|#[A-Za-z0-9-]+)$/i

/** Any scalar; YAML's types do not matter, since it is read as it is written. */
export const SCALAR_TYPES = ['string', 'number', 'boolean'] as const

function checkCharacters(text: string, context: z.RefinementCtx): void {
  const bad = FORBIDDEN.exec(text)?.[0]
  if (bad === undefined) return
  const code = (bad.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
  const surrogate = code.startsWith('D')
  finding(context, { rule: 'text', key: surrogate ? 'text.surrogate' : 'text.control', values: { code } })
}

/** Zod counts whatever has a `length`, a mapping with such a key as well; these count texts and lists alone. */
const isCounted = ({ value }: { value: unknown }): boolean =>
  typeof value === 'string' || Array.isArray(value)
export const atLeast = (minimum: number) =>
  new z.core.$ZodCheckMinLength({ check: 'min_length', minimum, when: isCounted })
export const atMost = (maximum: number) =>
  new z.core.$ZodCheckMaxLength({ check: 'max_length', maximum, when: isCounted })

/** A text of an outline, with inline marks. Its links go to allowed places only. */
export const text = z
  .string()
  .check(atLeast(1))
  .superRefine((value, context) => {
    checkCharacters(value, context)
    if (!value.includes('](')) return
    for (const url of linksOf(parseInline(value))) {
      if (!LINK_TARGET.test(url)) finding(context, { rule: 'link', key: 'link.target', values: { url } })
    }
  })
  .meta({ scalar: true })

/** A text without marks: names, locators, file names. */
export const plain = z.string().check(atLeast(1)).superRefine(checkCharacters).meta({ scalar: true })

export const minutes = z
  .string()
  .transform((value, context) => {
    const number = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : 0
    if (number > 0) return number
    finding(context, { rule: 'number', key: 'number.minutes', values: { value } })
    return z.NEVER
  })
  .meta({ type: 'number', exclusiveMinimum: 0 })

/** `true` or `false`. */
export const flag = z
  .string()
  .transform((value, context) => {
    if (/^true$/i.test(value)) return true
    if (/^false$/i.test(value)) return false
    finding(context, { rule: 'type', key: 'type.flag', values: { value } })
    return z.NEVER
  })
  .meta({ type: 'boolean' })

export const color = z
  .string()
  .superRefine((value, context) => {
    if (!/^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(value)) {
      finding(context, { rule: 'color', key: 'color.form', values: { value } })
    }
  })
  .meta({ type: 'string', pattern: '^#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$' })

export const slideId = z
  .string()
  .superRefine((value, context) => {
    if (!/^[A-Za-z0-9-]+$/.test(value)) finding(context, { rule: 'id', key: 'id.form', values: { value } })
  })
  .meta({ scalar: true, pattern: '^[A-Za-z0-9-]+$' })

export const date = z
  .string()
  .transform((value, context): EventDate => {
    const result = parseDate(value)
    if (result.ok) return result.date
    finding(context, { rule: 'date', key: result.key, values: result.values })
    return z.NEVER
  })
  .meta({ scalar: true })

/** When something was published: free words, but what is a date and written otherwise than here is told. */
export const dateText = text
  .superRefine((value, context) => {
    const result = parseDate(value)
    if (!result.ok && result.key !== 'date.form')
      finding(context, { rule: 'date', key: result.key, values: result.values })
  })
  .meta({ scalar: true })

/** A list with at least one entry. */
export const list = <T extends z.ZodType>(entry: T) => z.array(entry).check(atLeast(1))

/** One, or a list of several. */
export const oneOrMore = <T extends z.ZodType>(entry: T) => z.union([entry, list(entry)])

export function asList<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** A check of a whole mapping that is made even where some of its values are wrong: all problems in one run. */
export const ALWAYS = { when: () => true }

/** The same, for a check that needs these values to be lists (of whatever). */
export const whereLists = (...keys: string[]) => ({
  when: ({ value }: { value: unknown }) =>
    typeof value === 'object' &&
    value !== null &&
    keys.every((key) => Array.isArray((value as Record<string, unknown>)[key])),
})
