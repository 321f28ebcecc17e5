import { describe, expect, it } from 'vitest'
import { pptxOf } from '../support/pptx-files.ts'
import { type Element, elementsOf, partsOf, slidesOf } from '../support/pptx-parts.ts'

const HEAD =
  'title: T\nlang: en\ninclude: [objectives]\nactors: {us: United States, vn: {name: Vietnam, color: "#8a4500"}}\n'
const slideOf = (slide: string, head = HEAD): Element => {
  const { file } = pptxOf(`${head}sections:\n  - title: S\n    slides:\n${slide.replace(/^/gm, '      ')}`)
  const [first] = slidesOf(partsOf(file))
  if (!first) throw new Error('no slide')
  return first
}

const TIMELINE = `- timeline: Visits
  source: "1"
  events:
    - {date: 2000-03, text: Cohen visits, who: us}
    - {date: 2003-11, text: Pham Van Tra visits, who: [vn, us]}
    - {date: 2003-11, text: a ship calls}
`
const MOTIVES = `- motives: Why
  source: "2"
  by: an author
  outcome: closer ties
  paths:
    - {because: a rise, who: us, wants: to keep a lead, so: a pivot}
    - {because: old enmity, so: little trust, against: true}
    - {because: a rise, who: [us, vn], wants: balance}
`

/** Boxes by their ids, EMU, and where a connector of that number of sites may end. */
function boxesOf(
  slide: Element,
): Map<string, { x: number; y: number; cx: number; cy: number; geometry: string }> {
  return new Map(
    elementsOf(slide, 'p:sp').flatMap((shape) => {
      const id = elementsOf(shape, 'p:cNvPr')[0]?.attributes.id
      const [off] = elementsOf(shape, 'a:off')
      const [ext] = elementsOf(shape, 'a:ext').filter(({ attributes }) => attributes.cx !== undefined)
      if (id === undefined || !off || !ext) return []
      const geometry = elementsOf(shape, 'a:prstGeom')[0]?.attributes.prst ?? ''
      const [x, y, cx, cy] = [off.attributes.x, off.attributes.y, ext.attributes.cx, ext.attributes.cy].map(
        Number,
      )
      return [[id, { x: x ?? 0, y: y ?? 0, cx: cx ?? 0, cy: cy ?? 0, geometry }]]
    }),
  )
}

/** Whether both ends of a connector are where its glue says. px of a hundredth of an inch or so may be between. */
function isInPlace(connector: Element, boxes: ReturnType<typeof boxesOf>): boolean {
  const [xfrm] = elementsOf(connector, 'a:xfrm')
  const [off] = elementsOf(connector, 'a:off')
  const [ext] = elementsOf(connector, 'a:ext')
  if (!xfrm || !off || !ext) return false
  const [x, y, cx, cy] = [off.attributes.x, off.attributes.y, ext.attributes.cx, ext.attributes.cy].map(
    Number,
  )
  const [left, right] = [x ?? 0, (x ?? 0) + (cx ?? 0)]
  const [top, bottom] = [y ?? 0, (y ?? 0) + (cy ?? 0)]
  const { flipH, flipV } = xfrm.attributes
  const start = { x: flipH ? right : left, y: flipV ? bottom : top }
  const end = { x: flipH ? left : right, y: flipV ? top : bottom }
  return (
    [
      ['a:stCxn', start],
      ['a:endCxn', end],
    ] as const
  ).every(([name, at]) => {
    const [glue] = elementsOf(connector, name)
    if (!glue) return true
    const box = boxes.get(glue.attributes.id ?? '')
    if (!box) return false
    // Against the clock from the top: four sites of a box, eight of a circle.
    const site = Number(glue.attributes.idx) / (box.geometry === 'ellipse' ? 2 : 1)
    const point = [
      { x: box.x + box.cx / 2, y: box.y },
      { x: box.x, y: box.y + box.cy / 2 },
      { x: box.x + box.cx / 2, y: box.y + box.cy },
      { x: box.x + box.cx, y: box.y + box.cy / 2 },
    ][site]
    return point !== undefined && Math.abs(point.x - at.x) < 30_000 && Math.abs(point.y - at.y) < 30_000
  })
}

describe.each([
  ['timeline', TIMELINE, 'Timeline. '],
  ['motives', MOTIVES, 'Motives. '],
])('a %s', (_, source, words) => {
  const slide = slideOf(source)
  const groups = elementsOf(slide, 'p:grpSp').filter(({ children }) =>
    children.some((child) =>
      elementsOf(child, 'p:cNvPr').some(({ attributes }) => attributes.descr?.startsWith(words)),
    ),
  )

  it('is one group of shapes and connectors that says in words what it shows, and no picture', () => {
    expect(groups).toHaveLength(1)
    expect(elementsOf(slide, 'p:pic')).toEqual([])
    expect(groups.flatMap((group) => elementsOf(group, 'p:cxnSp')).length).toBeGreaterThan(2)
  })

  it('has connectors glued to shapes, each end where its shape is', () => {
    const boxes = boxesOf(slide)
    const glued = elementsOf(slide, 'p:cxnSp').filter((one) => elementsOf(one, 'a:stCxn').length > 0)
    expect(glued.length).toBeGreaterThan(2)
    for (const connector of glued) {
      expect(elementsOf(connector, 'a:endCxn')).toHaveLength(1)
      expect(isInPlace(connector, boxes)).toBe(true)
    }
  })

  it('paints an actor with one colour of the theme, so that one change recolours it everywhere', () => {
    const { file } = pptxOf(
      `${HEAD}sections:\n  - title: S\n    slides:\n${`${TIMELINE}${MOTIVES}`.replace(/^/gm, '      ')}`,
    )
    const parts = partsOf(file)
    const theme = parts.xml.get('ppt/theme/theme1.xml')
    expect(theme && elementsOf(theme, 'a:accent3')[0]?.children[0]?.attributes.val).toBe('8A4500')
    for (const one of slidesOf(parts)) {
      expect(elementsOf(one, 'a:schemeClr').map(({ attributes }) => attributes.val)).toContain('accent3')
      expect(elementsOf(one, 'a:srgbClr').map(({ attributes }) => attributes.val)).not.toContain('8A4500')
    }
  })
})

describe('a brake', () => {
  it('is dashed, and named once on what it leaves', () => {
    const slide = slideOf(MOTIVES)
    const dashed = elementsOf(slide, 'p:cxnSp').filter((one) => elementsOf(one, 'a:prstDash').length > 0)
    expect(dashed.length).toBeGreaterThan(0)
    expect(elementsOf(slide, 'p:sp').filter(({ text }) => text === 'holds back')).toHaveLength(1)
  })
})
