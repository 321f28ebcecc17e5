import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lecture } from '../../scripts/lecture.ts'

/** Outlines and the decks that they become, side by side. `npx vitest run tests/plan/decks.test.ts -u` writes anew. */
const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'good')

test.each(readdirSync(FOLDER))('%s', async (name) => {
  const text = readFileSync(join(FOLDER, name, 'outline.yaml'), 'utf8')
  const { lecture: made, diagnostics } = lecture(text, name)
  expect(diagnostics).toEqual([])
  await expect(made?.markdown).toMatchFileSnapshot(join(FOLDER, name, 'deck.md'))
  expect(lecture(text, name).lecture?.markdown).toBe(made?.markdown)
})
