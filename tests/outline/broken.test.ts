import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../scripts/diagnostics/frame.ts'
import { printed } from '../../scripts/diagnostics/report.ts'
import { lecture } from '../../scripts/lecture.ts'
import { decodeOutline } from '../../scripts/outline/decode.ts'
import type { Locale } from '../../scripts/words/index.ts'

/** Outlines with what is wrong with them, side by side. `npx vitest run tests/outline/broken.test.ts -u` writes anew. */
const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'broken')
const cases = readdirSync(FOLDER)

function told(name: string, locale: Locale): string {
  const { text, diagnostics: unread } = decodeOutline(readFileSync(join(FOLDER, name, 'outline.yaml')))
  const { lecture: made, diagnostics } = unread.length > 0 ? { diagnostics: unread } : lecture(text, name)
  expect(made).toBeUndefined()
  const lines = linesOf(text)
  return diagnostics.map((one) => `${printed('outline.yaml', lines, one, locale)}\n`).join('\n')
}

test('there are enough of them', () => expect(cases.length).toBeGreaterThanOrEqual(30))

describe.each(cases)('%s', (name) => {
  test('is told in English', async () => {
    await expect(told(name, 'en')).toMatchFileSnapshot(join(FOLDER, name, 'diagnostics.txt'))
  })

  test('is told in Chinese, at the same places', async () => {
    const english = [...told(name, 'en').matchAll(/^outline\.yaml:\d+:\d+/gm)]
    const chinese = told(name, 'zh')
    expect([...chinese.matchAll(/^outline\.yaml:\d+:\d+/gm)].map(String)).toEqual(english.map(String))
    await expect(chinese).toMatchFileSnapshot(join(FOLDER, name, 'diagnostics.zh.txt'))
  })
})
