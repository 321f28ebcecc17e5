import { execFileSync } from 'node:child_process'
import { open, rm } from 'node:fs/promises'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { readDeck } from '../../scripts/system/deck-file.ts'
import { generateIn } from '../support/in-process.ts'
import { workspace } from '../support/workspace.ts'

const DECK = 'slides/甲.md'
const project = workspace()
beforeEach(() => project.reset())
afterAll(() => project.remove())

const outline = (...items: string[]): string =>
  `title: 示例\nsections:\n  - title: 节\n    slides:\n      - {points: 甲, items: [一, 二, ${items.join(', ')}]}\n      - {points: 乙, items: [三]}\n`

test('processes that write one deck at once do not tear it, and lose nothing', async () => {
  project.write('data/甲.yaml', outline('始'))
  await generateIn(project.root)
  for (let round = 0; round < 3; round++) {
    project.write('data/甲.yaml', outline(`新${round}`))
    project.write(DECK, project.read(DECK).replace('- 三', `- 三，手${round}`))
    const running = Array.from({ length: 3 }, () => project.lectern('generate'))
    for (const { status, stderr } of await Promise.all(running))
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(project.read(DECK)).toContain(`新${round}`)
    expect(project.read(DECK)).toContain(`手${round}`)
  }
}, 60_000)

test('what an editor saves between reading and writing is merged, not overwritten', async () => {
  project.write('data/甲.yaml', outline('始'))
  await generateIn(project.root)
  project.write('data/甲.yaml', outline('新'))
  const running = Array.from({ length: 2 }, () => generateIn(project.root))
  // Saved again and again while it is written.
  for (let save = 1; save <= 40; save++) {
    const deck = project.read(DECK)
    project.write(DECK, deck.replace(/- 三.*/, `- 三，第${save}次`))
    await new Promise((done) => setTimeout(done, 1))
  }
  await Promise.all(running)
  await generateIn(project.root)
  expect(project.read(DECK)).toMatch(/- 新\n/)
  expect(project.read(DECK)).toContain('- 三，第40次\n')
})

test.skipIf(process.platform === 'win32')(
  'a deck that is replaced between the look at it and the one at its record is looked at again',
  async () => {
    const record = project.path('slides/.lectern/甲.json')
    project.write(DECK, '# 旧\n')
    project.write('slides/.lectern/else.json', '')
    // Whoever reads it waits until somebody has written it.
    execFileSync('mkfifo', [record])
    const outline = { path: project.path('data/甲.yaml'), shown: '', name: '甲', deck: project.path(DECK) }
    const reading = readDeck({ ...outline, shownDeck: DECK }, project.root)
    const first = await open(record, 'w')
    project.write(DECK, '# 新\n')
    await rm(record)
    project.write('slides/.lectern/甲.json', JSON.stringify({ slides: [['# 新']], pictures: [] }))
    await first.writeFile(JSON.stringify({ slides: [['# 旧']], pictures: [] }))
    await first.close()
    const { bytes, record: read } = await reading
    expect([bytes?.toString(), read?.slides]).toEqual(['# 新\n', ['# 新']])
  },
)
