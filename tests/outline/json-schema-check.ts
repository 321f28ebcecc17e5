/** As much of JSON Schema (draft 07) as our own schema uses. Anything else in it is an error of the test. */
export interface Schema {
  [key: string]: unknown
  description?: string
}

const ANNOTATIONS = new Set([
  '$schema',
  'title',
  'description',
  'definitions',
  '$defs',
  'default',
  'id',
  '$id',
])

/** What is wrong with a value, as paths; nothing where it is valid. */
export function wrong(value: unknown, schema: Schema | boolean, root: Schema, path = ''): string[] {
  if (schema === true) return []
  if (schema === false) return [`${path} may not be`]
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    if (ANNOTATIONS.has(keyword)) return []
    const check = CHECKS[keyword]
    if (!check) throw new Error(`the keyword ${keyword} is not known here`)
    return check(value, rule, { schema, root, path })
  })
}

interface Place {
  schema: Schema
  root: Schema
  path: string
}

const CHECKS: Record<string, (value: unknown, rule: unknown, place: Place) => string[]> = {
  $ref: (value, rule, { root, path }) => wrong(value, resolve(String(rule), root), root, path),
  type: (value, rule, { path }) =>
    when(
      [rule].flat().some((type) => typesOf(value).includes(String(type))),
      `${path} is no ${rule}`,
    ),
  enum: (value, rule, { path }) => when(list(rule).includes(value), `${path} is none of ${rule}`),
  const: (value, rule, { path }) => when(value === rule, `${path} is not ${rule}`),
  pattern: (value, rule, { path }) =>
    when(typeof value !== 'string' || new RegExp(String(rule)).test(value), `${path} is not like ${rule}`),
  minLength: (value, rule, { path }) =>
    when(typeof value !== 'string' || value.length >= Number(rule), `${path} is too short`),
  exclusiveMinimum: (value, rule, { path }) =>
    when(typeof value !== 'number' || value > Number(rule), `${path} is too small`),
  minItems: (value, rule, { path }) =>
    when(!Array.isArray(value) || value.length >= Number(rule), `${path} has too few`),
  maxItems: (value, rule, { path }) =>
    when(!Array.isArray(value) || value.length <= Number(rule), `${path} has too many`),
  minProperties: (value, rule, { path }) =>
    when(!isObject(value) || Object.keys(value).length >= Number(rule), `${path} has too few keys`),
  maxProperties: (value, rule, { path }) =>
    when(!isObject(value) || Object.keys(value).length <= Number(rule), `${path} has too many keys`),
  items: (value, rule, { root, path }) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => wrong(item, asSchema(rule), root, `${path}/${index}`))
      : [],
  required: (value, rule, { path }) =>
    isObject(value)
      ? list(rule)
          .filter((key) => !(String(key) in value))
          .map((key) => `${path} lacks ${key}`)
      : [],
  anyOf: (value, rule, { root, path }) =>
    when(
      list(rule).some((one) => wrong(value, asSchema(one), root, path).length === 0),
      `${path} is nothing of what it may be`,
    ),
  oneOf: (value, rule, { root, path }) =>
    when(
      list(rule).filter((one) => wrong(value, asSchema(one), root, path).length === 0).length === 1,
      `${path} is not one thing`,
    ),
  allOf: (value, rule, { root, path }) =>
    list(rule).flatMap((one) => wrong(value, asSchema(one), root, path)),
  properties: (value, rule, { root, path }) =>
    isObject(value) && isObject(rule)
      ? Object.entries(rule).flatMap(([key, inner]) =>
          key in value ? wrong(value[key], asSchema(inner), root, `${path}/${key}`) : [],
        )
      : [],
  patternProperties: (value, rule, { root, path }) =>
    isObject(value) && isObject(rule)
      ? Object.entries(rule).flatMap(([pattern, inner]) =>
          Object.keys(value)
            .filter((key) => new RegExp(pattern).test(key))
            .flatMap((key) => wrong(value[key], asSchema(inner), root, `${path}/${key}`)),
        )
      : [],
  propertyNames: (value, rule, { root, path }) =>
    isObject(value)
      ? Object.keys(value).flatMap((key) => wrong(key, asSchema(rule), root, `${path}/${key}`))
      : [],
  additionalProperties: (value, rule, { schema, root, path }) => {
    if (!isObject(value)) return []
    const patterns = Object.keys(isObject(schema.patternProperties) ? schema.patternProperties : {}).map(
      (one) => new RegExp(one),
    )
    const known = isObject(schema.properties) ? schema.properties : {}
    const others = Object.keys(value).filter(
      (key) => !(key in known) && !patterns.some((pattern) => pattern.test(key)),
    )
    return others.flatMap((key) => wrong(value[key], asSchema(rule), root, `${path}/${key}`))
  },
}

const when = (holds: boolean, otherwise: string): string[] => (holds ? [] : [otherwise])
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function asSchema(value: unknown): Schema | boolean {
  if (typeof value === 'boolean' || isObject(value)) return value
  throw new Error('no schema')
}

function typesOf(value: unknown): string[] {
  if (value === null) return ['null']
  if (Array.isArray(value)) return ['array']
  return typeof value === 'number' && Number.isInteger(value) ? ['number', 'integer'] : [typeof value]
}

function resolve(reference: string, root: Schema): Schema | boolean {
  const steps = reference
    .replace(/^#\/?/, '')
    .split('/')
    .filter((step) => step !== '')
  let at: unknown = root
  for (const step of steps)
    at =
      isObject(at) || Array.isArray(at)
        ? Reflect.get(at, step.replaceAll('~1', '/').replaceAll('~0', '~'))
        : undefined
  return asSchema(at)
}
