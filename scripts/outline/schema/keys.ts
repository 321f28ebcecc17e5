import type { z } from 'zod'
import { entryOf, itemsOf, type Located, textOf } from '../locate.ts'
import { outline } from './outline.ts'
import { KINDS } from './slides.ts'

type Schema = z.core.$ZodTypes

/** The keys that the mapping at a path may have, as users write them. */
export function keysAt(root: Located, path: readonly PropertyKey[]): string[] {
  let schema = unwrapped(outline as unknown as Schema, root)
  let at: Located | undefined = root
  for (const step of path) {
    at = typeof step === 'number' ? itemsOf(at)[step] : entryOf(at, String(step))
    schema = unwrapped(child(schema, step), at)
  }
  if (schema?._zod.def.type !== 'object') return []
  const kind = textOf(entryOf(at, 'kind'))
  const own = Object.keys(schema._zod.def.shape).filter((key) => key !== 'kind')
  return kind === undefined ? own : own.filter((key) => key !== 'title')
}

function child(schema: Schema | undefined, step: PropertyKey): Schema | undefined {
  const definition = schema?._zod.def
  if (definition?.type === 'object') return definition.shape[String(step)] as Schema | undefined
  if (definition?.type === 'array') return definition.element as Schema
  if (definition?.type === 'record') return definition.valueType as Schema
  return undefined
}

/** The schema behind `optional`, and of a union the member that the value is of. */
function unwrapped(schema: Schema | undefined, value: Located | undefined): Schema | undefined {
  const definition = schema?._zod.def
  if (definition?.type === 'optional') return unwrapped(definition.innerType as Schema, value)
  if (definition?.type !== 'union') return schema
  const members = (definition.options as Schema[]).map((option) => unwrapped(option, value))
  const kind = textOf(entryOf(value, 'kind'))
  return members.find((member) => {
    const inner = member?._zod.def
    if (value?.content.type === 'list') return inner?.type === 'array'
    if (inner?.type !== 'object') return false
    const literal = (inner.shape.kind as Schema | undefined)?._zod.def
    return literal === undefined || (literal.type === 'literal' && literal.values[0] === kind)
  })
}

/** Every key that an outline may have anywhere, short forms and actors' names aside. */
export const OUTLINE_KEYS: ReadonlySet<string> = new Set([...allKeys(outline as unknown as Schema), ...KINDS])

function allKeys(schema: Schema): string[] {
  const definition = schema._zod.def
  switch (definition.type) {
    case 'object':
      return Object.entries(definition.shape).flatMap(([key, inner]) => [key, ...allKeys(inner as Schema)])
    case 'array':
      return allKeys(definition.element as Schema)
    case 'record':
      return allKeys(definition.valueType as Schema)
    case 'optional':
      return allKeys(definition.innerType as Schema)
    case 'union':
      return definition.options.flatMap((option) => allKeys(option as Schema))
    default:
      return []
  }
}
