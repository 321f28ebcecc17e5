/**
 * What a deck looks like, for `lectern check`: run in the page that shows all slides (`/print`), once it is whole.
 * It only looks, and gives plain values.
 */

import type { Edges, SlideFacts } from '../../scripts/checks/facts.ts'
import { Palette } from './colors.ts'
import { type Drawing, drawingOf } from './drawing.ts'
import { hasFailed } from './failed.ts'
import { diagramFact, pictureFact, shownPart } from './media.ts'
import { Settings } from './setting.ts'
import { type SeenText, textsOf } from './texts.ts'
import { around, type Canvas, edgesOf, elementsIn, outerOf } from './tree.ts'

const WIDTH = 980

interface SeenSlide {
  facts: Omit<SlideFacts, 'texts'>
  texts: SeenText[]
}

/** The facts of every slide of the page. */
export function gather(): SlideFacts[] {
  const slides = [...document.querySelectorAll('.print-slide-container')].map(seen)
  const light = colorsOf(slides)
  const dark = inDark(() => colorsOf(slides))
  return slides.map(({ facts, texts }, slide) => ({
    ...facts,
    texts: texts.map(({ fact }, text) => {
      const inDarkness = dark?.[slide]?.[text]
      return {
        ...fact,
        light: light[slide]?.[text] ?? { ink: [0, 0, 0] },
        ...(inDarkness && { dark: inDarkness }),
      }
    }),
  }))
}

function colorsOf(slides: readonly SeenSlide[]) {
  const palette = new Palette()
  return slides.map(({ texts }) =>
    texts.map(({ element, pseudo, shapes }) => palette.colorsOf(element, pseudo, shapes)),
  )
}

/** What `look` sees in the deck's dark look; undefined where the deck has none. */
function inDark<Result>(look: () => Result): Result | undefined {
  const { classList } = document.documentElement
  const before = classList.contains('dark')
  const still = document.head.appendChild(document.createElement('style'))
  still.textContent = '*, *::before, *::after { transition: none !important }'
  const paper = () => {
    const frame = document.querySelector('.lectern')
    return frame ? getComputedStyle(frame).backgroundColor : ''
  }
  const lightPaper = paper()
  try {
    classList.add('dark')
    classList.remove('light')
    return paper() === lightPaper ? undefined : look()
  } finally {
    classList.toggle('dark', before)
    classList.toggle('light', !before)
    still.remove()
  }
}

function seen(slide: Element): SeenSlide {
  const page = slide.getBoundingClientRect()
  const canvas: Canvas = { left: page.left, top: page.top, scale: WIDTH / page.width }
  const elements = [...elementsIn(slide)]
  const drawings = new Map<Element, Drawing & { index: number }>()
  let order = 1e6
  for (const element of elements) {
    if (!(element instanceof SVGSVGElement) || element.ownerSVGElement) continue
    const drawing = drawingOf(element, drawings.size, order, canvas)
    drawings.set(element, { ...drawing, index: drawings.size })
    order += 1e6
  }
  const settings = new Settings(slide, canvas)
  const { texts, blocks } = textsOf(slide, settings, drawings, canvas)
  // Borders count also where no text is in them.
  for (const element of elements) settings.of(element)
  const pictures = elements.filter((element) => element instanceof HTMLImageElement)
  const facts: SeenSlide['facts'] = {
    number: Number(
      slide.querySelector('[data-slidev-no]')?.getAttribute('data-slidev-no') ?? slide.id.slice(0, 3),
    ),
    failed: hasFailed(slide, blocks),
    width: WIDTH,
    height: edgesOf(page, canvas).bottom,
    blocks,
    lines: [...settings.lines, ...[...drawings.values()].flatMap(({ lines }) => lines)],
    pictures: pictures.map((picture) => pictureFact(picture, canvas)),
    diagrams: elements.flatMap((element) => diagramFact(element, canvas)),
    floor: floorOf(slide, canvas),
    ...bodyOf(slide, texts, pictures, settings, canvas),
  }
  return { facts, texts }
}

/** Upper edge of what stands at the slide's foot. */
function floorOf(slide: Element, canvas: Canvas): number {
  const feet = [...slide.querySelectorAll('.lectern-doubts, footer')]
    .map((foot) => foot.getBoundingClientRect())
    .filter(({ height }) => height > 0)
    .map((box) => edgesOf(box, canvas).top)
  return Math.min(edgesOf(slide.getBoundingClientRect(), canvas).bottom, ...feet)
}

/** The title and, below it, everything that is seen of the content. */
function bodyOf(
  slide: Element,
  texts: readonly SeenText[],
  pictures: readonly HTMLImageElement[],
  settings: Settings,
  canvas: Canvas,
): { title?: Edges; content?: Edges } {
  const heading = slide.querySelector('h1')
  const title = heading ? edgesOf(heading.getBoundingClientRect(), canvas) : undefined
  const isContent = (element: Element): boolean => {
    for (let at: Element | undefined = element; at && at !== slide; at = outerOf(at))
      if (
        at === heading ||
        at.matches('.lectern-doubts, [data-small-print], .lectern-part, .lectern-eyebrow')
      )
        return false
    return true
  }
  const boxes = [
    ...texts.filter(({ element }) => isContent(element)).flatMap(({ fact }) => fact.lines),
    ...texts
      .filter(({ element }) => isContent(element))
      .flatMap(({ element }) => settings.of(element).frame ?? []),
    ...pictures.filter(isContent).map((picture) => edgesOf(shownPart(picture), canvas)),
    ...[...slide.querySelectorAll('.mermaid')].map((host) => edgesOf(host.getBoundingClientRect(), canvas)),
  ]
  const content = around(boxes)
  return { ...(title && { title }), ...(content && { content }) }
}
