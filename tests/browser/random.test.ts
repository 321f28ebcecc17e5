import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findBrowser } from '../../scripts/system/browser.ts'
import { type DeckViewer, openDeckViewer } from '../../scripts/system/deck-viewer.ts'
import { lookAt } from '../support/legibility.ts'
import { randomOutline } from '../support/random-outlines.ts'
import { type SlidesWorkspace, slidesWorkspace } from '../support/slides-workspace.ts'

vi.setConfig({ testTimeout: 180_000 })

let workspace: SlidesWorkspace
let viewer: DeckViewer

beforeAll(async () => {
  workspace = slidesWorkspace()
  viewer = await openDeckViewer({ root: workspace.root, browser: await findBrowser() })
})

afterAll(async () => {
  await viewer.close()
  workspace.remove()
})

/** Three of each temper; `npm run legibility` looks at 200. */
const outlines = Array.from({ length: 12 }, (_, number) => randomOutline(number))

test.each(outlines)('nothing runs over, is small, pale or lost: outline $name', async ({ text }) => {
  const { all, faults } = await lookAt(text, viewer, workspace)
  expect(faults).toEqual([])
  expect(all).toBeGreaterThan(0)
})
