/** First and last year of reigns, by their names; those that several courts used for different years are not here. */
const REIGNS = new Map<string, readonly [number, number]>(
  // Tang
  `武德618-626 贞观627-649 永徽650-655 显庆656-661 垂拱685-688 神龙705-707 景龙707-710 先天712-713 开元713-741 天宝742-756 至德756-758 乾元758-760 宝应762-763 广德763-764 永泰765-766 大历766-779 建中780-783 兴元784-784 贞元785-805 永贞805-805
  元和806-820 长庆821-824 宝历825-827 大和827-835 开成836-840 会昌841-846 大中847-860 咸通860-874 乾符874-879 广明880-881 中和881-885 光启885-888 景福892-893 乾宁894-898 光化898-901 天复901-904 天祐904-907
  龙朔661-663 麟德664-665 总章668-670 仪凤676-679 开平907-911 同光923-926 广顺951-953 显德954-960
  开皇581-600 仁寿601-604 大业605-618 永元89-105 光和178-184 中平184-189 初平190-193 章武221-223 义熙405-418 元嘉424-453
  建安196-220 黄初220-226 太康280-289 永嘉307-313`
    // Song and Yuan
    .concat(` 建隆960-963 开宝968-976 太平兴国976-984 雍熙984-987 端拱988-989 淳化990-994 至道995-997 咸平998-1003 景德1004-1007 大中祥符1008-1016 天禧1017-1021 乾兴1022-1022 天圣1023-1032 景祐1034-1038 宝元1038-1040 康定1040-1041
  庆历1041-1048 皇祐1049-1054 至和1054-1056 嘉祐1056-1063 治平1064-1067 熙宁1068-1077 元丰1078-1085 元祐1086-1094 绍圣1094-1098 元符1098-1100 建中靖国1101-1101
  崇宁1102-1106 大观1107-1110 重和1118-1119 政和1111-1118 宣和1119-1125 靖康1126-1127 建炎1127-1130 绍兴1131-1162 隆兴1163-1164 乾道1165-1173
  淳熙1174-1189 绍熙1190-1194 庆元1195-1200 嘉泰1201-1204 开禧1205-1207 嘉定1208-1224 宝庆1225-1227 绍定1228-1233
  端平1234-1236 嘉熙1237-1240 淳祐1241-1252 宝祐1253-1258 景定1260-1264 咸淳1265-1274 德祐1275-1276 祥兴1278-1279
  中统1260-1264 至元1264-1294 大德1297-1307 至大1308-1311 皇庆1312-1313 延祐1314-1320 至治1321-1323 泰定1324-1328
  至顺1330-1333 至正1341-1370`)
    // Jin
    .concat(' 皇统1141-1149 正隆1156-1161 大定1161-1189 明昌1190-1196 泰和1201-1208 贞祐1213-1217')
    // Ming and Qing
    .concat(` 洪武1368-1398 建文1399-1402 永乐1403-1424 洪熙1425-1425 宣德1426-1435 正统1436-1449 景泰1450-1457 天顺1457-1464
  成化1465-1487 弘治1488-1505 正德1506-1521 嘉靖1522-1566 隆庆1567-1572 万历1573-1620 泰昌1620-1620 天启1621-1627
  崇祯1628-1644 弘光1645-1645 隆武1645-1646 永历1647-1683 天命1616-1626 天聪1627-1636 崇德1636-1643 顺治1644-1661
  康熙1662-1722 雍正1723-1735 乾隆1736-1795 嘉庆1796-1820 道光1821-1850 咸丰1851-1861 同治1862-1874 光绪1875-1908
  宣统1909-1912`)
    // Those that count by the solar calendar
    .concat(' 民国1912-2100 明治1868-1912 大正1912-1926 昭和1926-1989 平成1989-2019 令和2019-2100')
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [name = '', first, last] = entry.split(/(?<=\D)(?=\d)|-/)
      return [name, [Number(first), Number(last)]]
    }),
)

/** For a pattern: longer names first. */
export const REIGN_NAMES = [...REIGNS.keys()].sort((a, b) => b.length - a.length).join('|')

/** The year that is the nth of a reign: 光绪二十四年 is 1898. Nothing where it did not last so long. */
export function yearOfReign(name: string, nth: number): number | undefined {
  const years = REIGNS.get(name)
  if (!years || nth < 1) return undefined
  const year = years[0] + nth - 1
  return year <= years[1] ? year : undefined
}

export function isOfReign(name: string, year: number): boolean {
  const [first = 0, last = 0] = REIGNS.get(name) ?? []
  return year >= first && year <= last
}

/** First and last year of a reign that is over. */
export function yearsOfReign(name: string): readonly [number, number] | undefined {
  const years = REIGNS.get(name)
  return years && years[1] < 2100 ? years : undefined
}

/** Whether its months are those of the solar calendar. */
export const isSolar = (name: string): boolean => /^(?:民国|明治|大正|昭和|平成|令和)$/.test(name)
