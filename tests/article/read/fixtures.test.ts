import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../scripts/article/read/read.ts'
import type { Article } from '../../../scripts/article/types.ts'
import { articleFixtures, type Expected } from '../../support/article-fixtures.ts'

const read = ({ file, bytes }: { file: string; bytes: () => Uint8Array }): Promise<Article> =>
  readArticle(file, bytes())

describe.each(articleFixtures())('$name', (fixture) => {
  const expected: Expected = fixture.expected

  test('sections, with their numbering, levels and paragraphs', async () => {
    const { sections } = await read(fixture)
    expect(sections.map((section) => ({ ...section, paragraphs: section.paragraphs.length }))).toEqual(
      expected.sections,
    )
  })

  test('language, title, authors, and where it was published', async () => {
    const article = await read(fixture)
    expect(article).toMatchObject({
      lang: expected.lang,
      authors: expected.authors,
      keywords: expected.keywords,
    })
    expect(article.title).toBe(expected.title)
    expect(article).toMatchObject(expected.facts ?? {})
  })

  test('the text is whole, and what is no text stands apart', async () => {
    const { sections, footnotes } = await read(fixture)
    for (const [locator, pieces] of Object.entries(expected.has ?? {})) {
      const text = sections.find((section) => section.locator === locator)?.paragraphs.join('\n')
      for (const piece of pieces) expect(text).toContain(piece)
    }
    const notes = footnotes.join('\n')
    for (const piece of expected.footnotes ?? []) {
      expect(notes).toContain(piece)
      expect(sections.flatMap(({ paragraphs }) => paragraphs).join('\n')).not.toContain(piece)
    }
  })

  test('every expected date stands in its paragraph', async () => {
    const { sections } = await read(fixture)
    for (const { section, paragraph, text } of expected.dates) {
      expect(sections.find(({ locator }) => locator === section)?.paragraphs[paragraph - 1]).toContain(text)
    }
  })
})

test('headings of all twelve: precision and recall of at least 0.95', async () => {
  let found = 0
  let right = 0
  let wanted = 0
  for (const fixture of articleFixtures()) {
    const { sections } = await read(fixture)
    const expected = new Set(fixture.expected.sections.map(({ locator, title }) => `${locator} ${title}`))
    wanted += expected.size
    found += sections.length
    right += sections.filter(({ locator, title }) => expected.has(`${locator} ${title}`)).length
  }
  expect(articleFixtures().length).toBe(12)
  expect(right / found).toBeGreaterThanOrEqual(0.95)
  expect(right / wanted).toBeGreaterThanOrEqual(0.95)
})

test('no fixture is without what it is compared with', () => {
  for (const { folder } of articleFixtures())
    expect(readFileSync(new URL('expected.json', folder), 'utf8')).not.toBe('')
})
