import type { DeckPlan, Inline } from '../plan/types.ts'
import { colorOf, PAINTS, type Paint, solid } from './paint.ts'
import { emu, hundredths, spacePoints } from './units.ts'
import { type Xml, type XmlChild, xml } from './xml.ts'

/** How a run of text is set; what is not said is the placeholder's or the master's. */
export interface RunStyle {
  /** px on the canvas */
  size?: number
  bold?: boolean
  italic?: boolean
  /** Chinese has no italics: dots under the words. */
  dotted?: boolean
  paint?: Paint
  code?: boolean
  link?: string
  /** In the theme's font for titles. */
  major?: boolean
}

export type Run = RunStyle & ({ text: string } | { break: true } | { slideNumber: true })

export type Bullet =
  | { character: string; paint: Paint /** Of the text's size, in %. */; size?: number }
  | { numbered: 'arabicPlain' | 'alphaUcPeriod'; start: number; paint: Paint }

export interface Paragraph {
  runs: Run[]
  /** From 0. */
  level?: number
  /** `none`: no mark, where the placeholder has one. */
  bullet?: Bullet | 'none'
  /** Where the lines begin, and where the mark stands, px. */
  indent?: { text: number; mark: number }
  align?: 'left' | 'center' | 'right'
  /** Above it, px. */
  before?: number
}

export interface TextBody {
  paragraphs: Paragraph[]
  anchor?: 'top' | 'middle' | 'bottom'
  /** px: top, right, bottom, left; none: none. */
  insets?: readonly [number, number, number, number]
  /** Lines end where they are told to, not at the box's edge. */
  unwrapped?: boolean
  /** Lines closer together, as in titles and diagrams. */
  tight?: boolean
}

/** What the runs of a slide depend on: the language, and what links lead to. */
export interface TextContext {
  lang: DeckPlan['lang']
  /** The relationship and the action for an address. */
  linkTo(url: string): { id: string; action?: string } | undefined
}

/** Marked text as runs. */
export function runsOf(inline: readonly Inline[], lang: DeckPlan['lang'], style: RunStyle = {}): Run[] {
  return inline.flatMap((piece) => pieceRuns(piece, lang, style))
}

function pieceRuns(piece: Inline, lang: DeckPlan['lang'], style: RunStyle): Run[] {
  switch (piece.type) {
    case 'text':
      return piece.value === '' ? [] : [{ ...style, text: piece.value }]
    case 'break':
      return [{ ...style, break: true }]
    case 'code':
      return piece.value === '' ? [] : [{ ...style, code: true, text: piece.value }]
    case 'strong':
      return runsOf(piece.children, lang, { ...style, bold: true })
    case 'emphasis':
      return runsOf(piece.children, lang, {
        ...style,
        ...(lang === 'en' ? { italic: true } : { dotted: true }),
      })
    case 'link':
      return runsOf(piece.children, lang, { ...style, link: piece.url })
  }
}

/** Percents of the fonts’ own line height, so that lines of Arial and of YaHei stand equally far apart. */
const SPACING = {
  'zh-CN': { usual: 100_000, tight: 92_000 },
  en: { usual: 115_000, tight: 105_000 },
} as const

export function lineSpacing(lang: DeckPlan['lang'], isTight: boolean): Xml {
  const { usual, tight } = SPACING[lang]
  return xml('a:lnSpc', {}, xml('a:spcPct', { val: isTight ? tight : usual }))
}

export function textBody(tag: 'p:txBody' | 'a:txBody', body: TextBody, context: TextContext): Xml {
  return xml(
    tag,
    {},
    tag === 'a:txBody' ? xml('a:bodyPr') : bodyProperties(body),
    xml('a:lstStyle'),
    paragraphsOf(body, context),
  )
}

/** Lines wrap, and the text keeps its size whatever happens: what somebody adds is theirs to make room for. */
export function bodyProperties({
  insets = [0, 0, 0, 0],
  anchor = 'top',
  unwrapped = false,
}: Omit<TextBody, 'paragraphs'>): Xml {
  const [top, right, bottom, left] = insets.map(emu)
  return xml(
    'a:bodyPr',
    {
      wrap: unwrapped ? 'none' : 'square',
      lIns: left,
      tIns: top,
      rIns: right,
      bIns: bottom,
      rtlCol: 0,
      anchor: { top: 't', middle: 'ctr', bottom: 'b' }[anchor],
    },
    xml('a:noAutofit'),
  )
}

