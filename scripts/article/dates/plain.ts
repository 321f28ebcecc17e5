/** Traditional characters in dates, each before the simplified one; and the rings that stand for zero. */
const PAIRS =
  '紀纪閏闰間间後后來来約约號号國国緒绪兩两個个當当從从時时於于餘余貞贞觀观開开寶宝慶庆曆历歷历顯显長长會会萬万豐丰寧宁聖圣興兴紹绍禎祯啟启順顺統统點点億亿幾几達达這这該该為为過过僅仅應应進进○〇Ｏ〇'
const SAME = new Map(Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to]))
const ODD = new RegExp(
  `[０-９\\t-\\r\\ufeff\\u00a0\\u2002-\\u200a\\u202f\\u3000‐‑‒－～〜―─${[...SAME.keys()].join('')}]`,
  'g',
)

/**
 * The text as the forms of dates have it: figures, blanks and dashes of one width, simplified characters. Every UTF-16
 * unit keeps its place.
 */
export function plainForDates(text: string): string {
  return text.replace(ODD, (letter) => {
    const code = letter.charCodeAt(0)
    if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 0x30)
    if (/\s/.test(letter)) return ' '
    if (letter === '～' || letter === '〜') return '~'
    if (letter === '―' || letter === '─') return '—'
    return SAME.get(letter) ?? '-'
  })
}

/** No quotation is looked for farther back. */
const QUOTED = 600

/** Whether a place is within a quotation: what somebody says has a day of its own. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - QUOTED), at)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}
