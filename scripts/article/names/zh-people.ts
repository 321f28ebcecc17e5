import type { Found } from './found.ts'
import { isPlace, soundsAfter, soundsBefore } from './transliteration.ts'

/** What people are called by, before their names: 国防部长范文茶. */
const TITLES =
  '总统|主席|总理|首相|副?部长|外长|防长|国务卿|总书记|书记|大使|上将|中将|少将|将军|元帅|参议员|众议员|议员|学者|教授|博士|专家|领导人|研究员|研究人员|评论员|记者|发言人|助理|特派员|特使|秘书长|司令|局长|院长|主任|作家|诗人|皇帝|国王|女王|大臣|总督|巡抚|尚书|传教士|思想家|哲学家|历史学家|经济学家|政治学家|社会学家|人类学家|律师|法官|校长|董事长|总裁|经理|同志|外交官|代表|院士|导师|老师|导演|画家|天皇|首席|掌门'
/** And behind them: 奥巴马总统. */
const AFTER =
  '总统|主席|总理|首相|政府|当局|部长|国务卿|将军|上将|教授|博士|先生|女士|夫人|大使|议员|时期|时代|王朝|主义|任内|执政|上台|领导下'
const VERBS =
  '访问|访华|访美|访越|指出|认为|表示|宣布|强调|警告|主张|写道|上台|执政|任内|当选|就任|提出|批评|坦言|声称|回忆|断言|論證|论证|解释|签署|会见|会晤|抵达|率领|发表'

/** The usual ones; and those of Vietnam. Rarer ones (双, 强, 有) are mostly words. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏锺汪田任姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵龙万段雷钱汤尹黎易武乔贺赖龚樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍霍翁隋植甘景薄单柏宁柯阮桂闵解车巫骆卓滕宗晏钮习阚茅岑肖简曲冷农卿佟荆羊商沙钟梅房裘缪覃溥奕载郁嵇冉闻瞿饶匡荀'
/** Never the second or third character of a name, but of what follows one. */
const FOLLOWING =
  '访在于说指表认提强和与等的是对就曾率出会同分将也还则又以因从到被把向再首抵签发称及之所并着了者们任这那其此来去为均都先后前时因虽但而、，。；：！？（）()《》“”‘’ \n'

/** Not even its second. */
const NEVER_GIVEN = '的是在和与等对了着们者之于为认表指'

const surnames = new Set(SURNAMES)

export const isFamilyName = (character: string): boolean => surnames.has(character)

const following = new Set(FOLLOWING)

const AFTER_TITLE = new RegExp(`(?:${TITLES})`, 'g')
const BEFORE_TITLE = new RegExp(`(?:${AFTER})`, 'g')
const BEFORE_VERB = new RegExp(`(?<=(?:^|[，。；！？：“（、]))(.{2,5}?)(?:${VERBS})`, 'g')
const LATIN =
  /(\p{Script=Han}{1,8})[（(]\s?(\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|von|van|der|bin|al|da|la|of)){0,5})\s?[）)]/gu
const AUTHOR = /(?:^|[。；、] ?)(\p{Script=Han}{2,4})(?:等)?(?:[：:]\s?[《“]|著[：:，]|主?编[：:，])/gu

/** People that a Chinese text names. */
export function chinesePeople(text: string): Found[] {
  const found: Found[] = []
  const add = (at: number, length: number): void => {
    const name = text.slice(at, at + length).replace(/\s/g, '')
    if (length >= 2 && (/[·•‧・]/.test(name) || !isPlace(name))) found.push({ at, name })
  }
  for (const { index } of text.matchAll(/[·•‧・]/g)) addDotted(text, index, add)
  for (const match of text.matchAll(AFTER_TITLE)) {
    const at = match.index + match[0].length
    const sounds = soundsAfter(text, at, 8)
    const name = surnamed(text, at)
    if (/[·•‧・]/.test(text[at + sounds] ?? '')) continue
    if (sounds >= 2 && sounds >= name) add(at, sounds)
    else if (name > 0) add(at, name)
  }
  for (const match of text.matchAll(BEFORE_TITLE)) {
    const sounds = soundsBefore(text, match.index, 6)
    if (sounds >= 2 && !/[·•‧・]/.test(text[match.index - sounds - 1] ?? ''))
      add(match.index - sounds, sounds)
  }
  for (const match of text.matchAll(BEFORE_VERB)) {
    const words = match[1] ?? ''
    if (soundsAfter(words, 0, 6) === words.length || surnamed(`${words}，`, 0) === words.length)
      add(match.index, words.length)
  }
  for (const match of text.matchAll(LATIN)) addBracketed(match, text, add, found)
  for (const match of text.matchAll(AUTHOR)) {
    const name = match[1] ?? ''
    if (surnames.has(name[0] ?? '')) add(match.index + match[0].indexOf(name), name.length)
  }
  return found
}

/** 威廉·科恩, 马丁·E·邓普西: from the dot on both sides, as far as it sounds. */
function addDotted(text: string, dot: number, add: (at: number, length: number) => void): void {
  let from = dot - soundsBefore(text, dot, 7, true)
  const title = Array.from(text.slice(Math.max(0, dot - 10), dot).matchAll(AFTER_TITLE)).at(-1)
  if (title) from = Math.max(from, Math.max(0, dot - 10) + title.index + title[0].length)
  if (/[·•‧・]/.test(text[from - 1] ?? '')) return
  let to = dot
  for (let parts = 0; parts < 4 && /[·•‧・]/.test(text[to] ?? ''); parts++) {
    const initial = /^[A-Z]\.?\s?[·•‧・]?/.exec(text.slice(to + 1, to + 5))?.[0].length ?? 0
    const length = soundsAfter(text, to + 1 + initial, 9, true)
    if (length === 0) break
    to += 1 + initial + length
  }
  if (from >= dot || to <= dot) return
  add(from, to - from + (text[to] === '号' ? 1 : 0))
}

/** How long a Chinese name is that begins there: 2 to 4 characters, or 0. */
function surnamed(text: string, at: number): number {
  const double = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|端木|独孤)/.test(
    text.slice(at, at + 2),
  )
  const start = at + (double ? 2 : 1)
  if (!double && !surnames.has(text[at] ?? '')) return 0
  const given = Array.from(text.slice(start, start + 2))
  const length = given.findIndex(
    (letter, index) =>
      (index > 0 ? following.has(letter) : NEVER_GIVEN.includes(letter)) || !/\p{Script=Han}/u.test(letter),
  )
  const letters = length === -1 ? given.length : length
  return letters === 0 ? 0 : start - at + letters
}

/** 范文茶（Pham Van Tra）: the name before the parentheses, and the one in them. */
function addBracketed(
  match: RegExpExecArray,
  text: string,
  add: (at: number, length: number) => void,
  found: Found[],
): void {
  const [, before = '', latin = ''] = match
  if (latin.length > 3) found.push({ at: match.index + match[0].indexOf(latin), name: latin })
  // The dot of 威廉·科恩 has told of it.
  if (!latin.includes(' ') || /[·•‧・]/.test(text[match.index - 1] ?? '')) return
  const title = Array.from(before.matchAll(AFTER_TITLE)).at(-1)
  const from = title ? title.index + title[0].length : Math.max(0, before.length - 3)
  const name = before.slice(from)
  const plain = surnames.has(name[0] ?? '') || soundsAfter(name, 0, 8) === name.length
  if (name.length >= 2 && name.length <= 6 && plain) add(match.index + from, name.length)
}
