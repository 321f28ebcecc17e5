import { eyebrow, partWords } from '../plan/slide-words.ts'
import { hasEyebrow } from '../plan/titles.ts'
import type { DeckPlan, SlidePlan } from '../plan/types.ts'
import { type Locale, say } from '../words/index.ts'
import { fileAddress, frontMatterString } from './escape.ts'
import { lineMarkdown, routeAlias } from './markdown.ts'

type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value }

/** Front matter of a slide; that of the first one is the deck's own too. Nothing in it is compiled by Slidev. */
export function frontMatter(slide: SlidePlan, deck: DeckPlan, isFirst: boolean): string {
  const entries = { ...slideEntries(slide, deck), ...(isFirst ? deckEntries(deck) : {}) }
  const lines = Object.entries(entries).map(([key, value]) => `${key}: ${flow(value)}`)
  return `---\n${lines.join('\n')}\n---\n`
}

function slideEntries(slide: SlidePlan, { lang }: DeckPlan): Record<string, Value> {
  const locale: Locale = lang === 'en' ? 'en' : 'zh'
  const { kind, id, part, source, sourceLink, own, backup, minutes, clicks } = slide
  return {
    layout: kind,
    id,
    routeAlias: routeAlias(id),
    size: slide.size,
    titleSize: slide.titleSize,
    ...(slide.titleBreaks && { titleBreaks: slide.titleBreaks }),
    ...(slide.gap !== undefined && { gap: Math.round(slide.gap * 10) / 10 }),
    ...(hasEyebrow(kind) && { eyebrow: eyebrow(slide, locale) }),
    ...(part && { part: partWords(part, locale, kind === 'motives' && slide.overview === true) }),
    ...(source !== undefined && { source: say(locale, 'slide.source', { source }) }),
    ...(sourceLink !== undefined && { sourceLink: routeAlias(sourceLink) }),
    ...(slide.sourceRows !== undefined && { sourceRows: slide.sourceRows }),
    ...(own && { own: say(locale, 'slide.own') }),
    ...(backup && { backup: say(locale, 'slide.backup') }),
    ...(minutes !== undefined && { minutes }),
    ...(clicks !== undefined && { clicks }),
    ...kindEntries(slide),
  }
}

/** What the layout of a kind needs beside the text. */
function kindEntries(slide: SlidePlan): Record<string, Value> {
  switch (slide.kind) {
    case 'timeline':
    case 'motives':
      return slide.actors.length > 0
        ? { legend: slide.actors.map(({ badge, name, color, ink }) => ({ badge, name, color, ink })) }
        : {}
    case 'question':
    case 'break':
      return slide.countdown === undefined ? {} : { countdown: slide.countdown }
    case 'divider':
      return { place: slide.place }
    case 'points':
      return slide.rows === undefined ? {} : { rows: slide.rows }
    case 'terms':
      return { termWidth: slide.termWidth }
    case 'recap':
      return slide.sections.length > 0 ? { termWidth: slide.termWidth } : {}
    case 'compare':
      return { columns: slide.columns.length }
    case 'table':
      return {
        widths: slide.widths,
        padding: slide.padding,
        ...(slide.numbers.length > 0 && { numbers: slide.numbers }),
      }
    case 'answer':
      return {
        ...(slide.explainSize !== undefined && { explainSize: slide.explainSize }),
        ...(slide.explainBeside && { explainBeside: true }),
      }
    case 'cover':
      return slide.logo === undefined ? {} : { logo: fileAddress(slide.logo) }
    default:
      return {}
  }
}

/** Keys of the first slide that concern the deck as a whole. */
export const DECK_KEYS = [
  'theme',
  'addons',
  'title',
  'titleTemplate',
  'htmlAttrs',
  'aspectRatio',
  'canvasWidth',
  'colorSchema',
  'favicon',
  'fonts',
  'preloadImages',
  'drawings',
  'monaco',
  'twoslash',
  'lectern',
] as const

/** What Slidev is told once. Nothing may be asked of the network, and nothing may depend on the day. */
function deckEntries(deck: DeckPlan): Record<(typeof DECK_KEYS)[number], Value> {
  return {
    theme: 'default',
    addons: ['@/..'],
    title: lineMarkdown(deck.title),
    titleTemplate: '%s',
    htmlAttrs: { lang: deck.lang },
    aspectRatio: deck.aspect,
    canvasWidth: 980,
    colorSchema: 'auto',
    favicon: '/favicon.svg',
    fonts: { provider: 'none', sans: 'Noto Sans SC', mono: 'Noto Sans SC' },
    preloadImages: false,
    drawings: { persist: false },
    monaco: false,
    twoslash: false,
    lectern: { title: deck.shortTitle, ...(deck.minutes !== undefined && { minutes: deck.minutes }) },
  }
}

function flow(value: Value): string {
  if (typeof value === 'string')
    return /^[a-z]\w*(?:-\w+)*$/i.test(value) && !isYamlWord(value) ? value : frontMatterString(value)
  if (typeof value !== 'object') return String(value)
  if (isList(value)) return `[${value.map(flow).join(', ')}]`
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}: ${flow(inner)}`)
    .join(', ')}}`
}

const isList = (value: readonly Value[] | { readonly [key: string]: Value }): value is readonly Value[] =>
  Array.isArray(value)

/** Words that YAML reads as something else than text. */
const isYamlWord = (word: string): boolean => /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i.test(word)
