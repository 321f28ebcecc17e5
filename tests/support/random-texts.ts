import type { Dice } from './dice.ts'

/** What a text is made of: Chinese, English, both; one unbroken word; what usually breaks a layout. */
export type Tongue = 'zh' | 'en' | 'mixed' | 'word' | 'hostile'

const CHINESE =
  '观测 仪器 理论 学者 证据 年代 海岸 贸易 航线 条约 谈判 城市 人口 气候 地层 化石 光谱 恒星 轨道 假说 实验 测量 误差 记录 档案 制度 改革 议会 财政 农业 水利 运河 铁路 工业 教育 出版 语言 翻译 宗教 艺术 建筑 技术 专利 医学 疾病 疫苗 统计 概率 地图 边界 移民 家族 法律 判例 合同 市场 价格 货币 银行 危机 战争 停战 联盟 外交 使节 访问 声明 协议 批准 生效 延期 中止 恢复 扩大 缩小 提出 反驳 修正 接受 质疑 验证 推广 影响 原因 结果 过程 阶段 转折 长期 短期 主要 次要 公开 秘密 首次 再次 共同 分别 仍然 已经 可能 未必'.split(
    ' ',
  )
const ENGLISH =
  'the of and in to observations instruments theory scholars evidence decade coast trade route treaty negotiation cities population climate strata fossils spectrum star orbit hypothesis experiment measurement error records archives reform parliament finance agriculture canal railway industry education printing language translation art architecture technology patents medicine disease vaccine statistics probability maps boundary migration families law precedent contract market price currency bank crisis war armistice alliance diplomacy envoy visit statement agreement ratified suspended resumed expanded reduced proposed refuted revised accepted questioned verified spread influence causes results stages turning point long-term short-term first again jointly separately still already possibly'.split(
    ' ',
  )
const NAMES = [
  'GDP',
  'UNESCO',
  '1919',
  '3.5%',
  'C#',
  'e.g.',
  '2,400',
  'A/B',
  '24–26',
  'β-decay',
  'CO2',
  '“so-called”',
]
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const ODD = [
  '——',
  '……',
  '（见下文）',
  '《条约》',
  '“引文”',
  '、',
  '：',
  '😀',
  '👨‍👩‍👧',
  'é',
  'Ω',
  'Жизнь',
  '…',
  '(c)',
  '{{ x }}',
  '<b>',
  '$5',
  '`a`',
  '**重**',
  'a_b',
  'http://example.org/a/b?c=d',
  ' ',
  '10-12',
  '½',
  '①',
  'ｆｕｌｌ',
  'かな',
  '한국',
]

/** A text of about so many characters, at least one of which is seen; no line breaks, no blanks at its ends. */
export function randomText(roll: Dice, tongue: Tongue, least: number, most: number): string {
  const length = roll.between(least, most)
  if (tongue === 'word')
    return Array.from({ length: roll.between(30, 60) }, () => roll.pick([...LETTERS])).join('')
  let text = ''
  let sincePause = 0
  while (text.length < length) {
    const piece = pieceOf(roll, tongue)
    const isLatin = /^[\w“(]/.test(piece)
    const glue = text !== '' && isLatin && /[\w.,;%”)]$/.test(text) ? ' ' : ''
    text += glue + piece
    sincePause += piece.length
    if (sincePause > 8 && roll.chance(30)) {
      text += tongue === 'en' ? roll.pick([',', ';', '.']) : roll.pick(['，', '、', '；', '。', '：'])
      sincePause = 0
    }
  }
  const cut = [...text].slice(0, length).join('').trim()
  return cut === '' || /^[\s，、；。：,;.]+$/.test(cut) ? '论' : cut
}

function pieceOf(roll: Dice, tongue: Tongue): string {
  if (tongue === 'hostile' && roll.chance(40)) return roll.pick(ODD)
  if (roll.chance(6)) return roll.pick(NAMES)
  if (tongue === 'en') return roll.pick(ENGLISH)
  if (tongue === 'zh') return roll.pick(CHINESE)
  return roll.pick(roll.chance(50) ? CHINESE : ENGLISH)
}
