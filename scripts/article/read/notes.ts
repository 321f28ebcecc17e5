/** What a citation has and a sentence of the text mostly has not. */
const CITATION =
  /出版社|出版公司|书局|书店|印书馆|出版社|\d{4}年版|第\s?\d+(?:\s?[-–—~～－]\s?\d+)?\s?[页頁]|\d{4}年第\s?\d+期|载《|https?:\/\/|\bdoi\b|\bpp?\. ?\d|\bVol\. ?\d|\bNo\. ?\d|\bPress\b|\bibid\b|\bop\. cit|同上[，,。]|^参见|转引自|》卷[一二三四五六七八九十百上下\d]|\[[JMDNRCZEB]+(?:\/OL)?\]|\(\d{4}[a-z]?\)|, (?:19|20)\d\d\.$/i
const NOTE_MARK =
  /^(?:[[［【〔]\s*\d{1,3}\s*[\]］】〕]|\[\^[^\]\s]{1,20}\]:?|[①-⑳]|注\s?\d{0,2}\s?[：:]|[*＊†‡]{1,3}\s?(?=\S))\s*/

/** `* 徐明哲，某大学法学院副教授` */
const ABOUT_AUTHOR =
  /^[*＊†]\s?\p{Script=Han}{2,4}[，,：:].{0,60}(?:教授|研究员|讲师|博士|硕士|研究生|学者|主任|记者|编辑)/u

/** True for a line that a footnote's mark begins and that reads as one. */
export const isNoteLine = (text: string): boolean =>
  NOTE_MARK.test(text) &&
  (CITATION.test(text) || /^(?:\[\^|注\s?\d{0,2}\s?[：:])/.test(text) || ABOUT_AUTHOR.test(text))
export const hasNoteMark = (text: string): boolean => NOTE_MARK.test(text)

const BRACKETS =
  / ?[[［〔]\s?(?:\d{1,3}(?:\s?[-–—,，、]\s?\d{1,3})*|\^[^\]\s]{1,20}|注释?\s?\d{1,3})\s?[\]］〕](?:\s?[（(](?:P|pp?\.|第)[^（）()]{0,20}[)）])?/g
const SUPERSCRIPT = /(?<!\d|\b[ckm]?m)[⁰¹²³⁴-⁹]+/g
/** ① after a sentence or a quotation calls a footnote; after a colon or a semicolon, and at the start, it counts. */
const CIRCLED = /(?<=[^：:；;\s])\s?[①-⑳](?=\s*(?:[。，、；：！？”）》]|$))|(?<=[。！？”》）])\s?[①-⑳]/g
/** `relations.12 The`: a number that was raised, in a text that cannot raise it. */
const GLUED =
  /(?<=\b(?!(?:vol|no|nos|pp|fig|sec|chap|art|para|ch|st)\b)\p{L}{2,}[.,;!?]?[.,;:!?”"’)][”"’]?)\d{1,3}(?=\s+[A-Z“"]|$)/gu
/** The same after a year. */
const GLUED_YEAR = /(?<=\b(?:1\d|20)\d\d[.,;]["”]?)\d{1,2}(?=\s+[A-Z“"]|$)/g

/** Running text without what calls its footnotes. */
export function withoutCalls(text: string): string {
  return text
    .replace(BRACKETS, '')
    .replace(SUPERSCRIPT, '')
    .replace(CIRCLED, '')
    .replace(GLUED, '')
    .replace(GLUED_YEAR, '')
    .replace(/(?<=\S)[†‡]/g, '')
}

/** `古小松：《越南国情报告》，北京：社会科学文献出版社2009年版，第11页。`, a sentence by itself. */
const CHINESE_CITATION =
  /^(?:参见|参阅|详见|另见|见|转引自|引自)?[^。！？：:《》；]{0,60}[：:]\s?《[^》]{1,120}》.{0,200}(?:第\s?\d+(?:\s?[-–—~～－、]\s?\d+)?\s?[页頁版]|\d{4}年版|\d{4}年第\s?\d+期|\d{1,2}月\d{1,2}日|https?:\/\/\S+)。$/u
/** The same in Latin letters, within Chinese text. */
const LATIN_CITATION =
  /(?<=[。！？”])\s?([A-Z“"][^\p{Script=Han}。]{30,400}?(?:\bpp?\. ?\d+(?:[-–]\d+)?|\b(?:19|20)\d\d|https?:\/\/[^\s\p{Script=Han}]{5,200})\.)\s?(?=[\p{Script=Han}“《]|$)/gu
const ENGLISH_PLACE = /\((?:[^()]{2,60}: )?[^()]{2,80}, (?:1[5-9]|20)\d\d\),? (?:pp?\. ?\d|chap)/
const ENGLISH_JOURNAL = /\b[Vv]ol\. ?\d+.{1,80}\bpp?\. ?\d/

/** Footnotes that have run into a paragraph are taken out of it. A paragraph of nothing else is all notes. */
export function takeLeaked(text: string): { text: string; notes: string[] } {
  const notes: string[] = []
  let kept = text
  if (/年版|期|[页頁版日]。|https?:/.test(text)) {
    kept = kept.replace(/[^。]+。?/g, (sentence) => {
      if (!CHINESE_CITATION.test(sentence)) return sentence
      notes.push(sentence)
      return ''
    })
  }
  if (/\p{Script=Han}/u.test(text)) {
    kept = kept.replace(LATIN_CITATION, (_, citation: string) => {
      notes.push(citation)
      return ''
    })
  } else if (ENGLISH_PLACE.test(text) || ENGLISH_JOURNAL.test(text)) {
    const sentences = kept.split(/(?<=[a-z\d)][.!?]["”]?)\s+(?=[A-Z“"])/)
    const isCitation = (one: string): boolean =>
      one.length < 400 &&
      /(?:\bpp?\. ?\d[\d–-]*|\d{4}\)?)\.?$/.test(one) &&
      (ENGLISH_PLACE.test(one) || ENGLISH_JOURNAL.test(one))
    notes.push(...sentences.filter(isCitation))
    if (notes.length > 0) kept = sentences.filter((one) => !isCitation(one)).join(' ')
  }
  return { text: kept.trim(), notes }
}