export function paragraphsOf({ paragraphs, tight = false }: TextBody, context: TextContext): Xml[] {
  const all = paragraphs.length > 0 ? paragraphs : [{ runs: [] }]
  return all.map((paragraph) => {
    const last = paragraph.runs.at(-1)
    return xml(
      'a:p',
      {},
      paragraphProperties(paragraph, tight, context.lang),
      paragraph.runs.map((run) => runXml(run, context)),
      runProperties('a:endParaRPr', withoutLink(last), '', context),
    )
  })
}

const withoutLink = ({ link: _, ...style }: RunStyle = {}): RunStyle => style

const ALIGN = { left: 'l', center: 'ctr', right: 'r' } as const

function paragraphProperties(paragraph: Paragraph, isTight: boolean, lang: DeckPlan['lang']): Xml {
  const { level, indent, align, before, bullet } = paragraph
  return xml(
    'a:pPr',
    {
      marL: indent && emu(indent.text),
      lvl: level || undefined,
      indent: indent && emu(indent.mark - indent.text),
      algn: align && ALIGN[align],
    },
    isTight ? lineSpacing(lang, true) : undefined,
    before === undefined ? undefined : xml('a:spcBef', {}, xml('a:spcPts', { val: spacePoints(before) })),
    bullet === undefined ? undefined : bulletXml(bullet),
  )
}

export function bulletXml(bullet: Bullet | 'none'): XmlChild {
  if (bullet === 'none') return xml('a:buNone')
  const color = xml('a:buClr', {}, colorOf(bullet.paint))
  if ('numbered' in bullet) {
    return [
      color,
      xml('a:buFont', { typeface: '+mj-lt' }),
      xml('a:buAutoNum', { type: bullet.numbered, startAt: bullet.start }),
    ]
  }
  return [
    color,
    bullet.size === undefined ? undefined : xml('a:buSzPct', { val: bullet.size * 1000 }),
    xml('a:buFont', { typeface: 'Arial' }),
    xml('a:buChar', { char: bullet.character }),
  ]
}

/** A field's id is a GUID; the same one on every slide is what PowerPoint writes, too. */
const SLIDE_NUMBER = '{6C2B5B0E-5C3B-4E0A-9A53-0F2F7C3E1A10}'

function runXml(run: Run, context: TextContext): Xml {
  if ('break' in run) return xml('a:br', {}, runProperties('a:rPr', run, '', context))
  if ('slideNumber' in run) {
    return xml(
      'a:fld',
      { id: SLIDE_NUMBER, type: 'slidenum' },
      runProperties('a:rPr', run, '', context),
      xml('a:t', {}, '‹#›'),
    )
  }
  return xml('a:r', {}, runProperties('a:rPr', run, run.text, context), xml('a:t', {}, run.text))
}

const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u
const LATIN = /\p{Script=Latin}/u

/**
 * The languages of a run: Chinese with English beside it, or the other way round. What is neither has the deck's.
 */
function languages(text: string, lang: DeckPlan['lang']): { lang: string; altLang: string } {
  const isChinese = EAST_ASIAN.test(text) || (lang === 'zh-CN' && !LATIN.test(text))
  return isChinese ? { lang: 'zh-CN', altLang: 'en-US' } : { lang: 'en-US', altLang: 'zh-CN' }
}

const CODE_FONT = 'Consolas'

/** Every run names both of its fonts, by the theme: a change there changes all. */
function runProperties(
  tag: 'a:rPr' | 'a:endParaRPr',
  { size, bold, italic, dotted, paint, code, link, major }: RunStyle,
  text: string,
  { lang, linkTo }: TextContext,
): Xml {
  const target = link === undefined ? undefined : linkTo(link)
  const theme = major ? '+mj' : '+mn'
  return xml(
    tag,
    {
      ...languages(text, lang),
      sz: size && hundredths(size),
      b: bold === undefined ? undefined : Number(bold),
      i: italic ? 1 : undefined,
      u: dotted && !target ? 'dottedHeavy' : undefined,
      dirty: 0,
    },
    paint ? solid(paint) : undefined,
    dotted && !target ? xml('a:uFill', {}, solid(PAINTS.accent)) : undefined,
    xml('a:latin', { typeface: code ? CODE_FONT : `${theme}-lt` }),
    xml('a:ea', { typeface: `${theme}-ea` }),
    xml('a:cs', { typeface: code ? CODE_FONT : `${theme}-lt` }),
    target && xml('a:hlinkClick', { 'r:id': target.id, action: target.action }),
  )
}
