/** Countries that act in articles: a key for outlines, names, the one letter by which Chinese calls it. */
interface Country {
  key: string
  zh: readonly string[]
  /** The one letter of compounds such as 美越, 美方. */
  letter?: string
  en: readonly string[]
}

/** key | Chinese names | letter | English names and adjectives */
const TABLE = `
us|美国,美利坚合众国|美|United States,U.S.,US,USA,America,American,Washington
cn|中国,中华人民共和国|中|China,Chinese,Beijing,PRC
ru|俄罗斯,俄国,沙俄|俄|Russia,Russian,Moscow
su|苏联,苏维埃|苏|Soviet Union,Soviet,USSR
gb|英国,大英帝国|英|Britain,British,United Kingdom,UK,England,English,London
fr|法国|法|France,French,Paris
de|德国,普鲁士|德|Germany,German,Prussia,Berlin
jp|日本|日|Japan,Japanese,Tokyo
vn|越南|越|Vietnam,Vietnamese,Hanoi
kr|韩国|韩|South Korea,Seoul
kp|朝鲜|朝|North Korea,Pyongyang
in|印度|印|India,Indian,New Delhi
pk|巴基斯坦|巴|Pakistan,Pakistani,Islamabad
ph|菲律宾|菲|Philippines,Philippine,Manila
id|印度尼西亚,印尼||Indonesia,Indonesian,Jakarta
my|马来西亚|马|Malaysia,Malaysian
sg|新加坡|新|Singapore
th|泰国|泰|Thailand,Thai
mm|缅甸|缅|Myanmar,Burma,Burmese
au|澳大利亚|澳|Australia,Australian,Canberra
ca|加拿大|加|Canada,Canadian,Ottawa
it|意大利|意|Italy,Italian,Rome
es|西班牙|西|Spain,Spanish,Madrid
pt|葡萄牙|葡|Portugal,Portuguese
nl|荷兰|荷|Netherlands,Dutch
tr|土耳其|土|Turkey,Turkish,Ankara
ir|伊朗|伊|Iran,Iranian,Tehran
iq|伊拉克||Iraq,Iraqi,Baghdad
il|以色列|以|Israel,Israeli
eg|埃及|埃|Egypt,Egyptian,Cairo
sa|沙特阿拉伯,沙特|沙|Saudi Arabia,Saudi,Riyadh
ua|乌克兰|乌|Ukraine,Ukrainian,Kyiv
pl|波兰|波|Poland,Polish,Warsaw
br|巴西||Brazil,Brazilian
mx|墨西哥|墨|Mexico,Mexican
za|南非||South Africa,South African
eu|欧盟|欧|European Union,EU,European Commission
nato|北约||NATO
un|联合国||United Nations,UN
asean|东盟||ASEAN
qing|清政府,清廷,清朝||Qing
`

export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [key = '', zh = '', letter = '', en = ''] = line.split('|')
    return { key, zh: zh.split(','), ...(letter !== '' && { letter }), en: en.split(',') }
  })
