import { diagram } from '../checks/diagram.ts'
import { failed } from '../checks/failed.ts'
import { type Finding, quoted } from '../checks/finding.ts'
import { isLacking } from '../checks/glyphs.ts'
import { pictures } from '../checks/pictures.ts'
import { plannedBlocks } from '../plan/texts.ts'
import type { DeckPlan, SlidePlan } from '../plan/types.ts'
import type { PrintedFacts, PrintedSlide } from './facts.ts'
import type { ReadPage } from './read-pdf.ts'

/** What a deck's file says of its slides, by their order. */
export interface DeckSide {
  /** None for a slide that somebody added. */
  plan: SlidePlan | undefined
  /** It was changed by hand: what it says counts, not what was planned. */
  changed: boolean
}

/** What keeps a deck from being printed, as the browser has it: slides, diagrams, pictures and fonts that are not there. */
export function unprintable(
  facts: PrintedFacts,
  sides: readonly DeckSide[],
  lang: DeckPlan['lang'],
): Finding[] {
  const slides = facts.slides
    .filter(({ click }) => click === 0)
    .flatMap((slide) => {
      const { number } = slide
      const plan = sides[number - 1]?.plan
      const seen = { ...slide, ...NOTHING_ELSE }
      const rules = slide.failed ? [failed] : [diagram, pictures]
      return rules.flatMap((rule) => rule({ facts: seen, plan }, lang))
    })
    .filter(({ rule }) => rule !== 'alternative')
  return [...slides, ...facts.fonts.map(fontFinding)]
}

/** What these rules do not look at. */
const NOTHING_ELSE = { width: 980, height: 0, texts: [], lines: [], floor: 0 }

/** A font that the browser could not have. */
export const fontFinding = (font: string): Finding => ({
  rule: 'font',
  severity: 'error',
  key: 'export.font',
  values: { font },
})

/**
 * What a printed deck lacks of what was planned, and of what the browser showed: a page for each slide, every text and
 * every figure on its page.
 */
export function missing(
  pages: readonly ReadPage[],
  slides: readonly PrintedSlide[],
  sides: readonly DeckSide[],
  lang: DeckPlan['lang'],
): Finding[] {
  if (pages.length !== slides.length) {
    const values = { pages: pages.length, slides: slides.length }
    return [{ rule: 'pages', severity: 'error', key: 'export.pages', values }]
  }
  return slides.flatMap((slide, index) => {
    const page = pages[index]
    const side = sides[slide.number - 1]
    const isLast = slides[index + 1]?.number !== slide.number
    const isPlanned = side?.plan !== undefined && !side.changed
    const planned = isLast && side?.plan && isPlanned ? plannedBlocks(side.plan, lang) : []
    return page ? [...lostTexts(page, slide, planned, isPlanned), ...lostFigures(page, slide)] : []
  })
}

/** A slide that is shown by itself, as a reader's program finds a page. */
export function pageOf({ blocks, diagrams, pictures }: PrintedSlide): ReadPage {
  const figures = [
    ...diagrams.filter(({ drawn }) => drawn).map(({ name }) => name),
    ...pictures.map(({ alt }) => alt ?? ''),
  ]
  return { width: 0, height: 0, text: blocks.join('\n'), figures }
}

/** `inOrder`: of what somebody wrote by hand (a formula, code that is half transparent) the order may be another one. */
function lostTexts(
  { text }: ReadPage,
  { number, blocks }: PrintedSlide,
  planned: readonly string[],
  inOrder: boolean,
): Finding[] {
  const seen = letters(text, '\n')
  const told = new Set<string>()
  return [...planned, ...blocks].flatMap((block): Finding[] => {
    const wanted = letters(block)
    if (wanted === '' || told.has(wanted)) return []
    told.add(wanted)
    const times = Math.max(
      ...[planned, blocks].map((list) => list.filter((one) => letters(one) === wanted).length),
    )
    if (isThere(seen, wanted, times) || (!inOrder && hasLetters(seen, wanted))) return []
    const base = { rule: 'lost', severity: 'error', slide: number, text: block } as const
    const values = { text: quoted(block) }
    const lacking = [...new Set(block)].filter((one) => isLacking(one) && !seen.includes(letters(one)))
    const rest = letters([...block].filter((character) => !isLacking(character)).join(''))
    // No font on this machine has it, either.
    if (lacking.length > 0 && hasLetters(seen, rest))
      return [{ ...base, key: 'export.lost-glyph', values: { ...values, characters: lacking.join(' ') } }]
    return [{ ...base, key: 'export.lost', values }]
  })
}

function lostFigures({ figures }: ReadPage, { number, diagrams, pictures }: PrintedSlide): Finding[] {
  const wanted = [
    ...diagrams.filter(({ drawn }) => drawn).map(({ name }) => name),
    ...pictures.flatMap(({ alt }) => alt || []),
  ]
  const told = figures.map((figure) => letters(figure))
  return wanted
    .filter((name) => !told.some((figure) => figure.startsWith(letters(name))))
    .map((name) => ({
      rule: 'lost',
      severity: 'error',
      slide: number,
      text: name,
      key: 'export.figure',
      values: { figure: quoted(name) },
    }))
}

/** Letter for letter; what is written from the right, where programs differ in the order, by its letters. */
function isThere(seen: string, wanted: string, times: number): boolean {
  if (seen.split(wanted).length > times) return true
  return RIGHT_TO_LEFT.test(wanted) && hasLetters(seen, wanted)
}

function hasLetters(seen: string, wanted: string): boolean {
  const all = counted(seen)
  return [...counted(wanted)].every(([letter, count]) => (all.get(letter) ?? 0) >= count)
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u202b\u202e\u2067]/u

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

/** Whether a page as it was read has that text. */
export const isOnPage = (page: string, text: string): boolean =>
  isThere(letters(page, '\n'), letters(text), 1)

/** What a text is made of, without white space and what shows nothing, whichever way Unicode writes it. */
export const letters = (text: string, kept = ''): string =>
  text
    .normalize('NFKC')
    .replace(/(?:[\s\p{Cf}\p{Cc}]|\p{Variation_Selector})+/gu, (blank) =>
      kept !== '' && blank.includes(kept) ? kept : '',
    )
