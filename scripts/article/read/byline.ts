/** The surnames of nine Chinese in ten. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝' +
    '張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭蔣餘葉蘇魏呂盧鍾譚陸範賈韋鄒閻賀顧龔邵萬錢嚴湯溫龐顏莊聶歐關蘭寧紀單塗連麥婁黨宮費',
)
const COMPOUND = /^(?:欧阳|司马|诸葛|上官|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|端木|歐陽|司馬|諸葛)/

/** A Chinese name: surname and one or two characters; `王  伟` too. */
export function isChineseName(text: string): boolean {
  const name = text.replace(/[\s\u3000]/g, '')
  if (COMPOUND.test(name)) return /^\p{Script=Han}{3,4}$/u.test(name)
  return /^\p{Script=Han}{2,3}$/u.test(name) && SURNAMES.has(name.charAt(0))
}

/** `罗会钧　张三`, `王 伟1，李四2`: the names in a line of nothing else. */
export function chineseNames(text: string): string[] | undefined {
  const plain = text
    .replace(/[\d*＊†‡①-⑳¹²³,，、;；/]+/g, '、')
    .replace(/(?:^|[\s\u3000])(?:著|文|撰|译)$/, '')
    .trim()
  const pieces = plain.split('、').flatMap((piece) => {
    const trimmed = piece.trim()
    // `王 伟` is one, `罗会钧 张三` are two.
    return isChineseName(trimmed) &&
      /^\p{Script=Han}[\s\u3000]+\p{Script=Han}(?:[\s\u3000]*\p{Script=Han})?$/u.test(trimmed)
      ? [trimmed.replace(/[\s\u3000]/g, '')]
      : trimmed.split(/[\s\u3000]+/)
  })
  const names = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
  return names.length > 0 && names.length <= 8 && names.every(isChineseName) ? names : undefined
}

const ENGLISH_NAME =
  /^(?:(?:Dr|Prof|Professor|Sir|Gen|Col)\.? )?\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}\.?|\p{Lu}[\p{L}'’.-]*|(?:van|von|de|der|den|la|le|di|da|bin|al|el)\b)){1,4}$/u
const NO_NAME =
  /\b(?:University|Institute|Department|College|School|Center|Centre|Journal|Review|Press|Introduction|Abstract|The|And|Of|In|War|Policy|Security|International|Studies|History|Relations|Politics|Republic|States|China|Vietnam|Asia|Europe|America)\b/

/** `By John Smith and Jane Q. Doe`, `John Smith¹, Jane Doe²`. */
export function englishNames(text: string): string[] | undefined {
  const plain = text
    .replace(/^by\s+/i, '')
    .replace(/[\d*†‡¹²³⁴]+|\s\([a-z]\)/g, '')
    .replace(/,?\s*(?:Ph\.?D\.?|M\.?A\.?|M\.?D\.?)(?=,|$)/g, '')
  const names = plain
    .split(/\s*(?:,\s*and|,|;|&|\band\b)\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const isName = (name: string): boolean => ENGLISH_NAME.test(name) && !NO_NAME.test(name) && name.length < 50
  return names.length > 0 && names.length <= 12 && names.every(isName) ? names : undefined
}

/** `记者 韩雪 通讯员 杜鹏`, `作者：李明、王敏`, among what else a line says: the names right behind the word. */
export function writersIn(text: string): string[] {
  const behind = /(?:^|[\s|｜])(?:\p{Script=Han}{0,6}记者|作者|撰文|撰稿)[\s：:/]*(.*)/u.exec(text)?.[1] ?? ''
  const words = behind.split(/[\s、，,;；]+/)
  const end = words.findIndex((word) => !isChineseName(word))
  return end === -1 ? words : words.slice(0, end)
}

/** Where an author works, a post code, an address. */
export const isAffiliation = (text: string): boolean =>
  text.length < 200 &&
  !/。./.test(text) &&
  (/(?:大学|学院|研究所|研究院|研究中心|社会科学院|社科院|党校|编辑部|大學|學院).{0,40}$/.test(text) ||
    /\b(?:University|Institute|Museum|Library|Laboratory|Observatory|Department of|College|School of|Center for|Centre for|Faculty of|Academy of)\b/.test(
      text,
    ) ||
    /^\S+@\S+\.\S+$/.test(text))
