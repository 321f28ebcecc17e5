/** The characters by which Chinese writes foreign names (after the tables of the Xinhua news agency). */
const SOUNDS =
  '阿埃艾爱安昂奥巴拜班邦鲍贝本比彼毕宾波伯勃博卜布查达戴丹德登邓迪底蒂丁顿杜厄恩尔法凡范费菲芬冯佛弗福夫盖甘冈戈哥格贡古圭哈汉豪赫亨洪胡怀惠霍基吉加贾杰金京卡凯坎康考科克肯孔库夸奎昆拉莱赖兰朗劳勒雷里黎利丽廉列林琳隆卢鲁伦罗洛吕马麦迈曼芒毛梅蒙米密敏摩莫默穆姆纳娜内尼妮宁牛纽努诺欧帕派潘庞佩彭皮珀普奇齐恰乔切琴丘瑞撒萨塞赛桑瑟森沙珊尚绍舍申施史舒斯丝思苏索塔泰坦汤唐陶特腾滕廷图托瓦旺威韦维魏温翁沃乌伍武希锡香谢辛欣休逊雅亚延扬杨耶叶伊英尤约扎泽詹珍芝朱祖佐茨兹滋茜莎薇娅玛莉琼娃廖娥悌什仲翰易姬洁玫蕾蓓芭芙绮缇霞颇楚崔蔡孟堡浦佳嘉岑罕柯柏梭聂辉杉妲妹姆莫涅捷季季佩策茹奈'
/** Also words of their own, so that they are sounds only in the middle of a name. */
const DOUBTFUL = '盛治平强明文方大提因连多门热道白保南山高土华西海圣万兴农夏旺莲'

const sounds = new Set(SOUNDS)
const all = new Set(SOUNDS + DOUBTFUL)

/** Two characters that are a word, though both can be sounds. */
const WORDS =
  /^(?:达成|达到|加入|加强|加快|加大|加上|加剧|加深|来到|来访|特别|特使|特区|亚太|亚洲|利用|利益|希望|努力|提出|提供|提高|提升|强调|明确|大力|大选|多次|多边|因此|思想|普遍|尤其|坦言|敏感|密切|维护|维持|维和|什么|约定|法案|法律|查明|施压|施加|欧洲|欧盟|基地|基金|西方|兴起|高度|南海|海军|海域|海上|文章|方面|平等|平衡|连续|道歉|热烈|延续|延长|扬言|赛事|图谋|英国|法国|德国|泰国|古巴|武器|武装|史上|森林|本人|本身|本届|宁可|切实|考虑|考察|派出|派遣|赫然|普京政府)/

/** So many characters from there on are sounds of a name. */
export function soundsAfter(text: string, from: number, most: number, inName = false): number {
  const set = inName ? all : sounds
  let at = from
  while (at < from + most && set.has(text[at] ?? '') && !WORDS.test(text.slice(at, at + 2))) at++
  return at - from
}

/** So many characters before there are sounds of a name. */
export function soundsBefore(text: string, to: number, most: number, inName = false): number {
  const set = inName ? all : sounds
  let at = to
  while (at > to - most && set.has(text[at - 1] ?? '')) at--
  return to - at
}

/** Whether all of it is sounds. */
export const isSounds = (name: string): boolean =>
  soundsBefore(name, name.length, name.length) === name.length

const COUNTRIES =
  /(?:[亚]$|斯坦$|俄罗斯|菲律宾|加拿大|阿富汗|伊拉克|以色列|沙特|巴西|墨西哥|古巴|苏联|乌克兰|伊朗|泰国|德国|法国|英国|芬兰|荷兰|波兰|爱尔兰|新西兰|冰岛|丹麦|挪威|比利时|卢森堡|埃及|摩洛哥|苏丹|安哥拉|卢旺达|索马里|巴拿马|秘鲁|阿根廷|乌拉圭|巴拉圭|古里|夏威夷|纽约|伦敦|巴黎|柏林|法德|英法|德法|英德|巴以|希腊|欧盟|东盟|北约|尼泊尔|不丹|卡塔尔|科威特|巴林|阿曼|约旦|黎巴嫩|土耳其|马来|海地|多米尼加|格林纳达|洛杉矶|华盛顿$|莫斯科|费城|好莱坞|哈佛|耶鲁|剑桥|牛津|达沃斯|泰米尔|阿拉伯|库尔德|普什图|基督|穆斯林|伊斯兰|布尔什维克|法西斯|纳粹|马克思主义|英吉利|欧洲|拉丁)/

/** Whether it is the name of a country or a city, of which no person is called. */
export const isPlace = (name: string): boolean => COUNTRIES.test(name)
