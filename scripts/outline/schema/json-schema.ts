import { z } from 'zod'
import { outline } from './outline.ts'
import { SCALAR_TYPES } from './scalars.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/**
 * The JSON Schema by which editors complete and explain an outline's keys (`data/outline.schema.json`).
 * It describes what users write: scalars of any type where a text is meant, a slide's title under its kind,
 * and the short forms of events and terms.
 */
export function outlineJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(outline, {
    io: 'input',
    target: 'draft-07',
    unrepresentable: 'any',
    override: asWritten,
  })
  return {
    ...schema,
    title: 'Lectern outline',
    description: 'The outline of a lecture: one YAML file, one lecture.',
  }
}

function asWritten({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  const { scalar, kindKey, short, shortKey } = jsonSchema
  delete jsonSchema.scalar
  delete jsonSchema.kindKey
  delete jsonSchema.short
  delete jsonSchema.shortKey
  if (scalar) {
    Object.assign(jsonSchema, { type: [...SCALAR_TYPES] })
    delete jsonSchema.minLength
  }
  if (typeof kindKey === 'string') titleUnderKind(jsonSchema, kindKey)
  if (Array.isArray(short) && typeof shortKey === 'string')
    withShortForm(jsonSchema, short.map(String), shortKey)
}

/** `{kind, title, …}` is written `{KIND: title, …}`. */
function titleUnderKind(schema: JsonSchema, kind: string): void {
  const { kind: _kind, title, ...rest } = schema.properties ?? {}
  const { description } = schema
  const titled =
    typeof title === 'object'
      ? { ...title, description: `${description} The value: ${lower(title.description)}` }
      : true
  schema.properties = { [kind]: titled, ...rest }
  schema.required = [kind, ...(schema.required ?? []).filter((key) => key !== 'kind' && key !== 'title')]
  // One of the kinds, and only one: a slide with a wrong key is then reported against its own kind.
  schema.title = kind
}

const lower = (text: unknown): string =>
  typeof text === 'string' ? text.charAt(0).toLowerCase() + text.slice(1) : ''

/** `- 2003-11: text`, with the other keys beside it. */
function withShortForm(schema: JsonSchema, keys: readonly string[], pattern: string): void {
  const long = { ...schema }
  const [key = '', value = ''] = keys
  const others = Object.fromEntries(
    Object.entries(schema.properties ?? {}).filter(([name]) => !keys.includes(name)),
  )
  const meaning = schema.properties?.[value] ?? true
  const shortForm = {
    type: 'object',
    description: `Short form: ${key} and ${value} as key and value.`,
    properties: others,
    ...(pattern === ''
      ? { additionalProperties: meaning, maxProperties: 1, minProperties: 1 }
      : { patternProperties: { [pattern]: meaning }, additionalProperties: false }),
  }
  for (const name of Object.keys(schema)) delete schema[name]
  schema.anyOf = [long, shortForm] as JsonSchema[]
}
