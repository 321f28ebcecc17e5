import type { Name } from './entry.ts'

const HAN = /\p{Script=Han}/u

/** Whether a text has Chinese characters. */
export const isHan = (text: string): boolean => HAN.test(text)

/** Words that belong to a family name and are written small. */
const PARTICLE =
  /^(?:[vV]an|[vV]on|de[nrl]?|[dD]ella|d[aiou]s?|le|la|ten?|ter|zu[mr]?|af|av|bin|ibn|al|el|y|’t|'t)$/
/** What stands behind a name. */
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/i
/** Words that people are not called: whoever has one in the name is an institution. */
const INSTITUTION =
  /\b(?:academy|administration|agency|alliance|assembly|association|authority|bank|board|bureau|cent(?:er|re)|chamber|church|club|coalition|college|commission|committee|company|conference|congress|consortium|corporation|corps|council|court|department|division|embassy|federation|forum|foundation|fund|government|group|hospital|house|inc|inquiry|institut(?:e|ion)|international|laborator(?:y|ies)|league|library|limited|ltd|ministry|museum|nations|network|observatory|office|organi[sz]ation|parliament|party|press|program(?:me)?|project|republic|school|secretariat|senate|service|society|staff|survey|team|trust|union|university|watch|workshop|of|for|and|the|&)\b|&/i

/** Vietnamese names have the family name first and are told whole: `Nguyễn Tấn Dũng`, `Truong Tan Sang`. */
const VIETNAMESE =
  /^(?:Nguy[eễ]n|Tr[aầ]n|Ph[aạ]m|Tr[uư][oơ]ng|Ho[aà]ng|Phan|[DĐ][aặ]ng|B[uù]i|Ng[oô]|[DĐ][uư][oơ]ng|L[eê]|V[uũoõ]|Đỗ|H[oồ]) \p{Lu}[\p{L}\p{M}]+ \p{Lu}[\p{L}\p{M}]*$/u

/**
 * A name in the order in which it is spoken, as person or as institution: `E. F. Codd`, `Ludwig van Beethoven`,
 * `World Health Organization`, `罗会钧`, `A. 魏格纳`. What is not plainly a person stays as it is written.
 */
export function personOf(text: string): Name {
  if (isHan(text)) {
    // A Chinese rendering of a foreign name, with its initials before it (GB/T 7714, 7.1.1: 昂温 G).
    const foreign = /^((?:\p{Lu}\.?[-\s]?)+)[\s·•.]*([\p{Script=Han}·]+)$/u.exec(text)
    if (foreign?.[1] && foreign[2]) return { family: foreign[2], given: foreign[1].trim() }
    return { literal: text }
  }
  if (VIETNAMESE.test(text)) return { literal: text }
  const inverted = /^([^,]+), ([^,]+)$/.exec(text)
  if (inverted?.[1] && inverted[2] && !INSTITUTION.test(text)) {
    return { family: inverted[1], given: inverted[2] }
  }
  const words = text.split(/\s+/)
  const [first = '', second = ''] = words
  // Chinese people are called by their family name first, in pinyin as well: `Li Jiangning`, `Xi Jinping`.
  const isFamilyFirst = words.length === 2 && !FAMILIES.has(second.toLowerCase()) && isPinyin(first, second)
  if (isFamilyFirst) return { family: first, given: second }
  const last = words.at(-1) ?? ''
  const suffix = words.length > 2 && SUFFIX.test(last) ? words.pop() : undefined
  if (words.length < 2 || words.length > 5 || INSTITUTION.test(text)) return { literal: text }
  if (!words.every((word) => PARTICLE.test(word) || /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word)))
    return { literal: text }
  // Only capitals: `NATO ACT`; initials have dots or stand alone.
  if (words.some((word) => /^\p{Lu}{3,}$/u.test(word))) return { literal: text }
  let from = words.length - 1
  while (from > 1 && PARTICLE.test(words[from - 1] ?? '')) from--
  return {
    family: words.slice(from).join(' '),
    given: words.slice(0, from).join(' '),
    ...(suffix !== undefined && { suffix: suffix.replace(/,$/, '') }),
  }
}

/** The name that a citation in the text has. */
export const shortName = (name: Name): string => {
  if ('literal' in name) return name.literal
  return isHan(name.family) && name.given && isHan(name.given) ? name.family + name.given : name.family
}

