import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { outlineJsonSchema } from '../../scripts/outline/schema/json-schema.ts'
import { type Schema, wrong } from './json-schema-check.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const schema: Schema = JSON.parse(JSON.stringify(outlineJsonSchema()))

test('data/outline.schema.json is what the schema gives', () => {
  const file: unknown = JSON.parse(readFileSync(join(ROOT, 'data', 'outline.schema.json'), 'utf8'))
  expect(file, 'data/outline.schema.json is stale: run “npm run schema”').toEqual(schema)
})

test('every property has a description', () => {
  const without: string[] = []
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'properties') {
        for (const [name, property] of Object.entries(inner as Record<string, Schema>)) {
          if (!property.description) without.push(`${path}/${name}`)
        }
      }
      walk(inner, `${path}/${key}`)
    }
  }
  walk(schema, '')
  expect(without).toEqual([])
})

/** As an editor reads YAML: with the types of its core schema. */
const read = (file: string): unknown => parseDocument(readFileSync(file, 'utf8')).toJS()

test('the examples, the lecture and the sound fixtures are valid', () => {
  const good = join(ROOT, 'tests', 'fixtures', 'good')
  const files = [
    ...readdirSync(join(ROOT, 'data', 'examples'))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(ROOT, 'data', 'examples', name)),
    ...readdirSync(join(ROOT, 'data'))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(ROOT, 'data', name)),
    ...readdirSync(good).map((name) => join(good, name, 'outline.yaml')),
    ...['en', 'zh'].map((locale) => join(ROOT, 'scripts', 'commands', 'starter', `${locale}.yaml`)),
  ]
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) expect(wrong(read(file), schema, schema), file).toEqual([])
})

test.each([
  ['a key that is not one', { titel: 'x' }],
  ['no sections', { title: 'x' }],
  ['a slide without a kind', { title: 'x', sections: [{ title: 's', slides: [{ items: ['a'] }] }] }],
  [
    'two kinds',
    { title: 'x', sections: [{ title: 's', slides: [{ points: 'a', quote: 'b', items: ['a'] }] }] },
  ],
  ['an empty list', { title: 'x', sections: [] }],
  [
    'an event without a date',
    { title: 'x', sections: [{ title: 's', slides: [{ timeline: 'a', events: [{ text: 'b' }] }] }] },
  ],
  ['another word', { title: 'x', lang: 'de', sections: [{ title: 's', slides: [{ quote: 'a' }] }] }],
])('%s is not', (_, value) => expect(wrong(value, schema, schema)).not.toEqual([]))
