import { stringify } from 'yaml'
import { type Dice, dice } from './dice.ts'
import type { RandomOutline } from './random-outlines.ts'
import { randomText, type Tongue } from './random-texts.ts'

/** How long texts are, in characters, and how many things there are. */
interface Temper {
  text: readonly [number, number]
  many: readonly [number, number]
  lang: 'zh-CN' | 'en'
  aspect: '16/9' | '4/3'
  tongue: Tongue
}

const TEMPERS = {
  usual: { text: [4, 40], many: [2, 6], lang: 'zh-CN', aspect: '16/9', tongue: 'zh' },
  long: { text: [40, 240], many: [2, 5], lang: 'en', aspect: '4/3', tongue: 'en' },
  endless: { text: [1, 900], many: [1, 3], lang: 'zh-CN', aspect: '16/9', tongue: 'mixed' },
} as const satisfies Record<string, Temper>

/** An outline that has every kind of slide but diagrams with every key, with random texts: always the same ones. */
export function everyKind(temper: keyof typeof TEMPERS): RandomOutline {
  const { text, many, lang, aspect, tongue }: Temper = TEMPERS[temper]
  const roll: Dice = dice(text[1])
  const t = (): string => randomText(roll, tongue, text[0], text[1])
  const list = <T>(make: () => T, [least, most]: readonly [number, number] = many): T[] =>
    Array.from({ length: roll.between(least, most) }, make)
  const locators = (): string[] => list(() => `${roll.between(1, 9)}.${roll.between(1, 9)}`, [1, 60])
  const item = (): string | object =>
    roll.chance(40) ? t() : { text: t(), source: locators(), by: t(), doubt: t(), items: list(t) }
  const table = (columns: number): object => ({
    table: t(),
    columns: Array.from({ length: columns }, t),
    rows: list(() => [...Array.from({ length: columns - 1 }, t), String(roll.between(1, 10_000))]),
  })
  const slides = [
    { points: t(), items: list(item), source: locators() },
    { points: t(), items: list(() => 'x'.repeat(roll.between(1, 90))), backup: true },
    ...[2, 3, 4].map((columns) => ({
      compare: t(),
      columns: Array.from({ length: columns }, () => ({ title: t(), items: list(item) })),
    })),
    { claim: t(), by: t(), evidence: list(item), counter: list(item), source: locators() },
    { claim: t(), evidence: list(item) },
    { question: t(), prompts: list(t), minutes: 5 },
    { question: t(), minutes: 5 },
    { quiz: t(), options: [{ text: t(), correct: true }, ...list(t, [1, 5])], explain: t() },
    { quote: t(), by: t(), source: locators() },
    { figure: t(), image: 'picture.svg', alt: t(), credit: t() },
    ...[2, 5, 8].map(table),
    { terms: t(), entries: list(() => ({ term: t(), meaning: t() })) },
    { break: t(), minutes: 10 },
  ]
  const outline = {
    title: t(),
    subtitle: t(),
    lang,
    aspect,
    course: { name: t(), lecturer: t(), institution: t(), date: '2026-11-23' },
    source: { author: list(t), title: t(), container: t(), issued: '2017' },
    references: list(t),
    objectives: list(t),
    sections: [
      { title: t(), summary: t(), source: locators(), slides },
      { title: t(), summary: t(), slides: [{ break: 'x' }] },
    ],
  }
  const yaml = stringify(outline, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  })
  return { name: `every kind, ${temper}`, text: yaml }
}
