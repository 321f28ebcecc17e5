import type { FileFacts } from './block.ts'

const CHINESE =
  /《([^》]{2,40})》\s*(?:[（(][^）)\d]{1,6}[）)])?[，,]?\s*[（(]?\s*(\d{4})\s*年?\s*[，,]?\s*(?:第?\s*(\d{1,3})\s*卷\s*[，,]?\s*)?(?:[（(]?\s*第?\s*(\d{1,3})\s*期|[（(]\s*(\d{1,3})\s*[）)])[）)]?(?:\s*[，,:：]?\s*(?:第|pp?\.?)?\s*(\d{1,4})\s*[-–—~～－至]\s*(\d{1,4})\s*页?)?/
const NEWSPAPER = /《([^》]{2,30})》\s*[，,（(]?\s*(\d{4})年(\d{1,2})月(\d{1,2})日/
const ENGLISH =
  /^(?:.{0,20}:\s*)?(?:(?:[Oo]riginally )?[Pp]ublished in\s+)?([A-Z][\p{L}&'’ :-]{2,80}?)[,.]?\s+[Vv]ol(?:ume)?\.?\s*(\d{1,3})\s*,?\s*(?:[Nn]o|[Ii]ssue)\.?\s*(\d{1,3})\s*[,(]?\s*\(?[\p{L} /-]{0,20}((?:1[89]|20)\d\d)\)?(?:\s*[,:]\s*(?:pp?\.\s*)?(\d{1,4})\s*[-–]\s*(\d{1,4}))?/u
/** 法学评论与实务　2020年第3期 */
const CHINESE_HEAD =
  /^([\p{Script=Han}（）]{2,20})[\s\u3000]+(\d{4})\s?年第\s?(\d{1,3})\s?期(?:[（(]总第\s?\d+\s?期[)）])?[\s\u3000]*\d{0,4}$/u
/** Journal of Finance 12 (2009) 201-219; Sociology of Work, 18(4), 2011, pp. 1–20 */
const ENGLISH_HEAD =
  /^(?:(?:[Oo]riginally )?[Pp]ublished in\s+)?\*?(?<container>[A-Z][\p{L}&'’ :-]{3,80}?)\*?,?\s+(?:[Vv]ol\.?\s*)?(?<volume>\d{1,3})\s*(?:\((?<issue>\d{1,2})\))?,?\s*\(?(?<issued>(?:1[89]|20)\d\d)\)?[,:]?\s*(?:pp?\.\s*)?(?<from>\d{1,4})\s*[-–—]\s*(?<to>\d{1,4})\.?$/u
/** Annals of Instruments and Measures, 2015, 48(4), 377-396. */
const YEAR_FIRST =
  /^\*?(?<container>[A-Z][\p{L}&'’ :-]{3,80}?)\*?,\s+(?<issued>(?:1[89]|20)\d\d)[,;]\s*(?<volume>\d{1,3})\s*(?:\((?<issue>\d{1,2})\))?[,:]\s*(?:pp?\.\s*)?(?<from>\d{1,4})\s*[-–—]\s*(?<to>\d{1,4})(?=\.|$)/u
const DOI = /\b10\.\d{4,9}\/[^\s"'<>，。；）)]{2,100}/
const DAY = /(?<!\d)((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/
/** 2024-03-22 06:10 来源：江城日报 记者 韩雪 */
const SITE =
  /(?:^|[\s|｜\d日）)])(?:文章|信息)?(?:来源|來源|稿源)[：:]\s*(?!本站|本网|网络|互联网|原创|作者|转载|综合|未知|不详)(?:《([^》]{2,20})》|([\p{Script=Han}A-Za-z]{2,20}?)(?=[\s|｜\d）)]|记者|作者|编辑|责编|责任编辑|字号|$))/u
const two = (text: string): string => text.padStart(2, '0')

/** Says of a page where its article comes from and of which day it is, and nothing in sentences. */
export const isPageSource = (text: string): boolean =>
  text.length < 160 && DAY.test(text) && SITE.test(text) && !/[。；！？]/.test(text)

/** Where and when it was published, as a line of an article says it. */
export function readSourceLine(text: string): Partial<FileFacts> | undefined {
  const line = text.slice(0, 400)
  const facts: Partial<FileFacts> = {}
  const doi = DOI.exec(line)?.[0].replace(/[.,;]$/, '')
  if (doi !== undefined) facts.doi = doi
  const set = (
    key: 'container' | 'issued' | 'volume' | 'issue' | 'pages',
    value: string | undefined,
  ): void => {
    if (value !== undefined) facts[key] = value
  }
  const chinese = CHINESE.exec(line)
  const english = chinese ? null : ENGLISH.exec(line)
  const newspaper = chinese || english ? null : NEWSPAPER.exec(line)
  const chineseHead = chinese || english || newspaper ? null : CHINESE_HEAD.exec(line.trim())
  const trimmed = line.trim()
  const englishHead =
    chinese || english || newspaper ? undefined : (ENGLISH_HEAD.exec(trimmed) ?? YEAR_FIRST.exec(trimmed))
  if (chinese) {
    set('container', chinese[1])
    set('issued', chinese[2])
    set('volume', chinese[3])
    set('issue', String(Number(chinese[4] ?? chinese[5])))
    if (chinese[6] && chinese[7]) set('pages', `${chinese[6]}-${chinese[7]}`)
  } else if (english) {
    set('container', english[1]?.trim())
    set('volume', english[2])
    set('issue', english[3])
    set('issued', english[4])
    if (english[5] && english[6]) set('pages', `${english[5]}-${english[6]}`)
  } else if (newspaper) {
    set('container', newspaper[1])
    set('issued', `${newspaper[2]}-${two(newspaper[3] ?? '')}-${two(newspaper[4] ?? '')}`)
  } else if (chineseHead) {
    set('container', chineseHead[1])
    set('issued', chineseHead[2])
    set('issue', String(Number(chineseHead[3])))
  } else if (englishHead?.groups) {
    const { container, volume, issue, issued, from, to } = englishHead.groups
    set('container', container?.trim())
    set('volume', volume)
    set('issue', issue)
    set('issued', issued)
    set('pages', `${from}-${to}`)
  } else if (isPageSource(line)) {
    const [, journal, site] = SITE.exec(line) ?? []
    const [, year, month = '', day = ''] = DAY.exec(line) ?? []
    set('container', journal ?? site)
    // What a journal has published is put up on another day.
    if (journal === undefined) set('issued', `${year}-${two(month)}-${two(day)}`)
  }
  return Object.keys(facts).length > 0 ? facts : undefined
}
