/**
 * Puts a handout on paper, for `lectern handout`: run in the page that shows all slides (`/print`), once it is whole.
 * The slides are taken from there as they are; all else is text of the layout, and nothing but text.
 */

import type { HandoutEntry, HandoutHead, HandoutLayout, RunRow } from '../../scripts/handout/layout.ts'
import type { Inline, PlannedItem } from '../../scripts/plan/types.ts'
import style from './handout.css?inline'
import { linesOf } from './line-ends.ts'
import { failedFonts } from './printed.ts'

type Content = Node | string

/** What came of it. */
interface LaidOut {
  /** The pages with the numbers of the slides on them; none for the lecturer’s edition, whose pages the browser breaks. */
  pages: number[][]
  /** Fonts that the page wants and cannot have, by their names. */
  fonts: string[]
}

/** Lays all of it out. */
export async function layOut(layout: HandoutLayout): Promise<LaidOut> {
  const sheet = element('style', '')
  sheet.textContent = style
  document.head.append(sheet)
  const slides = slidesByNumber()
  const lines = new Map([...slides.values()].map((slide) => [slide, linesOf(slide)]))
  // The letters that only the handout itself has.
  const letters = JSON.stringify(layout)
  const loading = [400, 700].map((weight) => document.fonts.load(`${weight} 12px "Noto Sans SC"`, letters))
  await Promise.allSettled(loading)
  const main = element('main', `handout handout-${layout.edition}`)
  main.lang = layout.lang
  document.body.append(pageStyle(layout.title), main)
  const build = { layout, slides, main }
  const pages = layout.edition === 'student' ? studentPages(build) : []
  if (layout.edition === 'lecturer') lecturerPages(build)
  document.getElementById('app')?.remove()
  dropDeadLinks(main)
  for (const [slide, wanted] of lines) if (main.contains(slide)) keepLines(slide, wanted)
  if (layout.edition === 'student') for (const room of main.querySelectorAll('.handout-lines')) rule(room)
  return { pages, fonts: failedFonts() }
}

interface Build {
  layout: HandoutLayout
  slides: ReadonlyMap<number, HTMLElement>
  main: HTMLElement
}

