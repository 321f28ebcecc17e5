const DIGITS = '零一二三四五六七八九'
const SAME: Readonly<Record<string, number>> = { 〇: 0, '○': 0, Ｏ: 0, O: 0, 两: 2, 廿: 20, 卅: 30 }
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** `二十六` is 26, `二〇一三` 2013, `六千万` 60000000, `15` 15, `元` 1. Nothing where it is no number. */
export function chineseNumber(text: string): number | undefined {
  if (text === '元') return 1
  if (/^\d+$/.test(text)) return Number(text)
  if (text.length > 1 && /^[零〇○ＯO一二三四五六七八九\d]+$/.test(text)) {
    return Number(Array.from(text, (digit) => digitOf(digit)).join(''))
  }
  let total = 0
  let group = 0
  let digit: number | undefined
  for (const letter of text) {
    const unit = UNITS[letter]
    const large = GROUPS[letter]
    const value = digitOf(letter)
    if (unit) {
      group += (digit ?? 1) * unit
      digit = undefined
    } else if (large) {
      total = (total + group + (digit ?? 0)) * large
      group = 0
      digit = undefined
    } else if (value === undefined) return undefined
    else if (value >= 20) group += value
    else digit = value
  }
  return text === '' ? undefined : total + group + (digit ?? 0)
}

function digitOf(letter: string): number | undefined {
  if (/^\d$/.test(letter)) return Number(letter)
  const value = DIGITS.indexOf(letter)
  return value === -1 ? SAME[letter] : value
}
