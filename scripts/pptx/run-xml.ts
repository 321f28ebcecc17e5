import type { DeckPlan } from '../plan/types.ts'
import { PAINTS, solid } from './paint.ts'
import type { Run, RunStyle } from './text.ts'
import { hundredths } from './units.ts'
import { type Xml, xml } from './xml.ts'

/** What the runs of a slide depend on: the language, and what links lead to. */
export interface TextContext {
  lang: DeckPlan['lang']
  /** The relationship and the action for an address. */
  linkTo(url: string): { id: string; action?: string } | undefined
}

/** A field's id is a GUID; the same one on every slide is what PowerPoint writes, too. */
const SLIDE_NUMBER = '{6C2B5B0E-5C3B-4E0A-9A53-0F2F7C3E1A10}'

/** A run, a line break or a field. */
export function runXml(run: Run, context: TextContext): Xml {
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

/** A link in the colour of its text (Office 2019 and later; before, all links have one colour). */
const OWN_COLOR = xml(
  'a:ext',
  { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' },
  xml('ahyp:hlinkClr', {
    'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
    val: 'tx',
  }),
)

/** Every run names both of its fonts, by the theme: a change there changes all. */
export function runProperties(
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
    target &&
      xml(
        'a:hlinkClick',
        { 'r:id': target.id, action: target.action },
        ...(paint ? [xml('a:extLst', {}, OWN_COLOR)] : []),
      ),
  )
}
