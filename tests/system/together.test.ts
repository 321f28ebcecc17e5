import { afterAll, beforeEach, expect, test } from 'vitest'
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
