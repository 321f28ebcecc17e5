/** How an article numbers its headings, from the widest to the narrowest. */
export type NumberKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'formal'
  | 'chinese'
  | 'roman'
  | 'chinese-parenthesis'
  | 'letter'
  | 'arabic'
  | 'dotted'
  | 'arabic-parenthesis'
  | 'circled'

export interface HeadingNumber {
  kind: NumberKind
  /** Which of its kind; of `1.2` the 2. */
  ordinal: number
  /** As a locator has it: `一`, `（二）`, `1`, `1.2`, `I`, `第一章`, `Chapter 1`. */
  label: string
  /** How many numbers: 2 for `1.2`; else 1. */
  depth: number
  /** What is left of the heading. */
  rest: string
}

const CHINESE = '[一二三四五六七八九十百零〇两]{1,6}'
/** 壹、貳、參、 as they number in Taiwan. */
const FORMAL = '[壹贰貳叁參肆伍陆陸柒捌玖拾]'
const ROMAN = '(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})'
const ENGLISH = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
/** After a number these make a quantity or a date of it. */
const UNITS =
  '(?!\\s*(?:[%‰°$€£]|[号秒岁届亿万千百倍]|年(?![代度鉴])|月(?!球)|日(?!本)|时(?![代期间])|分(?![析类布工权])|点(?!评)|个(?![人案体别性])|名(?![称义])|位(?!置)|条(?![件约])|项(?!目)|人(?![才类民口工物文权])|次(?!序)|元(?![代朝明素])|世纪|million|billion|percent|per cent|(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b))'

type Rule = [
  kind: NumberKind,
  pattern: RegExp,
  read: (found: RegExpExecArray) => Pick<HeadingNumber, 'ordinal' | 'label'>,
]

const group = (found: RegExpExecArray, index = 1): string => found[index] ?? ''

const RULES: Rule[] = [
  ['part', new RegExp(`^(第(?:${CHINESE}|\\d{1,2})(?:部分|[编篇卷部]))(?:[\\s:：、.．—]+|$)`), wide],
  [
    'part',
    /^(上|中|下)(编|篇|卷)(?:[\s:：、.．—]+|$)/,
    (found) => ({ ordinal: '上中下'.indexOf(group(found)) + 1, label: group(found) + group(found, 2) }),
  ],
  ['chapter', new RegExp(`^(第(?:${CHINESE}|\\d{1,3})[章回讲])(?:[\\s:：、.．—]*)`), wide],
  ['section', new RegExp(`^(第(?:${CHINESE}|\\d{1,2})节)(?:[\\s:：、.．—]*)`), wide],
  [
    'part',
    new RegExp(
      `^(part)\\s+(\\d{1,2}|${ROMAN}|${ENGLISH.join('|')})(?:\\s*[.:：—–-]\\s*|\\s+(?=[A-Z“"])|$)`,
      'i',
    ),
    english,
  ],
  [
    'chapter',
    new RegExp(
      `^(chapter)\\s+(\\d{1,3}|${ROMAN}|${ENGLISH.join('|')})(?:\\s*[.:：—–-]\\s*|\\s+(?=[A-Z“"])|$)`,
      'i',
    ),
    english,
  ],
  [
    'section',
    new RegExp(`^(section)\\s+(\\d{1,2}|${ROMAN})(?:\\s*[.:：—–-]\\s*|\\s+(?=[A-Z“"])|$)`, 'i'),
    english,
  ],
  [
    'chinese',
    new RegExp(`^(${CHINESE})(?:\\s*[、.．:：]\\s*|[ \\u3000]+(?!\\d)|$)`),
    (found) => ({ ordinal: chineseNumber(group(found)), label: group(found) }),
  ],
  [
    'formal',
    new RegExp(`^(${FORMAL}{1,3})(?:\\s*[、.．:：]\\s*|[ \\u3000]+(?!\\d)|$)`),
    (found) => ({ ordinal: chineseNumber(plainNumerals(group(found))), label: group(found) }),
  ],
  [
    'chinese-parenthesis',
    new RegExp(`^[（(〔]\\s*(${CHINESE})\\s*[)）〕]\\s*[、.．:：]?\\s*`),
    (found) => ({ ordinal: chineseNumber(group(found)), label: `（${group(found)}）` }),
  ],
  [
    'dotted',
    new RegExp(
      `^(?:§\\s*)?(\\d{1,2}(?:\\s?[.．]\\s?\\d{1,2}){1,4})(?![\\d])[.．、]?${UNITS}\\s*(?=[^\\d\\s])`,
    ),
    (found) => {
      const numbers = group(found).split(/\s?[.．]\s?/)
      return { ordinal: Number(numbers.at(-1)), label: numbers.join('.') }
    },
  ],
  [
    'arabic',
    new RegExp(
      `^(?:§\\s*)?(\\d{1,2})(?:\\s*[.．、]\\s*(?!\\d)|${UNITS}[ \\u3000]+(?=[A-Z“"\\p{Script=Han}]))`,
      'u',
    ),
    (found) => ({ ordinal: Number(group(found)), label: String(Number(group(found))) }),
  ],
  [
    'arabic-parenthesis',
    /^(?:[（(]\s*(\d{1,2})\s*[)）]|(\d{1,2})\s*[)）])\s*[、.．]?\s*/,
    (found) => {
      const ordinal = Number(found[1] ?? found[2])
      return { ordinal, label: `（${ordinal}）` }
    },
  ],
  [
    'circled',
    /^([①-⑳])\s*/,
    (found) => ({ ordinal: group(found).charCodeAt(0) - 0x245f, label: group(found) }),
  ],
  [
    'roman',
    new RegExp(`^(${ROMAN}|[Ⅰ-Ⅻ])(?:\\s*[.．、:：]\\s*(?=\\S)|(?<=[Ⅰ-Ⅻ])\\s*|(?<=[IVX]{2})\\s+(?=[A-Z]))`),
    (found) => {
      const label = group(found).normalize('NFKC')
      return { ordinal: romanNumber(label), label }
    },
  ],
  [
    'letter',
    /^([A-H])(?:[.．、]|\))\s+(?=\S)/,
    (found) => ({ ordinal: group(found).charCodeAt(0) - 64, label: group(found) }),
  ],
]

