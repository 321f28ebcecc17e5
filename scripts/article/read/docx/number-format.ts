const DIGITS = '〇一二三四五六七八九'

/** 1 to 99 in Chinese: `十`, `二十一`. */
function chinese(number: number): string {
  if (number < 10) return DIGITS.charAt(number)
  if (number > 99) return [...String(number)].map((digit) => DIGITS.charAt(Number(digit))).join('')
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`
}

function roman(number: number): string {
  const signs: [value: number, sign: string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = Math.min(number, 399)
  let text = ''
  for (const [value, sign] of signs) {
    for (; rest >= value; rest -= value) text += sign
  }
  return text
}

/** A number in one of Word's formats (ST_NumberFormat); nothing for bullets. */
export function formatNumber(number: number, format: string): string {
  if (/^(?:chinese|japaneseCounting|ideographDigital|taiwanese|ideographTraditional|korean)/i.test(format))
    return chinese(number)
  if (format === 'upperRoman') return roman(number)
  if (format === 'lowerRoman') return roman(number).toLowerCase()
  if (format === 'upperLetter') return String.fromCharCode(64 + ((number - 1) % 26) + 1)
  if (format === 'lowerLetter') return String.fromCharCode(96 + ((number - 1) % 26) + 1)
  if (/^decimalEnclosedCircle/.test(format) && number <= 20) return String.fromCharCode(0x245f + number)
  return format === 'bullet' || format === 'none' ? '' : String(number)
}