/** GB/T 7714-2025, 7.1: the family name first, initials without dots: `Godard J-L`, `Peebles P Z Jr`, `李时珍`, `Li Jiangning`. */
export function gbtName(name: Name): string {
  if ('literal' in name) return name.literal
  const { family, given, suffix } = name
  if (given === undefined) return family
  if (isHan(family) && isHan(given)) return family + given
  const first = isPinyin(family, given) ? given : initials(given, { dot: '', between: ' ' })
  return [family, first, ...(suffix === undefined ? [] : [suffix.replace(/\.$/, '')])].join(' ')
}

/** APA 7, 9.8: `Codd, E. F.`, `Godard, J.-L.`, `Peebles, P. Z., Jr.`; a Chinese name as it is. */
export function apaName(name: Name, order: 'family' | 'given' = 'family'): string {
  if ('literal' in name) return name.literal
  const { family, given, suffix } = name
  if (given === undefined) return family
  if (isHan(family) && isHan(given)) return family + given
  const first = initials(given, { dot: '.', between: ' ' })
  const end = suffix === undefined ? [] : [/^[JS]r$/i.test(suffix) ? `${suffix}.` : suffix]
  return order === 'family' ? [family, first, ...end].join(', ') : [`${first} ${family}`, ...end].join(', ')
}

/** The first letters of given names; a hyphen stays, and a particle among them is written whole. */
function initials(given: string, { dot, between }: { dot: string; between: string }): string {
  // `E.F.` and `EF` are two names, `Jean-Luc` is one with a hyphen.
  const words = given
    .replace(/\./g, '. ')
    .split(/\s+/)
    .flatMap((word) => (/^\p{Lu}{2,3}$/u.test(word) ? Array.from(word) : [word]))
    .filter((word) => word !== '' && word !== '.')
  return words
    .map((word) => {
      if (/^\p{Ll}/u.test(word)) return word.replace(/\.$/, '')
      const parts = word.split(/[-‐]/).filter((part) => part !== '' && part !== '.')
      const letters = parts.map((part) => `${Array.from(part)[0] ?? ''}${dot}`).join('-')
      return /^[-‐]/.test(word) ? `-${letters}` : letters
    })
    .join(between)
    .replaceAll(' -', '-')
}

/** The usual Chinese family names in pinyin. */
const FAMILIES = new Set(
  'ai an ao bai ban bao bei bi bian bo bu cai cao cen chai chang chao chen cheng chi chu cui dai deng di ding dong dou du duan fan fang fei feng fu gan gao ge geng gong gou gu guan guo han hang hao he hong hou hu hua huang huo ji jia jian jiang jiao jin jing ju kang ke kong kuang lai lan lang lei leng li lian liang liao lin ling liu long lou lu luo lv lyu ma mao mei meng mi miao min mo mu ni nie ning niu ou ouyang pan pang pei peng pu qi qian qiao qin qiu qu quan ran rao ren rong ruan shang shao shen sheng shi shu si sima situ song su sun tan tang tao teng tian tong tu wan wang wei wen weng wu xi xia xian xiang xiao xie xin xing xiong xu xuan xue yan yang yao ye yi yin ying yong you yu yuan yue yun zang zeng zha zhai zhan zhang zhao zheng zhong zhou zhu zhuang zhuge zou zu zuo'.split(
    ' ',
  ),
)
const SYLLABLE =
  '(?:[bpm](?:[aiou]|a[ino]|ang|e[in]?|eng|ia[no]|ie|in|ing)|f(?:[aou]|an|ang|e[in]|eng)|[dt](?:[aeiu]|ai|an|ang|ao|eng|ia[no]|ie|ing|iu|ong|ou|uan|u[io]|un)|[nl](?:[aeiuvü]|ai|an|ang|ao|ei|en|eng|ia[no]|iang|ie|in|ing|iu|ong|ou|uan|u[eo]|un)|[gkh](?:[aeu]|ai|an|ang|ao|ei|en|eng|ong|ou|ua[in]?|uang|u[ino])|[jqx](?:[iu]|ia[no]?|iang|ie|in|ing|iong|iu|uan|u[en])|(?:[zcs]h?|r)(?:[aeiu]|ai|an|ang|ao|ei|en|eng|ong|ou|ua[in]?|uang|u[ino])|y(?:[aeiou]|an|ang|ao|in|ing|ong|ou|uan|u[en])|w(?:[aou]|ai|an|ang|e[in]|eng)|a[ino]?|ang|e[inr]?|ou?)'
const PINYIN = new RegExp(`^${SYLLABLE}(?:['’ -]?${SYLLABLE})?$`, 'i')

/** GB/T 7714-2025, 7.1.1: names in pinyin are better not shortened. */
function isPinyin(family: string, given: string): boolean {
  return FAMILIES.has(family.toLowerCase()) && given.length > 1 && PINYIN.test(given)
}
