import { monthNumber } from './months.ts'

const two = (digits: string): string => digits.padStart(2, '0')

/**
 * How a date that is spelled otherwise is written as EDTF: `2013年7月`, `July 2013`, `前207年`, `1990s`, `2010年起`,
 * `May to June 2015`, `2014-2015`. Undefined where it looks like none; what it gives may name a day that is in no
 * calendar.
 */
export function spelledDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (plain.length > LONGEST) return undefined
  return slip(plain) ?? marked(plain) ?? interval(plain) ?? point(plain)
}

/** EDTF but for a slip: `201x`, `-206`, `20130705`, and what level 1 does not have: `201X~`. */
function slip(plain: string): string | undefined {
  const [, year, month, day] = /^([12]\d{3})(\d\d)(\d\d)?$/.exec(plain) ?? []
  if (year !== undefined && month !== undefined) return [year, month, ...(day ? [day] : [])].join('-')
  const written = edtfPoint(plain)
  return /X[?~%]$/.test(written ?? '') ? written?.slice(0, -1) : written
}

/** More is no date, and no text to try patterns on. */
const LONGEST = 60

const FROM =
  /^(?:(?:from|since|after) |[自从] ?)(?<one>.+?)(?: on(?:wards?)?|起|以来)?$|^(?<other>.+?)(?:起|以来|至今| onwards?| to present| ?\/ ?\.{3})$/i
const UNTIL = /^(?:until |till |up to |to |至|到|截至|\.{3} ?\/ ?)(?<one>.+)$/i
const ABOUT = /^(?:about |around |circa |ca?\.? ?(?=\d)|约|大约|~ ?)(?<one>.+)$|^(?<other>.+?)(?:前后|左右)$/i
const UNCERTAIN = /^(?<one>.+?) ?\(\?\)$/

/** What is open at one end, or not quite sure. */
function marked(plain: string): string | undefined {
  if (plain === '') return undefined
  const inner = (pattern: RegExp): string | undefined => {
    const { one, other } = pattern.exec(plain)?.groups ?? {}
    const date = one ?? other
    return date === undefined ? undefined : (edtfPoint(date) ?? point(date))
  }
  const uncertain = inner(UNCERTAIN) ?? marked(UNCERTAIN.exec(plain)?.groups?.one ?? '')
  if (uncertain !== undefined) return uncertain.endsWith('~') ? uncertain.replace('~', '%') : `${uncertain}?`
  const from = inner(FROM)
  if (from !== undefined) return `${from}/..`
  const until = inner(UNTIL)
  if (until !== undefined) return `../${until}`
  const about = inner(ABOUT)
  return about === undefined ? undefined : `${about.replace(/[?~%]$/, '')}~`
}

const BETWEEN = /^(?<from>.+?)(?: ?(?:至|到|—+|–|~|-{2,}|\/) ?| - | to )(?<to>.+)$/
/** 2014-2015, 2014.5-2014.6, 5-6月 */
const HYPHEN = /^(?<from>[^-]+)-(?<to>[^-]+)$/

function interval(plain: string): string | undefined {
  // 2013/7 is a month, as is 2013-7.
  if (/^\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?$/.test(plain) && !/^\d{4}-\d{1,2}\/\d{1,2}$/.test(plain)) {
    const [, year = '', end = ''] = /^(\d{4})[/](\d\d)$/.exec(plain) ?? []
    // 2014/15 is no month.
    return Number(end) > 12 && year.slice(2) < end ? `${year}/${year.slice(0, 2)}${end}` : undefined
  }
  const found = BETWEEN.exec(plain)?.groups ?? HYPHEN.exec(plain)?.groups
  if (!found) return undefined
  const { from = '', to = '' } = found
  const end = edtfPoint(to) ?? point(to) ?? within(to, edtfPoint(from) ?? point(from))
  const start = edtfPoint(from) ?? point(from) ?? within(from, end)
  if (start === undefined || end === undefined || /[?~%]$/.test(start + end)) return undefined
  // 5月至6月 has no year at all.
  return `${start}/${end}`
}

