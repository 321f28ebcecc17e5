import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { Problem } from '../../scripts/diagnostics/problem.ts'
import { buildSite } from '../../scripts/system/build.ts'
import { type SampleProject, sampleProject } from './sample-project.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const projects: SampleProject[] = []
const project = (slides: string[]) => {
  const made = sampleProject(slides)
  projects.push(made)
  return made
}
afterAll(() => {
  for (const { remove } of projects) remove()
})

test('a deck becomes a site that names no other and has no notes', async () => {
  const { root, deck } = project(['# One', '# Two\n\n<!--\nsecret note\n-->'])
  await buildSite({ root, deck, outDir: 'dist/deck' })
  const site = join(root, 'dist', 'deck')
  const page = readFileSync(join(site, 'index.html'), 'utf8')
  expect(page).toContain('src="./assets/')
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const telling = files.filter(({ parentPath, name }) =>
    readFileSync(join(parentPath, name)).includes('secret note'),
  )
  expect(telling.map(({ name }) => name)).toEqual([])
  expect(readdirSync(join(root, 'dist'))).toEqual(['deck'])
})

test('a slide that cannot be drawn is a problem that names it, and no site', async () => {
  const { root, deck } = project(['# One', '# {{ two( }}'])
  const failure = await buildSite({ root, deck, outDir: 'dist/deck' }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Problem)
  expect(readdirSync(join(root, 'dist'))).toEqual([])
})
