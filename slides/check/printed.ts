/**
 * What a deck is about to look like on paper, for `lectern export`: run in the page that shows all slides (`/print`),
 * once it is whole.
 */

import type { PrintedFacts, PrintedSlide } from '../../scripts/export/facts.ts'
import { hasFailed } from './failed.ts'
import { diagramFact, pictureFact } from './media.ts'
import { blockOf, type Canvas, collapsed, elementsIn, innerOf, isSeen, isSilent } from './tree.ts'

const WIDTH = 980

/** The facts of every page that will be printed. It only looks. */
export function printed(): PrintedFacts {
  return {
    slides: withClicks([...document.querySelectorAll('.print-slide-container')].map(slideFacts)),
    fonts: failedFonts(),
  }
}

/** Fonts that the page wants and cannot have, by their names. */
export function failedFonts(): string[] {
  const failed = [...document.fonts].filter(({ status }) => status === 'error')
  return [...new Set(failed.map(({ family }) => family.replaceAll('"', '')))]
}

/** The facts of a slide that is shown alone. */
export function shownSlide(number: number): PrintedSlide {
  const slide = document.querySelector(`#slide-content .slidev-page-${number}`)
  if (!slide) throw new Error(`slide ${number} is not shown`)
  return { ...slideFacts(slide), number, click: 0 }
}

/**
 * Makes links to slides lead there in print: Slidev writes the name that a slide has in its own addresses. `names`:
 * those of the slides, by their order.
 */
export function linkSlides(names: readonly (string | null)[]): void {
  const slides = [...document.querySelectorAll('.print-slide-container')]
  const anchors = new Map(slides.toReversed().map((slide) => [numberOf(slide), slide.id]))
  const byName = new Map(names.map((name, index) => [name ?? '', anchors.get(index + 1)]))
  for (const link of document.querySelectorAll('.print-slide-container a[href^="#"]')) {
    const to = decodeURIComponent(link.getAttribute('href') ?? '').replace(/^#(?:\.?\/)?/, '')
    const anchor = byName.get(to) ?? anchors.get(Number(to))
    if (anchor !== undefined) link.setAttribute('href', `#${anchor}`)
  }
}

/** Of `NNN-CC`, as Slidev calls the page of a slide: its number, and the clicks, from 1. */
const numberOf = ({ id }: Element): number => Number(id.split('-')[0])

/** A slide's pages follow each other, click by click. (What Slidev calls them says the last click where there is but one.) */
function withClicks(slides: Omit<PrintedSlide, 'click'>[]): PrintedSlide[] {
  const first = new Map(slides.toReversed().map(({ number }, index) => [number, slides.length - 1 - index]))
  return slides.map((slide, index) => ({ ...slide, click: index - (first.get(slide.number) ?? index) }))
}

function slideFacts(slide: Element): Omit<PrintedSlide, 'click'> {
  const page = slide.getBoundingClientRect()
  const canvas: Canvas = { left: page.left, top: page.top, scale: WIDTH / page.width }
  const elements = [...elementsIn(slide)]
  const blocks = blocksOf(slide)
  return {
    number: numberOf(slide),
    failed: hasFailed(slide, blocks),
    heading: collapsed(slide.querySelector('h1')?.textContent ?? ''),
    blocks,
    pictures: elements
      .filter((element) => element instanceof HTMLImageElement)
      .map((picture) => pictureFact(picture, canvas)),
    diagrams: elements.flatMap((element) => diagramFact(element, canvas)),
  }
}

function blocksOf(slide: Element): string[] {
  const blocks = new Map<Element, string>()
  const add = (element: Element, text: string) => {
    const block = blockOf(element)
    blocks.set(block, (blocks.get(block) ?? '') + text)
  }
  const walk = (element: Element): void => {
    if (element.localName === 'br') add(element, ' ')
    const shown = isSeen(element) && !isForEarsAlone(element)
    for (const node of innerOf(element)) {
      if (node instanceof Text && shown) add(element, node.data)
      else if (node instanceof Element && !isSilent(node)) walk(node)
    }
  }
  walk(slide)
  return [...blocks.values()].map(collapsed).filter((text) => text !== '')
}

/** A box of a pixel, as pages have for what is only to be read out. */
const isForEarsAlone = (element: Element): boolean =>
  element instanceof HTMLElement &&
  element.offsetWidth > 0 &&
  (element.offsetWidth <= 2 || element.offsetHeight <= 2) &&
  getComputedStyle(element).overflow !== 'visible'