/** A month or a day of the year, or the month, that the other end says: `6月`, `6`, `8日`, `May`. */
function within(part: string, other: string | undefined): string | undefined {
  const [year, month] = other?.split('-') ?? []
  if (year === undefined || year === '') return undefined
  const [, months, day] = /^(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?$/.exec(part) ?? []
  if (months !== undefined) return [year, two(months), ...(day ? [two(day)] : [])].join('-')
  if (day !== undefined) return month === undefined ? undefined : `${year}-${month}-${two(day)}`
  if (/^\d{1,2}$/.test(part)) {
    const isDay = other?.split('-').length === 3
    return isDay ? `${year}-${month}-${two(part)}` : month === undefined ? undefined : `${year}-${two(part)}`
  }
  if (/^\d{2}年?$/.test(part) && month === undefined) return `${year.slice(0, 2)}${part.slice(0, 2)}`
  const named = /^[a-z]{3,9}\.?$/i.test(part) ? monthNumber(part) : 0
  return named > 0 ? `${year}-${two(String(named))}` : undefined
}

/** A point as it may stand here, but for small letters and a year before Christ of few digits. */
function edtfPoint(text: string): string | undefined {
  const plain = text.trim().replace(/x/g, 'X')
  if (/^-?(?:\d{4}|\d{3}X|\d\dXX)(?:-\d\d){0,2}[?~%]?$/.test(plain)) return plain
  return /^-\d{1,3}$/.test(plain) ? `-${plain.slice(1).padStart(4, '0')}` : undefined
}

const SEASONS = ['春', '夏', '秋', '冬', 'spring', 'summer', 'autumn', 'winter']
const CENTURIES = '十一|十二|十三|十四|十五|十六|十七|十八|十九|二十|二十一'.split('|')
const BC = String.raw`(?: ?(?<bc>BCE?|B\.C\.(?:E\.)?))`

const NUMBER =
  /^(?<about>约)?(?:公元)?(?<era>前)?(?:(?<year>\d{4})|(?<=前|公元)(?<small>\d{1,4})|(?<plain>\d{3})(?=年))(?:年|(?=[-./]\d)|$)(?:[-./]?(?<month>\d{1,2})(?:月|(?=[-./]\d)|$)(?:[-./]?(?<day>\d{1,2})[日号]?)?)?$/
const DAY_FIRST = /^(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>[a-z]{3,9})\.?,? (?<year>\d{4})$/i
const MONTH_FIRST = /^(?<month>[a-z]{3,9})\.?(?: (?<day>\d{1,2})(?:st|nd|rd|th)?)?,? (?<year>\d{4})$/i
const YEAR_BC = new RegExp(`^(?<year>\\d{1,4})${BC}$`, 'i')
const DECADE = /^(?:the )?(?:(?<century>\d\d)世纪(?<tens>\d)0年代|(?<year>\d{3})0(?:年代|'?s))$/
const CENTURY =
  /^(?:the )?(?<before>公元前|前)?(?:(?<nth>\d{1,2})(?:世纪|(?:st|nd|rd|th)[ -]century)|(?<words>[一二十]{0,2}[一二三四五六七八九十])世纪)(?<bc> BCE?)?$/i
const SEASON =
  /^(?:(?<year>\d{4})年?(?<zh>[春夏秋冬])[季天]?|(?<en>spring|summer|autumn|fall|winter)(?: of)? (?<en_year>\d{4}))$/i

function point(plain: string): string | undefined {
  const number = NUMBER.exec(plain)?.groups
  if (number) {
    const { about, era, month, day } = number
    const year = number.year ?? number.small ?? number.plain ?? ''
    const astronomical = era ? `-${String(Number(year) - 1).padStart(4, '0')}` : year.padStart(4, '0')
    const parts = [astronomical, month && two(month), day && two(day)].filter(Boolean)
    return `${parts.join('-')}${about ? '~' : ''}`
  }
  const named = (DAY_FIRST.exec(plain) ?? MONTH_FIRST.exec(plain))?.groups
  if (named) {
    const month = monthNumber(named.month ?? '')
    if (month > 0) return [named.year, two(String(month)), ...(named.day ? [two(named.day)] : [])].join('-')
  }
  const bc = YEAR_BC.exec(plain)?.groups
  if (bc) return `-${String(Number(bc.year) - 1).padStart(4, '0')}`
  const decade = DECADE.exec(plain)?.groups
  if (decade) return decade.year ? `${decade.year}X` : `${Number(decade.century) - 1}${decade.tens}X`
  const century = CENTURY.exec(plain)?.groups
  if (century) {
    const nth = century.nth ? Number(century.nth) : CENTURIES.indexOf(century.words ?? '') + 11
    const first = String(nth - 1).padStart(2, '0')
    return nth < 1 || nth > 21 ? undefined : `${century.before || century.bc ? '-' : ''}${first}XX`
  }
  const [, halved, half] = /^(\d{4})年(上|下)半年$/.exec(plain) ?? []
  if (halved !== undefined) return half === '上' ? `${halved}-01/${halved}-06` : `${halved}-07/${halved}-12`
  const season = SEASON.exec(plain)?.groups
  if (!season) return undefined
  const name = (season.zh ?? season.en ?? '').toLowerCase().replace('fall', 'autumn')
  return `${season.year ?? season.en_year}-${21 + (SEASONS.indexOf(name) % 4)}`
}
