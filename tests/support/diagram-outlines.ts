import { stringify } from 'yaml'
import { type Dice, dice } from './dice.ts'
import { randomText, type Tongue } from './random-texts.ts'

/** Actors with signs of one to three letters. */
const ACTORS = { us: 'US', vn: 'Viet Nam', cn: '中国', asean: '东南亚国家联盟', ru: 'Russian Federation' }
const KEYS = Object.keys(ACTORS)

/**
 * The outline of a number, of one timeline and one motive diagram: from 1 to 60 events and 1 to 12 paths, texts of 1 to
 * 200 characters and words of 60 letters, several actors, brakes, eras, gaps and doubts. Valid YAML.
 */
export function diagramOutline(number: number): string {
  const roll = dice(number)
  const tongue = roll.pick<Tongue>(['zh', 'en', 'mixed'])
  const longest = roll.pick([8, 30, 90, 200])
  const text = (): string =>
    randomText(roll, roll.chance(8) ? 'word' : tongue, 1, roll.chance(85) ? Math.min(40, longest) : longest)
  const slides = [timeline(roll, text), motives(roll, text)]
  return stringify(
    {
      title: 'T',
      lang: tongue === 'zh' ? 'zh-CN' : 'en',
      aspect: roll.chance(30) ? '4/3' : '16/9',
      actors: ACTORS,
      include: ['references'],
      sections: [{ title: 'S', slides }],
    },
    { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 },
  )
}

function timeline(roll: Dice, text: () => string): object {
  const hasEras = roll.chance(50)
  const doubts = roll.chance(50) ? 12 : 0
  let year = 1900
  let era = 0
  const events = Array.from({ length: roll.pick([1, 2, 3, 4, 5, 8, 12, 20, 60]) }, () => {
    const isNew = roll.chance(80)
    if (isNew) year += roll.between(1, 9)
    if (isNew && roll.chance(25)) era = year
    const month = year % 3 === 0 ? '-02' : ''
    return {
      date: `${year}${month}${month && year % 2 === 0 ? '-17' : ''}`,
      text: text(),
      ...(roll.chance(50) && { who: some(roll) }),
      ...(hasEras && { era: `${era} ${era % 5 === 0 ? text() : 'era'}` }),
      ...(roll.chance(doubts) && { doubt: text() }),
    }
  })
  return { timeline: 'X', source: '1', events, ...(roll.chance(50) && { gaps: true }) }
}

function motives(roll: Dice, text: () => string): object {
  const drivers = [text(), text(), text()]
  const paths = Array.from({ length: roll.pick([1, 2, 3, 4, 6, 9, 12]) }, () => {
    const wants = roll.chance(70)
    return {
      because: roll.chance(40) ? roll.pick(drivers) : text(),
      ...(wants && { who: some(roll), wants: text() }),
      ...((!wants || roll.chance(70)) && { so: roll.chance(20) ? roll.pick(drivers) : text() }),
      ...(roll.chance(25) && { against: true }),
      ...(roll.chance(20) && { outcome: roll.chance(50) ? 'none' : text() }),
    }
  })
  return { motives: 'Y', source: '1', paths, ...(roll.chance(80) && { outcome: text() }) }
}

/** One to all actors. */
function some(roll: Dice): string[] {
  const count = roll.chance(75) ? roll.between(1, 2) : roll.between(3, KEYS.length)
  const first = roll.between(0, KEYS.length - 1)
  return Array.from({ length: count }, (_, index) => KEYS[(first + index) % KEYS.length] ?? 'us')
}
