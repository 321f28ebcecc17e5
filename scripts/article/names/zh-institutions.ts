import type { Found } from './found.ts'
import { soundsBefore } from './transliteration.ts'

const MINISTRIES =
  '外交|国防|财政|商务|科技|教育|公安|能源|司法|内政|农业|交通|交通运输|卫生|文化|劳工|环境|国土安全|宣传|组织|统战|国家安全|总参谋|总政治|总后勤|工业|贸易|工贸|建设|水利|铁道|邮传|学|商'
/** How institutions end, and how many characters stand before that at least. */
const ENDS: readonly (readonly [string, number])[] = [
  [`(?:${MINISTRIES})部(?!长|队|署|分|门|级)`, 0],
  ['(?:外务|防卫|经产|财务|法务|厚生|大藏)省|总理衙门|军机处|翰林院', 0],
  ['国务院|参议院|众议院|议院|最高法院|法院|检察院|研究院|科学院|社科院|学院|医院(?!长)', 0],
  ['大学(?!生|习|者)|中学(?!生)', 2],
  ['委员会|常委会|联合会|基金会|理事会|国会|议会|协会|学会|商会|教会|工会', 1],
  ['研究所|研究中心|服务中心|智库|出版社|通讯社|电视台|博物馆|图书馆', 2],
  ['公司|集团|银行', 2],
  ['舰队|司令部|集团军|方面军', 1],
  ['联席会议|扩大会议|峰会|论坛|联盟|组织', 2],
  ['总统府|情报局|调查局|总局|公约组织', 1],
]
const KNOWN =
  '联合国|安理会|欧盟|东盟|北约|世贸组织|上合组织|世界银行|国际货币基金组织|亚投行|白宫|五角大楼|克里姆林宫|国际刑警组织|红十字会|同盟会|国民党|共产党|共济会'

/** No institution's name has these: there it begins, or the words before it end. */
const BOUNDARY =
  /[^\p{Script=Han}·A-Za-z]|\d ?[年月日]|[的了在与或向从于被把是至到但且也还又则这那该此各每届次些称跟受起让]|(?<![共饱])和(?!平)|(?<!埃)及|对(?!外)|(?<!自)由|将(?!军)|(?<!华)为|以(?!色列)|(?<!高)等|(?<!合)并|(?<!耳)其|(?<!合)同(?!济|盟)|因此|因为|其中|当中|首次|没有|拥有|具有|只有|还有|设有|未能|根据|使得|经过|经由|时任|担任|出任|曾任|现任|前任|一家|两家|多家|[同次当翌今去]年|战后|之后|以后|以来|期间|时期|访问|参加|通过|成立|加入|建立|设立|创办|举行|参与|组成|支持|批准|借用|进入|毕业|来自|就读|包括|召开|主办|两国|双方|许多|其他|部分|属于|代表|任教|供职|退出|领导|以及|发表|转自|出席|签署|隶属|执教|允许|保障|援助|邀请|指挥|派遣|派出|部署|升级|打击|攻击|袭击|控制|接管|占领|收购|投资|委托|要求|请求|敦促|促使|影响|推动|促进|加强|强化|深化|推进|恢复|扩大|取得|利用|介入|介绍|报告|指出|认为|表示|宣布|强调|警告|主张|积极|可(?!口)|能够|应当|必须|需要/gu

/** Too general to be anybody's name. */
const GENERAL =
  /^(?:中国|美国|日本|英国|法国|德国|本国|外国)(?:公司|集团|大学|学院|组织|法院|医院|智库|出版社)$|^(?:跨国|国际|外国|本国|大型|国有|私人|私营|民营|股份|有限|地方|中央|商业|恐怖|社会|政府|区域|多边|民间|军事|高等|著名|综合|重点|党|基层|非政府|各级|一些|军事同|战略)(?:公司|集团|银行|大学|学院|组织|联盟|委员会|研究院|法院|医院|研究所|智库|出版社|论坛|峰会|议会)$|^(?:组织|联盟|论坛|峰会|集团|银行|学院|法院|医院|工会|商会|教会|协会|学会|委员会)$/

const ENDINGS = ENDS.map(([end, least]) => ({ pattern: new RegExp(end, 'g'), least }))

/** Institutions that a Chinese text names, as far back as their names reach. */
export function chineseInstitutions(text: string): Found[] {
  const found: Found[] = []
  for (const { pattern, least } of ENDINGS) {
    for (const match of text.matchAll(pattern)) {
      const to = match.index + match[0].length
      const from = beginningOf(text, match.index)
      const name = text.slice(from, to)
      if (match.index - from >= least && name.length >= 3 && !GENERAL.test(name))
        found.push({ at: from, name })
    }
  }
  for (const match of text.matchAll(new RegExp(KNOWN, 'g'))) found.push({ at: match.index, name: match[0] })
  for (const match of text.matchAll(/(?<=[“"‘])(\p{Script=Han}{2,8}号)(?=[”"’])/gu)) {
    found.push({ at: match.index, name: match[1] ?? '' })
  }
  for (const match of text.matchAll(/号(?=[航军驱导巡战护潜医货客邮]|["”]|抵|访|、|和|，|。)/g)) {
    const length = soundsBefore(text, match.index, 8)
    if (length >= 2 && !/[·•‧・“]/.test(text[match.index - length - 1] ?? ''))
      found.push({ at: match.index - length, name: text.slice(match.index - length, match.index + 1) })
  }
  for (const match of text.matchAll(/(?<![A-Za-z\d-])[A-Z]{2,8}(?:-\d+)?(?![a-zA-Z\d])/g)) {
    if (!/^(?:[IVX]+|AD|BC|CE|BCE)$/.test(match[0])) found.push({ at: match.index, name: match[0] })
  }
  return withoutParts(found)
}

const LONGEST = 14

/** Where a name begins whose ending stands there. */
function beginningOf(text: string, at: number): number {
  const start = Math.max(0, at - LONGEST)
  const before = text.slice(start, at)
  const boundary = Array.from(before.matchAll(BOUNDARY)).at(-1)
  return boundary ? start + boundary.index + boundary[0].length : start
}

/** 国务院 in 美国国务院 is not another. */
function withoutParts(found: readonly Found[]): Found[] {
  const sorted = found.toSorted((a, b) => a.at - b.at || b.name.length - a.name.length)
  let end = 0
  return sorted.filter(({ at, name }) => {
    if (at + name.length <= end) return false
    end = at + name.length
    return true
  })
}
