import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { plainText } from '../../scripts/outline/inline.ts'
import { apa } from '../../scripts/references/apa.ts'
import { articleEntry } from '../../scripts/references/article.ts'
import { gbt7714 } from '../../scripts/references/gbt7714.ts'
import { readLibrary } from '../../scripts/references/library.ts'

const fixture = (name: string) => new URL(`fixtures/${name}`, import.meta.url)

/** A paragraph an entry: its key, how GB/T 7714-2025 sets it, how APA 7 does. */
test.each(['works.bib', 'databases.bib', 'zotero.json'])(
  '%s: each entry as GB/T 7714-2025 and APA 7 have it',
  async (name) => {
    const { entries, problems } = readLibrary(readFileSync(fixture(name)))
    expect(problems).toEqual([])
    const lines = [...entries].map(
      ([key, entry]) => `${key}\n  ${plainText(gbt7714(entry))}\n  ${plainText(apa(entry))}\n`,
    )
    await expect(lines.join('\n')).toMatchFileSnapshot(`fixtures/${name.replace(/\.\w+$/, '')}.txt`)
  },
)

test('APA sets journals with their volumes and whole works in italics, Chinese ones in 《》', () => {
  const { entries } = readLibrary(readFileSync(fixture('works.bib')))
  const emphasised = (key: string): string[] => {
    const entry = entries.get(key)
    return entry
      ? apa(entry).flatMap((piece) => (piece.type === 'emphasis' ? [plainText(piece.children)] : []))
      : []
  }
  expect(emphasised('codd1970')).toEqual(['Communications of the ACM', '13'])
  expect(emphasised('goh2005')).toEqual([
    'Meeting the China Challenge: The U.S. in Southeast Asian Regional Security Strategies',
  ])
  expect(emphasised('weinstein1974')).toEqual(['Pathologic Physiology: Mechanisms of Disease'])
  expect(emphasised('ljungqvist2010')).toEqual([])
})

test('an article of a newspaper is known by its day', () => {
  const source = { title: '山梁上的图书馆', author: '沈知夏', container: '江州日报', issued: '2019-08-14' }
  expect(plainText(gbt7714(articleEntry(source)))).toContain('[N]')
  const journal = { ...source, container: '江州学报', issued: '2019' }
  expect(plainText(gbt7714(articleEntry(journal)))).toContain('[J]')
})
