const HAN = String.raw`\p{Script=Han}〇`
/** Chinese characters and the marks that are set with them. */
export const CJK = `${HAN}\\u3000-\\u303f\\uff00-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\u30a0-\\u30ff\\u3040-\\u309f`

/** 281 000, in a blank that no line is broken at. */
const THOUSANDS = /(?<=(?<!\d)\d{1,3}|[\u00a0\u2009\u202f]\d{3})[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufffc]/g
const BLANKS = /[\t\u00a0\u2000-\u200a\u202f\u205f]/g
/** Full-width digits, letters, per cent and hyphen. */
const FULL_WIDTH = /[\uff05\uff0d\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g
/** Characters that only look like others: radicals for characters (PDFs of Word have them), ligatures. */
const LOOKALIKES = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g

/** Characters in the form in which they are compared; line breaks and the blanks that indent stay. */
export function normaliseCharacters(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(THOUSANDS, ',')
    .replace(BLANKS, ' ')
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(LOOKALIKES, (character) => character.normalize('NFKC'))
    .normalize('NFC')
}

const BETWEEN_CHINESE = new RegExp(`(?<=[${CJK}]) +(?=[${CJK}“‘])|(?<=[”’]) +(?=[${CJK}])`, 'gu')
/** `2012 年 6 月`, `在 1975 年`, `6 月 5 日访问`. */
const IN_DATES = [
  /(?<=\d) +(?=(?:年|月|日|号|世纪|年代))/gu,
  /(?<=[年月代纪]) +(?=\d)/gu,
  /(?<=[\p{Script=Han}，。；：（“《、]) +(?=\d{1,4}(?:[-–—~～至]\d{1,4})?(?:年|月|日|世纪))/gu,
  /(?<=\d(?:年|月|日|世纪|年代)) +(?=[\p{Script=Han}，。；：）”》、])/gu,
]

/** One line of running text: blanks where they mean something. */
export function tidyText(text: string): string {
  let tidy = text.replace(/[\s\u3000]+/g, ' ')
  tidy = tidy.replace(BETWEEN_CHINESE, '')
  for (const pattern of IN_DATES) tidy = tidy.replace(pattern, '')
  return tidy.trim()
}

/** A blank beside a single character sets it wide; between words it parts them. */
const NARROW =
  /(?<=^(?![一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾])\p{Script=Han}) (?=\p{Script=Han}{1,2}$)|(?<=[，。、：；（“《]) | (?=[，。、：；）”》])/gu

/** A heading's text: `结　语` is `结语`, while `战争 起源与结局` keeps its blank. */
export function tidyHeading(text: string): string {
  const tidy = text.replace(/[\s\u3000]+/g, ' ').trim()
  return /^(?:\p{Script=Han} )+\p{Script=Han}$/u.test(tidy)
    ? tidy.replaceAll(' ', '')
    : tidy.replace(NARROW, '')
}

/** In half-width columns: a Chinese character counts two. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character >= '\u2e80' ? 2 : 1
  return width
}

/** Letters and characters of each script. */
export function letterCounts(text: string): { han: number; latin: number } {
  let han = 0
  let latin = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xd840 && code <= 0xd8ff)) han++
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f))
      latin++
  }
  return { han, latin }
}
