import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lostTexts } from '../../scripts/pptx/lost.ts'
import { readSlides } from '../../scripts/pptx/read-back.ts'
import { everyKind } from '../support/every-kind.ts'
import { hostileOutline } from '../support/hostile-outline.ts'
import { LECTURES, lectureText } from '../support/lectures.ts'
import { faultsOf } from '../support/office-fit.ts'
import { packageFaults } from '../support/pptx-faults.ts'
import { pptxOf } from '../support/pptx-files.ts'
import { elementsOf, partsOf, slidesOf } from '../support/pptx-parts.ts'
import { randomOutline } from '../support/random-outlines.ts'
import { hostileRuns } from '../support/runs.ts'

const outlines = [
  ...[...LECTURES, 'examples/showcase'].map((name) => ({ name, text: lectureText(name) })),
  ...(['usual', 'long'] as const).map((temper) => everyKind(temper)),
  // One of each temper, then two in English and in 4:3.
  ...[0, 1, 2, 3, 9, 11].map((number) => randomOutline(number)),
]

describe.each(outlines)('the file of $name', ({ text }) => {
  const { plan, file } = pptxOf(text)

  it('is a whole package that leads nowhere but by links', () => {
    expect(packageFaults(file)).toEqual([])
  })

  it('has every planned text on its slide, and every text in its box', () => {
    expect(lostTexts(plan, file)).toEqual([])
    expect(faultsOf(plan)).toEqual([])
  })

  it('has a title on every slide, and names both fonts and both languages of every run', () => {
    const slides = slidesOf(partsOf(file))
    expect(slides).toHaveLength(plan.slides.length)
    for (const slide of slides) {
      const titles = elementsOf(slide, 'p:ph').filter(({ attributes }) =>
        /[tT]itle$/.test(attributes.type ?? ''),
      )
      expect(titles.filter(({ attributes }) => attributes.type !== 'subTitle')).toHaveLength(1)
      const runs = ['a:rPr', 'a:endParaRPr'].flatMap((name) => elementsOf(slide, name))
      for (const { children, attributes } of runs) {
        expect(children.map(({ name }) => name)).toEqual(expect.arrayContaining(['a:latin', 'a:ea']))
        expect([attributes.lang, attributes.altLang].sort()).toEqual(['en-US', 'zh-CN'])
      }
    }
    expect(readSlides(file).every(({ title }) => title.trim() !== '')).toBe(true)
  })

  it('has no letters below 18 points but in the small print, and none that shrink', () => {
    const parts = partsOf(file)
    for (const slide of slidesOf(parts)) {
      const sizes = elementsOf(slide, 'a:rPr').flatMap(({ attributes: { sz } }) => (sz ? [Number(sz)] : []))
      expect(sizes.filter((size) => size < 1800 && size !== 1600 && size !== 1400)).toEqual([])
    }
    for (const [, root] of parts.xml) expect(elementsOf(root, 'a:normAutofit')).toEqual([])
  })
})

describe('texts such as nobody writes', () => {
  it('are on their slides letter for letter, in a whole package', () => {
    fc.assert(
      fc.property(hostileOutline, (text) => {
        const { plan, file } = pptxOf(text)
        expect(lostTexts(plan, file)).toEqual([])
        expect(packageFaults(file)).toEqual([])
      }),
      { ...hostileRuns(), numRuns: Math.ceil(hostileRuns().numRuns / 8) },
    )
  })
})

describe('what a file depends on', () => {
  const outline = (word: string): string =>
    `title: T\nlang: en\nsections:\n  - {title: S, summary: ${word} first, slides: [{quote: q}]}\n`

  it('is the outline alone: the same one gives the same bytes', () => {
    expect(Buffer.from(pptxOf(outline('war')).file).equals(pptxOf(outline('war')).file)).toBe(true)
  })

  it('is found out where a text is missing', () => {
    const { plan } = pptxOf(outline('war'))
    const { file } = pptxOf(outline('peace'))
    expect(lostTexts(plan, file).map(({ slide, text }) => [slide, text])).toContainEqual([2, 'war first'])
  })
})