/** The number at a heading's beginning. */
export function headingNumber(text: string): HeadingNumber | undefined {
  for (const [kind, pattern, read] of RULES) {
    const found = pattern.exec(text)
    if (!found) continue
    const { ordinal, label } = read(found)
    if (!(ordinal >= 0)) continue
    const depth = kind === 'dotted' ? label.split('.').length : 1
    return { kind, ordinal, label, depth, rest: text.slice(found[0].length).trim() }
  }
  return undefined
}

function wide(found: RegExpExecArray): { ordinal: number; label: string } {
  const label = group(found)
  const number = /^第(.+?)(?:部分|[编篇卷部章回讲节])$/.exec(label)?.[1] ?? ''
  return { ordinal: /\d/.test(number) ? Number(number) : chineseNumber(number), label }
}

function english(found: RegExpExecArray): { ordinal: number; label: string } {
  const word = group(found).toLowerCase()
  const number = group(found, 2)
  const spelled = ENGLISH.indexOf(number.toLowerCase()) + 1
  const ordinal = /\d/.test(number) ? Number(number) : spelled || romanNumber(number.toUpperCase())
  const name = spelled ? (ENGLISH[spelled - 1] ?? '') : number.toUpperCase()
  return {
    ordinal,
    label: `${word.charAt(0).toUpperCase()}${word.slice(1)} ${spelled ? name.charAt(0).toUpperCase() + name.slice(1) : name}`,
  }
}

const plainNumerals = (text: string): string =>
  text.replace(/./gu, (sign) =>
    '一二二三三四五六六七八九十'.charAt('壹贰貳叁參肆伍陆陸柒捌玖拾'.indexOf(sign)),
  )

/** 1 to 99, `十一`, `二十`; digit by digit `一〇`. NaN where it is none. */
function chineseNumber(text: string): number {
  const digit = (character: string): number =>
    '零一二三四五六七八九'.indexOf(character === '〇' ? '零' : character)
  const found = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text)
  if (found) return (found[1] ? digit(found[1]) : 1) * 10 + (found[2] ? digit(found[2]) : 0)
  const digits = [...text].map(digit)
  return digits.length > 2 || digits.includes(-1) ? Number.NaN : Number(digits.join(''))
}

function romanNumber(text: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10 }
  let sum = 0
  const numbers = [...text].map((letter) => values[letter] ?? Number.NaN)
  numbers.forEach((value, index) => {
    sum += value < (numbers[index + 1] ?? 0) ? -value : value
  })
  return sum
}
