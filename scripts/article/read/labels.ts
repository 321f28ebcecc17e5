/** What articles, journals and the programs that carry them put before and after the text, by its label. */

const OPEN = '[【\\[〔（(「]?\\s*'
const CLOSE = '\\s*[】\\]〕）)」]?\\s*'
const spaced = (words: string): string =>
  words
    .split('|')
    .map((word) => [...word].join('\\s*'))
    .join('|')

const ABSTRACT_ZH = new RegExp(
  `^(${OPEN})(${spaced('内容提要|内容摘要|论文摘要|中文摘要|摘要|提要|內容提要|內容摘要')})(${CLOSE}[：:.。—]*\\s*)`,
)
const ABSTRACT_EN = /^[【[(]?\s*(abstract|summary|executive summary)\s*[\])】]?\s*(?:[:.：—–]+\s*|-\s+|$)/i
const KEYWORDS = new RegExp(
  `^${OPEN}(${spaced('关键词|关键字|主题词|關鍵詞|關鍵字')}|key\\s*-?\\s*words(?:\\s+and\\s+phrases)?|index terms)${CLOSE}(?:[：:.—–]+\\s*|$|(?<=[】\\]〕）)」\\s]\\s*))`,
  'i',
)

export interface Labelled {
  /** As the article has it, without its marks: `内容提要`. */
  label: string
  lang: 'zh-CN' | 'en'
  rest: string
}

export function abstractOf(text: string): Labelled | undefined {
  const chinese = ABSTRACT_ZH.exec(text)
  if (chinese) {
    const [all, open = '', label = '', close = ''] = chinese
    const rest = text.slice(all.length)
    const name = label.replace(/\s/g, '')
    const marked =
      open.trim() !== '' || close !== '' || rest === '' || (name !== '提要' && /^本[文研]/.test(rest))
    if (marked) return { label: name, lang: 'zh-CN', rest }
  }
  const english = ABSTRACT_EN.exec(text)
  if (english) return { label: capital(english[1] ?? ''), lang: 'en', rest: text.slice(english[0].length) }
  return undefined
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()

export function keywordsOf(text: string): Labelled | undefined {
  const found = KEYWORDS.exec(text)
  if (!found) return undefined
  const label = found[1] ?? ''
  return { label, lang: /[a-z]/i.test(label) ? 'en' : 'zh-CN', rest: text.slice(found[0].length) }
}

/** `中美关系；中越关系`, `arms control, Vietnam`, `中美关系 中越关系`. */
export function splitKeywords(text: string): string[] {
  const plain = text.replace(/[.。;；]\s*$/, '')
  const separator = [
    /[；;]/,
    /[，,、|｜]/,
    /(?<=\p{Script=Han})[/／](?=\p{Script=Han})/u,
    /\s{2,}|\u3000/,
    /(?<=\p{Script=Han}) (?=\p{Script=Han})/u,
  ].find((one) => one.test(plain))
  return (separator ? plain.split(new RegExp(separator, `${separator.flags}g`)) : [plain])
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '')
}

const BIOGRAPHY = new RegExp(
  `^${OPEN}(?:作者简介|作者介绍|作者信息|作者單位|作者單位|作者简历|第一作者|通讯作者|通信作者|作者单位|译者简介|about the authors?|author biograph(?:y|ies)|corresponding author)(?:${CLOSE}[：:—]+|\\s*[】\\]〕）])\\s*`,
  'i',
)
const AUTHOR = new RegExp(
  `^${OPEN}(?:作\\s*者|文|撰文|撰稿|authors?|by)(?:${CLOSE}[：:/／|｜]|(?<=^[【[〔].{1,8})\\s*[】\\]〕])\\s*`,
  'i',
)
const SOURCE = new RegExp(
  `^(?:[*＊※]\\s*)?${OPEN}(?:文章来源|來源|来源|原文来源|原文刊载于?|原文载于?|本文(?:原)?(?:载|刊|刊载|发表)于?|原载于?|原刊于?|刊于|载于|文章出处|出处|转自|文献来源|引用格式|引用本文|(?:originally )?published in|source|cite this article)${CLOSE}[：:]?\\s*(?=.{0,60}(?:《|\\d{4}))`,
  'i',
)
const OTHER = new RegExp(
  `^${OPEN}(?:${[
    '基金项目|基金資助|项目资助|资助项目|基金|收稿日期|修回日期|修订日期|接受日期|录用日期|网络首发(?:时间|日期)?|中图分类号|中圖分類號|文献标识码|文章编号|文章编码|分类号|学科分类号|投稿日期|DOI|文献编码|开放科学|英文标题|本刊网址',
    'received|accepted|revised|funding|fund project|JEL(?: classification)?|article history|e-?mails?|clc number|document code|article id',
  ].join('|')})${CLOSE}[：:]?\\s*\\S`,
  'i',
)

export const isBiography = (text: string): boolean => BIOGRAPHY.test(text)
export const withoutBiographyLabel = (text: string): string => text.replace(BIOGRAPHY, '')
export const authorLine = (text: string): string | undefined =>
  AUTHOR.test(text) && text.length < 80 ? text.replace(AUTHOR, '') : undefined
export const isSourceLine = (text: string): boolean => text.length < 160 && SOURCE.test(text)
export const isOtherFact = (text: string): boolean =>
  OTHER.test(text) && (text.length < 200 || /^.{0,3}(?:基金|项目)/.test(text))

/** A label that has its line to itself. */
export const isBareLabel = (text: string): boolean =>
  abstractOf(text)?.rest === '' || keywordsOf(text)?.rest === ''

/** A line that begins something of its own, whatever stands before it. */
export function isLabel(text: string): boolean {
  return (
    abstractOf(text) !== undefined ||
    keywordsOf(text) !== undefined ||
    isBiography(text) ||
    isSourceLine(text) ||
    isOtherFact(text)
  )
}

const KEYWORDS_INSIDE = /(?<=.)\s*(?=[【[〔]\s*关\s*[键鍵]\s*词\s*[】\]〕])/u

/** An abstract whose keywords are on its line is two. */
export const partedLabels = (text: string): string[] =>
  abstractOf(text) === undefined ? [text] : text.split(KEYWORDS_INSIDE)
