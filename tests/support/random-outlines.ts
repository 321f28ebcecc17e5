import { stringify } from 'yaml'
import { type Dice, dice } from './dice.ts'
import { randomText, type Tongue } from './random-texts.ts'

/** How much an outline holds: how many of each thing, and how long the texts are, in characters. */
interface Temper {
  name: 'sparse' | 'usual' | 'dense' | 'absurd'
  text: readonly [number, number]
  events: readonly [number, number]
  paths: readonly [number, number]
  items: readonly [number, number]
  rows: readonly [number, number]
  columns: readonly [number, number]
  slides: readonly [number, number]
  /** Out of 100 texts, how many are of any length whatever, or one unbroken word. */
  odd: number
}

const TEMPERS: readonly Temper[] = [
  {
    name: 'sparse',
    text: [1, 12],
    events: [1, 4],
    paths: [1, 2],
    items: [1, 3],
    rows: [1, 3],
    columns: [2, 3],
    slides: [1, 3],
    odd: 0,
  },
  {
    name: 'usual',
    text: [4, 40],
    events: [3, 12],
    paths: [2, 6],
    items: [2, 8],
    rows: [2, 8],
    columns: [2, 5],
    slides: [1, 6],
    odd: 2,
  },
  {
    name: 'dense',
    text: [10, 90],
    events: [8, 30],
    paths: [4, 9],
    items: [5, 16],
    rows: [4, 14],
    columns: [3, 6],
    slides: [2, 6],
    odd: 5,
  },
  {
    name: 'absurd',
    text: [1, 200],
    events: [1, 60],
    paths: [1, 12],
    items: [1, 30],
    rows: [1, 30],
    columns: [2, 8],
    slides: [1, 6],
    odd: 15,
  },
]

export interface RandomOutline {
  /** Tells what it is: number, temper, language and aspect. */
  name: string
  /** YAML, valid. */
  text: string
}

/** The outline of a number: always the same one. One in four is of each temper; languages and aspects vary. */
export function randomOutline(number: number): RandomOutline {
  const roll = dice(number)
  const temper = TEMPERS[number % TEMPERS.length] as Temper
  const tongue = roll.pick<Tongue>(['zh', 'zh', 'en', 'mixed'])
  const lang = tongue === 'en' || (tongue === 'mixed' && roll.chance(50)) ? 'en' : 'zh-CN'
  const aspect = roll.chance(25) ? '4/3' : '16/9'
  const text = stringify(new Writer(roll, temper, tongue).outline(lang, aspect), {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  })
  return { name: `${number} ${temper.name} ${tongue} ${aspect}`, text }
}

const ACTORS = ['a', 'b', 'c', 'd', 'e'] as const

/** Writes one outline, text by text. Plain values: keys are in the order of the format's page. */
class Writer {
  readonly #roll: Dice
  readonly #temper: Temper
  readonly #tongue: Tongue
  #actors: string[] = []

  constructor(roll: Dice, temper: Temper, tongue: Tongue) {
    this.#roll = roll
    this.#temper = temper
    this.#tongue = tongue
  }

  outline(lang: string, aspect: string): object {
    const roll = this.#roll
    this.#actors = ACTORS.slice(0, roll.between(1, ACTORS.length))
    const sections = this.#many([1, this.#temper.name === 'sparse' ? 2 : 4], () => this.#section())
    return {
      title: this.#text(),
      ...this.#maybe(60, () => ({ subtitle: this.#text() })),
      lang,
      aspect,
      course: {
        name: this.#short(),
        lecturer: this.#short(),
        institution: this.#short(),
        date: '2026-11-23',
      },
      source: {
        author: this.#many([1, 3], () => this.#short()),
        title: this.#text(),
        container: this.#short(),
        issued: '2017',
        issue: '3',
      },
      actors: Object.fromEntries(this.#actors.map((key) => [key, this.#short()])),
      objectives: this.#many(this.#temper.items, () => this.#text()),
      sections,
    }
  }

  #section(): object {
    return {
      title: this.#text(),
      ...this.#maybe(60, () => ({ source: this.#locator() })),
      ...this.#maybe(70, () => ({ summary: this.#text() })),
      slides: this.#many(this.#temper.slides, () => this.#slide()),
    }
  }

