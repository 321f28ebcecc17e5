import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { readSlides } from '../../scripts/pptx/read-back.ts'
import { outline, workspace } from '../support/workspace.ts'

// Each starts the program several times, beside all other tests.
vi.setConfig({ testTimeout: 60_000 })

const project = workspace()

beforeEach(() => project.reset())
afterAll(() => project.remove())

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><text x="10" y="50" font-size="40">中文 A</text></svg>'
const figure = (image: string): string => `      - figure: 图\n        image: ${image}\n        alt: 一张图\n`

const bytes = (name: string): Buffer => readFileSync(project.path(name))
const exported = (...words: string[]) => project.lectern('export', '--format', 'pptx', ...words)

describe('lectern export --format pptx', () => {
  test('writes a file with every slide, without a browser, and leaves the deck alone', async () => {
    project.write('data/甲.yaml', outline())
    const run = await exported()
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toMatch(/^甲\.pptx {2}written, \d+ slides\./)
    const slides = readSlides(bytes('甲.pptx'))
    expect(slides.length).toBeGreaterThan(1)
    expect(Object.keys(project.files('slides')).filter((name) => name.endsWith('.md'))).toEqual([])
  })

  test('gives the same bytes again, and other ones in another font', async () => {
    project.write('data/甲.yaml', outline())
    await exported('--output', 'out/one.pptx')
    await exported('--output', 'out/two.pptx')
    await exported('--output', 'out/three.pptx', '--font', '楷体')
    expect(bytes('out/one.pptx').equals(bytes('out/two.pptx'))).toBe(true)
    const theme = unzipSync(bytes('out/three.pptx'))['ppt/theme/theme1.xml']
    expect(new TextDecoder().decode(theme)).toContain('typeface="楷体"')
  })

  test('puts a picture beside a drawing, for programs that cannot show it', async () => {
    project.write('data/甲.yaml', outline() + figure('图.svg'))
    project.write('data/图.svg', SVG)
    expect(await exported()).toMatchObject({ status: 0, stderr: '' })
    const media = Object.keys(unzipSync(bytes('甲.pptx'))).filter((name) => name.includes('/media/'))
    expect(media.sort()).toEqual(['ppt/media/image1.png', 'ppt/media/image1.svg'])
  })

  test('tells of a picture that PowerPoint cannot show where it is named, and writes nothing', async () => {
    for (const [name, data] of [
      [
        '图.webp',
        Buffer.from(
          'RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0',
          'latin1',
        ),
      ],
      ['坏.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><g></svg>'],
      ['坏.png', 'no picture'],
    ] as const) {
      project.write('data/甲.yaml', outline() + figure(name))
      project.write(`data/${name}`, data)
      const run = await exported('--output', '无.pptx')
      expect(run.status).toBe(1)
      expect(run.stderr).toMatch(
        new RegExp(`^data/甲\\.yaml:\\d+:16 {2}error {2}${name} cannot go into a PowerPoint file`),
      )
      expect(project.exists('无.pptx')).toBe(false)
    }
  })

  test('says that what was changed by hand is not in it', async () => {
    project.write('data/甲.yaml', outline())
    await project.lectern('generate')
    project.write('slides/甲.md', `${project.read('slides/甲.md')}\n---\n\n# mine\n`)
    const run = await exported()
    expect(run.status).toBe(0)
    expect(run.stderr).toContain('without these changes')
  })

  test('takes no font without a name', async () => {
    project.write('data/甲.yaml', outline())
    expect(await exported('--font', ' ')).toMatchObject({ status: 2 })
  })
})
