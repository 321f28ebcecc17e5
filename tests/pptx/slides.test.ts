import { describe, expect, it } from 'vitest'
import { readSlides } from '../../scripts/pptx/read-back.ts'
import { pptxOf } from '../support/pptx-files.ts'
import { type Element, elementsOf, partsOf, slidesOf } from '../support/pptx-parts.ts'

/** The package of an outline whose only section has these slides. */
function packageOf(
  slides: string,
  head = 'title: T\nlang: en\ninclude: [objectives]\n',
  options: { font?: string } = {},
) {
  const { file } = pptxOf(
    `${head}sections:\n  - title: One\n    slides:\n${slides.replace(/^/gm, '      ')}`,
    options,
  )
  return { file, parts: partsOf(file) }
}

const first = ({ parts }: ReturnType<typeof packageOf>): Element => {
  const [slide] = slidesOf(parts)
  if (!slide) throw new Error('no slide')
  return slide
}

/** The properties of the run with that text. */
function runOf(slide: Element, text: string): Element {
  const run = elementsOf(slide, 'a:r').find((one) => elementsOf(one, 'a:t')[0]?.text === text)
  const [properties] = run ? elementsOf(run, 'a:rPr') : []
  if (!properties) throw new Error(`no run “${text}”`)
  return properties
}

describe('text', () => {
  it('keeps what is strong, emphasised, code, or a link', () => {
    const made = packageOf(
      '- {points: P, items: ["**a** *b* `c` [d](https://example.org/x y)"], source: "1"}'.replace('x y', 'x'),
    )
    const slide = first(made)
    expect(runOf(slide, 'a').attributes.b).toBe('1')
    expect(runOf(slide, 'b').attributes.i).toBe('1')
    expect(elementsOf(runOf(slide, 'c'), 'a:latin')[0]?.attributes.typeface).toBe('Consolas')
    const [link] = elementsOf(runOf(slide, 'd'), 'a:hlinkClick')
    const rels = made.parts.xml.get('ppt/slides/_rels/slide1.xml.rels')
    const target =
      rels &&
      elementsOf(rels, 'Relationship').find(({ attributes }) => attributes.Id === link?.attributes['r:id'])
    expect(target?.attributes).toMatchObject({ Target: 'https://example.org/x', TargetMode: 'External' })
  })

  it('links to slides as PowerPoint does', () => {
    const made = packageOf('- {points: P, items: ["[there](#q)"], source: "1"}\n- {quote: Q, id: q}')
    const [link] = elementsOf(runOf(first(made), 'there'), 'a:hlinkClick')
    expect(link?.attributes.action).toBe('ppaction://hlinksldjump')
  })

  it('sets Chinese emphasis with dots, and tags each run with its language', () => {
    const slide = first(
      packageOf(
        '- {points: 题, items: ["*重*点 GDP", "only English"], source: 一}',
        'title: T\ninclude: [objectives]\n',
      ),
    )
    expect(runOf(slide, '重').attributes).toMatchObject({ u: 'dottedHeavy', lang: 'zh-CN', altLang: 'en-US' })
    expect(runOf(slide, 'only English').attributes).toMatchObject({ lang: 'en-US', altLang: 'zh-CN' })
  })

  it('nests lists by level', () => {
    const slide = first(packageOf('- {points: P, items: [{text: a, items: [b]}], source: "1"}'))
    const levels = elementsOf(slide, 'a:p').map((one) => [
      one.text,
      elementsOf(one, 'a:pPr')[0]?.attributes.lvl,
    ])
    expect(levels).toContainEqual(['a', undefined])
    expect(levels).toContainEqual(['b', '1'])
  })

  it('has what is doubtful as a footnote, where it is from, and what is the lecturer’s own', () => {
    const { file } = packageOf(
      '- points: P\n  items: [{text: a, doubt: surely not}]\n- {quote: Q, source: "2.1"}',
    )
    const [points, quote] = readSlides(file)
    expect(points?.blocks).toEqual(
      expect.arrayContaining(['a\u00a0?1', '?1\tsurely not', 'Lecturer’s addition']),
    )
    expect(quote?.blocks).toContain('Source: [2.1]')
  })
})