function slidesByNumber(): Map<number, HTMLElement> {
  const all = [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
  return new Map(all.map((slide) => [Number(slide.id.split('-')[0]), slide]))
}

/** Fills each page with entries, as many as go. */
function studentPages(build: Build): number[][] {
  const { layout, main } = build
  const pages: number[][] = []
  let page: HTMLElement | undefined
  if (!layout.entries.some(({ room }) => room === 'name')) {
    page = element('section', 'handout-page', element('h1', '', layout.title))
    main.append(page)
    pages.push([])
  }
  for (const entry of layout.entries) {
    const cell = entryElement(entry, build)
    cell.append(...roomElements(entry, layout))
    if (page) page.append(cell)
    if (!page || (page.childElementCount > 1 && page.scrollHeight > page.clientHeight)) {
      page = element('section', 'handout-page', cell)
      main.append(page)
      pages.push([])
    }
    const numbers = [...entry.heads.flatMap(({ slide }) => slide ?? []), ...entry.slides, ...entry.listed]
    pages.at(-1)?.push(...numbers)
  }
  return pages
}

function lecturerPages(build: Build): void {
  const { layout, main } = build
  main.append(runSheetElement(build))
  let row: HTMLElement | undefined
  for (const entry of layout.entries) {
    const cell = entryElement(entry, build)
    cell.append(
      ...(entry.label === undefined ? [] : [element('p', 'handout-label', entry.label)]),
      ...entry.notes.map((paragraph) => element('p', 'handout-note', ...inline(paragraph))),
    )
    // Of what there is nothing to say of, two stand side by side.
    const isBare = entry.notes.length === 0 && entry.slides.length === 1
    if (isBare && row?.childElementCount === 1 && entry.heads.length === 0) row.append(cell)
    else {
      row = isBare ? element('div', 'handout-row', cell) : undefined
      main.append(row ?? cell)
    }
  }
}

function entryElement(
  { heads, slides: numbers, list, room }: HandoutEntry,
  { layout, slides, main }: Build,
): HTMLElement {
  const hasHeads = layout.entries.some((entry) => entry.heads.length > 0)
  // A cover says what the whole is called.
  const level = room === 'name' ? 1 : hasHeads ? 3 : 2
  const cell = element('article', 'handout-entry')
  cell.append(...heads.map((head) => headElement(head, slides)))
  if (list.length > 0) cell.append(listElement(list))
  for (const [index, number] of numbers.entries()) {
    const slide = slides.get(number)
    if (!slide) continue
    const box = slideElement(slide, level, main)
    // What stands beside the first slide begins on the page that has it.
    cell.append(index === 0 ? element('div', 'handout-start', box) : box)
  }
  return cell
}

function listElement(items: readonly PlannedItem[]): HTMLElement {
  return element(
    'ul',
    'handout-list',
    ...items.map(({ text, source, items: inner }) =>
      element(
        'li',
        '',
        ...inline(text),
        ...(source === undefined ? [] : [` ${source}`]),
        ...(inner.length > 0 ? [listElement(inner)] : []),
      ),
    ),
  )
}

function headElement({ kind, title, text, slide }: HandoutHead, slides: Build['slides']): HTMLElement {
  const head = element('header', `handout-head handout-${kind}`, element('h2', '', ...inline(title)))
  if (text) head.append(element('p', '', ...inline(text)))
  const stood = slide === undefined ? undefined : slides.get(slide)
  if (stood) {
    head.id = stood.id
    stood.removeAttribute('id')
  }
  return head
}

/** A slide as it is, scaled to the width that the style sheet gives it. */
function slideElement(slide: HTMLElement, level: number, main: HTMLElement): HTMLElement {
  const { offsetWidth: width, offsetHeight: height } = slide
  const box = element('div', 'handout-slide', slide)
  if (height / width > 0.7) main.classList.add('handout-tall')
  main.style.setProperty('--ratio', String(height / width))
  slide.style.setProperty('zoom', `calc(var(--handout-px) / ${width})`)
  for (const heading of slide.querySelectorAll('h1, h2')) {
    heading.setAttribute('role', 'heading')
    heading.setAttribute('aria-level', String(heading.localName === 'h1' ? level : level + 1))
  }
  return box
}

function roomElements({ room }: HandoutEntry, { words }: HandoutLayout): HTMLElement[] {
  switch (room) {
    case 'none':
      return []
    case 'lines':
      return [element('div', 'handout-lines')]
    case 'answer':
      return [
        element('div', 'handout-answer', element('p', '', words.answer), element('div', 'handout-lines')),
      ]
    case 'name':
      return [element('div', 'handout-name', element('p', '', words.name), element('p', '', words.date))]
  }
}

/**
 * Sizes are rounded to parts of a pixel: now and then a line that just fits on the screen does not on paper, or the
 * other way round. A slide a little smaller has it as it was.
 */
function keepLines(slide: HTMLElement, wanted: string): void {
  const box = slide.parentElement
  const width = box?.clientWidth ?? 0
  for (let less = 1; less <= NUDGES && linesOf(slide) !== wanted; less++)
    box?.style.setProperty('--handout-px', String(width - less))
}

const NUDGES = 12

/** Lines at the distance at which people write, as many as there is room for. */
function rule(room: Element): void {
  const line = element('div', 'handout-line')
  room.append(line)
  const count = Math.floor(room.clientHeight / line.offsetHeight)
  line.remove()
  for (let index = 0; index < count; index++) room.append(element('div', 'handout-line'))
}

function runSheetElement({ layout, slides }: Build): HTMLElement {
  const { words, title, course, runSheet } = layout
  const heads = [words.elapsed, words.slide, words.heading, words.minutes]
  const cells = heads.map((head) => {
    const cell = element('th', '', head)
    cell.setAttribute('scope', 'col')
    return cell
  })
  return element(
    'section',
    'handout-run',
    element('h1', '', title),
    ...(course === '' ? [] : [element('p', 'handout-course', course)]),
    element('h2', '', words.runSheet),
    element(
      'table',
      '',
      element('thead', '', element('tr', '', ...cells)),
      element('tbody', '', ...runSheet.map((row) => rowElement(row, slides))),
    ),
  )
}

function rowElement(row: RunRow, slides: Build['slides']): HTMLElement {
  const links = row.slides.flatMap((number): Content[] => {
    const link = element('a', '', String(number))
    link.setAttribute('href', `#${slides.get(number)?.id ?? ''}`)
    return [' ', link]
  })
  return element(
    'tr',
    `handout-row-${row.kind}`,
    element('td', '', row.elapsed),
    element('td', '', ...links),
    element('td', '', row.title),
    element('td', '', row.minutes),
  )
}

/** Running text. Links lead out of the handout or nowhere. */
const inline = (pieces: readonly Inline[]): Content[] => pieces.map(pieceContent)

function pieceContent(piece: Inline): Content {
  switch (piece.type) {
    case 'text':
      return piece.value
    case 'break':
      return element('br', '')
    case 'code':
      return element('code', '', piece.value)
    case 'strong':
      return element('strong', '', ...inline(piece.children))
    case 'emphasis':
      return element('em', '', ...inline(piece.children))
    case 'link': {
      const link = element('a', '', ...inline(piece.children))
      if (/^(?:https?|mailto):/i.test(piece.url)) link.setAttribute('href', piece.url)
      return link
    }
  }
}

/** What leads to a slide that is not in the handout is no link on paper. */
function dropDeadLinks(main: HTMLElement): void {
  for (const link of main.querySelectorAll('a[href^="#"]')) {
    const id = decodeURIComponent(link.getAttribute('href') ?? '').slice(1)
    if (id === '' || !document.getElementById(id)) link.removeAttribute('href')
  }
}

function pageStyle(title: string): HTMLStyleElement {
  const style = document.createElement('style')
  style.textContent = `@page { @top-left { content: ${cssString(title)} } }`
  return style
}

/** Every character by its number: none can end the string. */
const cssString = (text: string): string =>
  `"${[...text].map((character) => `\\${character.codePointAt(0)?.toString(16)} `).join('')}"`

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  classes: string,
  ...content: Content[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (classes !== '') made.className = classes
  made.append(...content)
  return made
}