  #slide(): object {
    const roll = this.#roll
    return {
      ...this.#kind(),
      ...this.#maybe(60, () => ({
        source: roll.chance(20) ? this.#many([2, 6], () => this.#locator()) : this.#locator(),
      })),
      ...this.#maybe(50, () => ({ notes: this.#text() })),
      ...this.#maybe(8, () => ({ backup: true })),
    }
  }

  #kind(): object {
    const roll = this.#roll
    const { items, columns, rows, events, paths } = this.#temper
    const kinds: (() => object)[] = [
      () => ({ points: this.#text(), items: this.#many(items, () => this.#item()) }),
      () => this.#timeline(events),
      () => this.#timeline(events),
      () => this.#motives(paths),
      () => ({
        compare: this.#text(),
        columns: this.#many([2, 4], () => ({
          title: this.#short(),
          items: this.#many(items, () => this.#item()),
        })),
      }),
      () => this.#claim(),
      () => ({
        question: this.#text(),
        ...this.#maybe(70, () => ({ prompts: this.#many(items, () => this.#text()) })),
        ...this.#maybe(50, () => ({ minutes: roll.between(1, 15) })),
      }),
      () => ({
        quiz: this.#text(),
        options: this.#options(),
        ...this.#maybe(70, () => ({ explain: this.#text() })),
      }),
      () => ({ quote: this.#text(), ...this.#maybe(70, () => ({ by: this.#short() })) }),
      () => {
        const count = roll.between(...columns)
        return {
          table: this.#text(),
          columns: this.#many([count, count], () => this.#short()),
          rows: this.#many(rows, () =>
            this.#many([count, count], () => (roll.chance(50) ? this.#short() : this.#text())),
          ),
        }
      },
      () => ({
        terms: this.#text(),
        entries: this.#many(items, () => ({ term: this.#short(), meaning: this.#text() })),
      }),
      () => ({ break: this.#short(), minutes: 10 }),
    ]
    return roll.pick(kinds)()
  }

  #timeline(events: readonly [number, number]): object {
    const roll = this.#roll
    let year = roll.between(1850, 1990)
    // An era is one stretch: its dates have to come one after the other.
    const hasEras = roll.chance(40)
    let era: string | undefined
    const made = this.#many(events, () => {
      year += hasEras ? roll.between(1, 3) : roll.between(0, 3)
      if (hasEras && roll.chance(25)) era = `${this.#short()} ${year}`
      return {
        date: hasEras ? String(year) : this.#date(year),
        text: this.#text(),
        ...this.#maybe(60, () => ({ who: this.#who() })),
        ...(era === undefined ? {} : { era }),
        ...this.#maybe(10, () => ({ doubt: this.#text() })),
        ...this.#maybe(20, () => ({ source: this.#locator() })),
      }
    })
    return { timeline: this.#text(), events: made, ...this.#maybe(25, () => ({ gaps: true })) }
  }

  #date(year: number): string {
    const month = String(this.#roll.between(1, 12)).padStart(2, '0')
    const dates = [
      year,
      `${year}-${month}`,
      `${year}-${month}-15`,
      `${year}~`,
      `${year}-01/${year}-02`,
      `${year}/${year + 1}`,
    ]
    return String(this.#roll.pick(dates))
  }

  #motives(paths: readonly [number, number]): object {
    const roll = this.#roll
    // Some texts come again: a path may share its driver or its effect with another.
    const because = this.#many([1, 4], () => this.#text())
    const so = this.#many([1, 4], () => this.#text())
    const shared = (pool: readonly string[]): string => (roll.chance(50) ? roll.pick(pool) : this.#text())
    return {
      motives: this.#text(),
      paths: this.#many(paths, () => {
        const against = roll.chance(15)
        const wants = roll.chance(70)
        return {
          because: shared(because),
          ...(wants && { who: this.#who(), wants: this.#text() }),
          ...((!wants || roll.chance(70)) && { so: shared(so) }),
          ...(against && { against: true }),
        }
      }),
      ...this.#maybe(70, () => ({ outcome: this.#text() })),
      ...this.#maybe(20, () => ({ by: this.#short() })),
    }
  }

  #claim(): object {
    const { items } = this.#temper
    const evidence = { evidence: this.#many(items, () => this.#item()) }
    const counter = { counter: this.#many(items, () => this.#item()) }
    const both = this.#roll.pick([
      { ...evidence, ...counter },
      { ...evidence, ...counter },
      evidence,
      counter,
    ])
    return { claim: this.#text(), ...this.#maybe(30, () => ({ by: this.#short() })), ...both }
  }

  #options(): object[] {
    const options = this.#many([2, 6], () => ({ text: this.#text() }))
    const correct = this.#roll.between(0, options.length - 1)
    return options.map((option, index) => (index === correct ? { ...option, correct: true } : option))
  }

  #item(): string | object {
    const roll = this.#roll
    if (roll.chance(60)) return this.#text()
    return {
      text: this.#text(),
      ...this.#maybe(40, () => ({ source: this.#locator() })),
      ...this.#maybe(25, () => ({ by: this.#short() })),
      ...this.#maybe(15, () => ({ doubt: this.#text() })),
      ...this.#maybe(30, () => ({ items: this.#many([1, 4], () => this.#text()) })),
    }
  }

  #who(): string | string[] {
    const roll = this.#roll
    const first = roll.pick(this.#actors)
    const second = roll.pick(this.#actors)
    return roll.chance(25) && second !== first ? [first, second] : first
  }

  #locator(): string {
    return `${this.#roll.pick(['一', '二', '三', '四'])}（${this.#roll.pick(['一', '二', '三'])}）`
  }

  #text(): string {
    const { text, odd } = this.#temper
    return this.#roll.chance(odd)
      ? randomText(this.#roll, this.#roll.pick<Tongue>([this.#tongue, 'word', 'hostile']), 1, 200)
      : randomText(this.#roll, this.#tongue, ...text)
  }

  #short(): string {
    const { text, odd } = this.#temper
    return this.#roll.chance(odd)
      ? this.#text()
      : randomText(this.#roll, this.#tongue, 1, Math.min(14, text[1]))
  }

  #many<T>([least, most]: readonly [number, number], make: () => T): T[] {
    return Array.from({ length: this.#roll.between(least, most) }, make)
  }

  #maybe<T extends object>(percent: number, make: () => T): T | Record<string, never> {
    return this.#roll.chance(percent) ? make() : {}
  }
}
