import { dateMentions } from '../../article/dates.ts'
import { numbersIn } from '../../article/numbers.ts'
import { type Diagnostic, error, notice } from '../../diagnostics/diagnostic.ts'
import type { SourcedDeck, SourcedSlide } from './deck.ts'
import { languageOf } from './language.ts'
import type { Matter } from './matter.ts'
import { occurrence } from './occurrence.ts'
import type { Piece } from './pieces.ts'

/** Numbers in figures that a slide tells are told where it is told from. What a slide counts on itself is none of them. */
export function figureNumber({ slides }: SourcedDeck, matter: Matter): Diagnostic[] {
  return slides.flatMap((slide) => wrong(slide, matter))
}

function wrong({ kind, pieces, counts }: SourcedSlide, matter: Matter): Diagnostic[] {
  const told = new Set<string>()
  return pieces.flatMap((piece) => {
    if (piece.role !== 'told' || piece.isDoubted) return []
    return figuresIn(piece, languageOf(piece.text, matter.lang), matter.index.article.issued).flatMap(
      ({ figure, value }): Diagnostic[] => {
        if (told.has(value) || counts.includes(Number(value))) return []
        // A part of the article: 2.1.
        if (figure.includes('.') && matter.placeOf(figure).type === 'section') return []
        const found = occurrence(matter, piece.sources, ({ content }) => content.numbers.includes(value))
        if (!found) return []
        told.add(value)
        const values = { number: figure, place: piece.sources.join(', ') }
        if (found.in === 'nowhere') {
          // The index has what paragraphs say, and a table's numbers may be from a table of the article.
          if (kind === 'table') return [notice('figure-number', piece.span, 'source.number-table', values)]
          return [error('figure-number', piece.span, 'source.number', values)]
        }
        const key = 'source.number-elsewhere'
        return [notice('figure-number', piece.span, key, { ...values, where: found.where })]
      },
    )
  })
}

/** `F-16`, `G20`, `第3`, `¶2`, `二（三）2` are names and places; `14:30` is a time; `3日` and `20世纪` are dates. */
const FIGURE = new RegExp(
  [
    String.raw`(?<![\p{Script=Latin}\p{N}）)][.,:-]?|[¶§#/]|第 ?)`,
    String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`,
    String.raw`(?: ?(?:[十百千]?[万亿]+|[百千])| (?:hundred|thousand|million|billion|trillion)\b| ?(?:bn|tn|trn)\b|(?<=[$€£¥][\d.,]{1,12}) ?[mk]\b)?`,
    String.raw`(?![\d/]|[.,:]\d|\p{Lu}|(?:st|nd|rd|th|s)\b|[ -]?(?:minutes?|min)\b`,
    '| ?(?:年|月|日|号(?!文|令|决议|公告|法案)|时|点|分|世纪|页|段|节|章|期|卷))',
  ].join(''),
  'gu',
)
/** Numbers in words that nobody counts on a slide: 六万两, 十六艘, twenty-six, five billion. */
const IN_WORDS = {
  'zh-CN':
    /[零〇一二三四五六七八九十百千万亿两廿卅]{2,12}(?=多?余?(?:[个名人位艘架枚辆家项次种条份里亩户岁倍元两吨字场缗贯卷所座篇首册幅张匹石斤]|公里|美元|英镑))/gu,
  en: /\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: hundred| thousand| million| billion| trillion)+\b/giu,
} as const satisfies Record<Matter['lang'], RegExp>

/** Four figures by themselves are most often a year. */
const YEAR = /^(?:1\d{3}|20\d\d)$/
const COUNTED =
  /^ ?(?:多|余)?(?:个|名|人|位|艘|架|枚|辆|家|项|次|种|条|份|公里|米|吨|元|美元|亩|户|岁|倍|%|％)/

/** Fewer may be counted by whoever writes the slide. */
const LEAST = 11

function figuresIn(
  { text }: Piece,
  lang: Matter['lang'],
  issued: string | undefined,
): { figure: string; value: string }[] {
  const plain = text.normalize('NFKC')
  const dates = dateMentions([plain], lang, issued)[0] ?? []
  const inWords = [...plain.matchAll(IN_WORDS[lang])].flatMap((match) => {
    const [figure] = match
    const end = match.index + figure.length
    const [value] = numbersIn(figure, lang, [])
    const isDate = dates.some(({ from, to }) => from < end && match.index < to)
    return value === undefined || isDate || Number(value) < LEAST ? [] : [{ figure, value }]
  })
  const inFigures = [...plain.matchAll(FIGURE)].flatMap((match) => {
    const [figure] = match
    const end = match.index + figure.length
    if (dates.some(({ from, to }) => from < end && match.index < to)) return []
    if (YEAR.test(figure) && !COUNTED.test(plain.slice(end))) return []
    // £1.2m is read with its sign.
    const [sign = ''] = /[$€£¥]$/.exec(plain.slice(0, match.index)) ?? []
    const [value] = numbersIn(sign + figure, lang, [])
    return value === undefined ? [] : [{ figure, value }]
  })
  return [...inFigures, ...inWords]
}