describe('a table', () => {
  it('is one that PowerPoint can edit, in the deck’s style', () => {
    const slide = first(packageOf('- {table: T, columns: [a, b], rows: [[c, "1"], [d, "2"]], source: "1"}'))
    expect(elementsOf(slide, 'a:tr').map((row) => elementsOf(row, 'a:tc').map(({ text }) => text))).toEqual([
      ['a', 'b'],
      ['c', '1'],
      ['d', '2'],
    ])
    expect(elementsOf(slide, 'a:tblPr')[0]?.attributes.firstRow).toBe('1')
  })
})

describe('an answer', () => {
  it('has a tick and a frame at each right option', () => {
    const { file, parts } = packageOf('- {quiz: Q, options: [a, {text: b, correct: true}], explain: why}')
    const [quiz, answer] = readSlides(file)
    expect(quiz?.blocks).not.toContain('✓')
    expect(answer?.blocks).toEqual(expect.arrayContaining(['✓', 'b', 'why', 'Answer: B']))
    const [, shown] = slidesOf(parts)
    const ticks = shown
      ? elementsOf(shown, 'p:cNvPr').filter(({ attributes }) => attributes.descr === 'correct')
      : []
    expect(ticks).toHaveLength(1)
  })
})

describe('the deck', () => {
  it('has notes on their slides, with paragraphs and marks', () => {
    const { file } = packageOf('- points: P\n  items: [a]\n  notes: |\n    Say **this**.\n\n    Then stop.\n')
    expect(readSlides(file)[0]?.notes).toBe('Say this.\nThen stop.')
  })

  it('has the outline’s sections, and slides in reserve in one of their own', () => {
    const { file } = pptxOf(
      'title: T\nlang: en\nsections:\n  - title: One & all\n    slides: [{quote: a}, {quote: b, backup: true}]\n  - title: Two\n    summary: s\n    slides: [{quote: c}]\n',
    )
    const presentation = partsOf(file).xml.get('ppt/presentation.xml')
    const names =
      presentation && elementsOf(presentation, 'p14:section').map(({ attributes }) => attributes.name)
    expect(names).toEqual(['Opening', 'One & all', 'Two', 'Closing', 'Backup'])
    const ids = presentation && elementsOf(presentation, 'p14:sldId').map(({ attributes }) => attributes.id)
    const all = presentation && elementsOf(presentation, 'p:sldId').map(({ attributes }) => attributes.id)
    expect(ids).toEqual(all)
  })

  it('is set in the theme’s fonts, which one word changes', () => {
    const fonts = (head: string, font?: string) => {
      const theme = packageOf('- {quote: q}', head, font === undefined ? {} : { font }).parts.xml.get(
        'ppt/theme/theme1.xml',
      )
      const [minor] = theme ? elementsOf(theme, 'a:minorFont') : []
      return minor?.children.slice(0, 2).map(({ attributes }) => attributes.typeface)
    }
    expect(fonts('title: T\ninclude: [objectives]\n')).toEqual(['Arial', '微软雅黑'])
    expect(fonts('title: T\ninclude: [objectives]\n', '楷体')).toEqual(['Arial', '楷体'])
    expect(fonts('title: T\nlang: en\ninclude: [objectives]\n', 'Georgia')).toEqual(['Georgia', '微软雅黑'])
  })

  it('has a picture with its description', () => {
    const slide = first(packageOf('- {figure: F, image: a.png, alt: what it shows}'))
    const [picture] = elementsOf(slide, 'p:pic')
    expect(picture && elementsOf(picture, 'p:cNvPr')[0]?.attributes.descr).toBe('what it shows')
  })
})
