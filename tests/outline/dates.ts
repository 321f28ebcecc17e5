import fc from 'fast-check'

/** EDTF level 1 dates, by the grammar of ISO 8601-2: what `parseDate` has to take. */
const two = (number: number): string => String(number).padStart(2, '0')

const year = fc.integer({ min: -9999, max: 9999 }).map((number) => {
  const digits = String(Math.abs(number)).padStart(4, '0')
  return number < 0 ? `-${digits}` : digits
})
const month = fc.integer({ min: 1, max: 12 }).map(two)
const day = fc.integer({ min: 1, max: 28 }).map(two)
const mark = fc.constantFrom('', '?', '~', '%')

const plain = fc
  .oneof(fc.tuple(year), fc.tuple(year, month), fc.tuple(year, month, day))
  .map((parts) => parts.join('-'))
const marked = fc.tuple(plain, mark).map((parts) => parts.join(''))
const vague = fc.oneof(
  fc.integer({ min: 0, max: 999 }).map((number) => `${String(number).padStart(3, '0')}X`),
  fc.integer({ min: 0, max: 99 }).map((number) => `${two(number)}XX`),
  fc.tuple(year).map(([one]) => `${one}-XX`),
  fc.tuple(year, month).map(([one, other]) => `${one}-${other}-XX`),
  fc.tuple(year).map(([one]) => `${one}-XX-XX`),
)
const season = fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([one, number]) => `${one}-${number}`)
const long = fc
  .integer({ min: 10_000, max: 170_000_000 })
  .chain((number) => fc.constantFrom(`Y${number}`, `Y-${number}`))
const time = fc
  .tuple(
    plain,
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.constantFrom('', 'Z', '+08:00'),
  )
  .filter(([date]) => /^-?\d{4}-\d\d-\d\d$/.test(date))
  .map(([date, hour, minute, zone]) => `${date}T${two(hour)}:${two(minute)}:00${zone}`)

export const points = fc.oneof(plain, marked, vague, season, long, time)
const open = fc.constantFrom('..', '')
const intervals = fc.oneof(
  fc.tuple(marked, open).map((ends) => ends.join('/')),
  fc.tuple(open, marked).map((ends) => ends.join('/')),
)
export const dates = fc.oneof(points, intervals)
