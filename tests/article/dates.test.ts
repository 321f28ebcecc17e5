import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateMentions } from '../../scripts/article/dates.ts'
import { parseDate } from '../../scripts/outline/date.ts'

const found = (text: string, lang: 'zh-CN' | 'en'): string =>
  dateMentions(text.split('|'), lang, '2017')
    .flat()
    .map(({ date }) => date)
    .join(' ')

// A bar stands between paragraphs. The articles were published in 2017.
test.each([
  ['2013年7月，两所大学签约。', '2013-07'],
  ['2013年7月5日签署。', '2013-07-05'],
  ['年 6 月，时任', ''],
  ['2012 年 6 月，校长', '2012-06'],
  ['二〇一三年七月，二○一三年七月五日', '2013-07 2013-07-05'],
  ['2015年5月底6月初，河水上涨', '2015-05/2015-06'],
  ['1998年至2003年，1998-2003年，2001—2005年，1998至2003年', '1998/2003 1998/2003 2001/2005 1998/2003'],
  ['2010 年以来，年会从未中断', '2010/..'],
  ['从2010年起学费上涨', '2010/..'],
  ['自1991年海关设立以来，', '1991'],
  ['从2000 年首届书展开始，每三年一次。', '2000'],
  ['20世纪90年代，上世纪80年代，90年代初，21世纪，19世纪末', '199X 198X 199X 20XX 18XX'],
  ['2014年春，公元前207年，民国二十六年，光绪二十四年', '2014-21 -0206 1937 1898'],
  ['乾隆年间，约1984年，1984年前后', '1736/1795 1984~ 1984~'],
  ['2000年3月，选举。同年11月，就职。同月，次年5月，翌年', '2000-03 2000-11 2000-11 2001-05 2002'],
  ['2003年11月，火车通车，这是 1975年地震以来的首次。同年12月', '2003-11 1975 2003-12'],
  ['那是1975年以来最大的一次', '1975/..'],
  ['长达20年的内战，三十多年来，十余年来，5000年历史，2000多年，1000年来', ''],
  ['商务印书馆2009年版，第12页。', ''],
  ['2017年第3期', ''],
  ['1982年《宪法》规定，电话138-2013-1234', '1982'],
  ['第一次世界大战（1914-1918）爆发，毛泽东（1893—1976，湖南人）', '1914/1918 1893/1976'],
  ['每年6月举行，2012年至今', '2012/..'],
  [
    '2014年12月至2月，2014年12月—2015年2月，2013年7月5日至8日',
    '2014-12/2015-02 2014-12/2015-02 2013-07-05/2013-07-08',
  ],
  ['1978年底1979年初，1978年底，80年代末90年代初', '1978/1979 1978 198X/199X'],
  ['五六十年代，二十世纪三十年代，20世纪20至30年代，1990年代', '195X/196X 193X 192X/193X 199X'],
  ['公元前475年至前221年，公元前3世纪，前770—前476年', '-0474/-0220 -02XX -0769/-0475'],
  ['康熙二十八年至三十五年，民国26年7月，光绪二十四年八月，昭和十二年', '1689/1696 1937-07 1898 1937'],
  ['16至18世纪，17、18世纪', '15XX/17XX 16XX 17XX'],
  ['2001年、2003年和2005年；2001、2003年；2011、2012两年', '2001 2003 2005 2001 2003 2011 2012'],
  ['2015年5—8月，2015年7、8月间', '2015-05/2015-08 2015-07/2015-08'],
  ['2014年上半年，2014年第三季度，2022年冬奥会，2014年春节', '2014-01/2014-06 2014-07/2014-09 2022 2014'],
  ['1998—99年，98年7月', '1998/1999 1998-07'],
  ['此后第二年，|1911年，辛亥革命。三年后，袁世凯', '1911 1914'],
  [
    '1936年12月12日，西安事变。次日，两天后，14日，同日',
    '1936-12-12 1936-12-13 1936-12-15 1936-12-14 1936-12-14',
  ],
  ['1949年10月1日，同年底，次年初', '1949-10-01 1949 1950'],
  ['今年3月，去年，2017年初', '2017-03 2016 2017'],
  ['755年，安史之乱爆发，历时276年。618年唐朝建立', '0755 0618'],
  ['2013-07-05，2013.7.5，2013/7/5，2013.7', '2013-07-05 2013-07-05 2013-07-05'],
  ['２０１３年７月，二十一世纪海上丝绸之路，21世纪海上丝绸之路，半个世纪，一个世纪', '2013-07'],
  ['1866年9月，他调任。到了次年，一周后，半年后', '1866-09 1867'],
  ['1866年9月3日，他调任。一周后，半年后，', '1866-09-03 1866-09-10 1867-03'],
  ['淳化四年，大观元年，天禧三年，开成二年', '0993 1107 1019 0837'],
  ['1866年9月，他调任。|次年7月，他出任|三年后，', '1866-09 1867-07 1870'],
  ['1931年9月，事变。|次年3月，成立。|同年，停战', '1931-09 1932-03 1932'],
  ['1931年9月，事变。|他退休，时间是次年。', '1931-09'],
  ['同治五年五月上奏。六月初三日获准，次年八月开工', '1866 1866 1867'],
  ['光绪二十四年四月二十三日下诏。八月初六日，政变；同年10月', '1898 1898 1898-10'],
  ['1866年六月初三日，1894年正月', '1866 1894'],
  ['一九三二年十月十日至十七日，民国二十六年七月七日至三十日', '1932-10-10/1932-10-17 1937-07-07/1937-07-30'],
  ['1920至1930年代，1920—1930年代，80至90年代，30、40年代', '192X/193X 192X/193X 198X/199X 193X 194X'],
  ['2013-2014学年，2013.7—2014.6；2020年前三季度', '2013/2014 2013-07/2014-06 2020-01/2020-09'],
  ['1950年元旦，2015年1月1日起至2017年12月31日止', '1950-01-01 2015-01-01/2017-12-31'],
  ['十月革命，五月花号，1917年十月，三月，3月', '1917-10 1917-03 1917-03'],
  ['民國二十六年，光緒二十四年，次年，1937年間，十九世紀末', '1937 1898 1899 1937 18XX'],
  ['2001年就试过，2010 年出版的《海关年报》', '2001 2010'],
  ['1937年7月7日，卢沟桥事变爆发。8月13日，淞沪会战。12月，南京陷落。', '1937-07-07 1937-08-13 1937-12'],
  ['1840年鸦片战争以来，1949年以后，1978年前', '1840 1949 1978'],
  ['19世纪六七十年代，洋务运动，90年代', '186X/187X 189X'],
  ['2008—2018年间，2008～2018年，2008年到2018年，从2008到2018年', '2008/2018 2008/2018 2008/2018 2008/2018'],
  ['《公约》1982年通过，条约1984年生效', '1982 1984'],
  ['前一年，1999年，前一年', '1999 1998'],
  ['2020年1月23日10时，武汉封城。1月底，2月初，3月中旬', '2020-01-23 2020-01 2020-02 2020-03'],
  ['至2008年底，截至2010年，GDP比2005年增长20%', '2008 2010 2005'],
  ['公元8世纪，7世纪中叶，本世纪初，上世纪末', '07XX 06XX 20XX 19XX'],
  ['第20年，20年前，100年，三年，300年前', ''],
  ['1950年代初期，1950年代以来，20世纪90年代以来', '195X 195X/.. 199X/..'],
  [
    '1894年7月25日，日军在丰岛海面击沉运兵船；8月1日，两国宣战。9月17日，黄海海战。次年2月，北洋舰队覆没。4月17日，签订条约。',
    '1894-07-25 1894-08-01 1894-09-17 1895-02 1895-04-17',
  ],
  ['甲午战争（1894—1895年）之后，1898年6月11日至9月21日的变法', '1894/1895 1898-06-11/1898-09-21'],
  ['2008年北京奥运会、2010年上海世博会之后，2011年的人均GDP是2001年的4倍', '2008 2010 2011 2001'],
  [
    '一九七八年十二月，十一届三中全会召开。1979年1月1日，中美建交。同月28日至2月5日，访美。',
    '1978-12 1979-01-01 1979-01-28/1979-02-05',
  ],
  ['20世纪八九十年代，从20世纪50年代到70年代，上个世纪60年代末', '198X/199X 195X/197X 196X'],
  ['唐贞观十三年（639年），玄奘', '0639 0639'],
  ['明洪武二十六年至永乐三年，清康熙六十一年冬', '1393/1405 1722'],
  ['西汉元狩四年（公元前119年）', '-0118'],
  ['《民法典》自2021年1月1日起施行', '2021-01-01/..'],
  ['2019年末至2020年初，疫情暴发', '2019/2020'],
  ['2013年9月和10月，先后提出倡议', '2013-09 2013-10'],
  ['1.5万人，2016年全年，2016年1—6月，同比增长6.7%', '2016 2016-01/2016-06'],
  ['1995年、1996年，1997-98年度，第29届，2000多名，3000年', '1995 1996 1997/1998'],
  ['2003年3月20日凌晨，伊拉克战争爆发；4月9日；5月1日，布什宣布', '2003-03-20 2003-04-09 2003-05-01'],
  ['1860年代，1870年代至1890年代，一八六〇年代', '186X 187X/189X 186X'],
  ['两年之后，1921年7月，中共一大。一年后，二大。此前一年', '1921-07 1922'],
  ['2012年11月8日至14日，召开大会。会后，15日，一中全会', '2012-11-08/2012-11-14 2012-11-15'],
  ['1914年至1918年的第一次世界大战和1939年至1945年的第二次世界大战', '1914/1918 1939/1945'],
  ['自1978年以来的四十年，1978年以来，', '1978/.. 1978/..'],
  ['第2013号决议，编号2013—2015，（2013）京01民终1号', ''],
  ['20世纪初，清末新政，1901年1月29日（光绪二十六年十二月初十日）', '19XX 1901-01-29 1900'],
  ['2020年2月24日，会议决定；3月初；当月；当年4月；年底', '2020-02-24 2020-03 2020-03 2020-04 2020'],
  ['1945年8月15日，日本投降。两个月后，联合国成立。', '1945-08-15 1945-10'],
  [
    '19世纪40—60年代，19世纪末20世纪初，十八、十九世纪，17世纪至19世纪',
    '184X/186X 18XX/19XX 17XX 18XX 16XX/18XX',
  ],
  ['2022年2月下旬，去年年底', '2022-02 2016'],
  ['公元前221年，秦统一；公元前202年；前206年—公元220年', '-0220 -0201 -0205/0220'],
  ['1937年“七七事变”以后，“九一八”事变，五四运动，1919年5月4日', '1937 1919-05-04'],
  ['（2013年7月）2013年年底，2013年初夏，在2013年春夏之交', '2013-07 2013 2013 2013-21'],
  ['他生于1905年，卒于1990年，享年85岁。1919年的五四运动', '1905 1990 1919'],
  ['1992年邓小平南方谈话后，1993年11月14日，十四届三中全会', '1992 1993-11-14'],
  ['截止到2019年12月31日，2019年底全国人口14亿', '2019-12-31 2019'],
  ['同治十三年，日本出兵台湾；同治年间；宣统三年八月十九日', '1874 1862/1874 1911'],
  ['2000年以前，1990年之前，1949年前，1000年前，一百年前', '2000 1990 1949'],
  ['2013年秋，习近平提出；该年10月；当年年底；翌年春', '2013-23 2013-10 2013 2014-21'],
  ['2010年代中期以来，本世纪10年代，21世纪20年代，00年代', '201X/.. 201X 202X 200X'],
  ['1980年代末、1990年代初，20世纪末21世纪初', '198X/199X 19XX/20XX'],
  ['“十二五”规划（2011—2015年）与2030年议程，2035年远景目标', '2011/2015 2030 2035'],
  ['公历1644年，清军入关；1661年2月5日，顺治帝去世。三年后，1664年', '1644 1661-02-05 1664 1664'],
  ['截至今年6月，去年同期，今年以来，2016年', '2017-06 2016 2017/.. 2016'],
  ['12月党人、3月份、五四青年节、三八妇女节', ''],
  ['2008年5·12地震，2001年“9·11”事件后，3·15', '2008 2001'],
  ['2015年12月30、31日，6月1日、2日', '2015-12-30 2015-12-31 2015-06-01 2015-06-02'],
  ['于一八四〇年，至民国卅八年，1840-1842年', '1840 1949 1840/1842'],
  ['长达8年，1937年—1945年，约40年，2年半，第3年', '1937/1945'],
  ['天宝十四载冬，永泰元年，次年；贞元十年前后', '0755 0765 0766 0794~'],
  ['天宝中天下计帐，元丰末，淳熙末年，大和中国，同治中兴，复兴大业中', '0742/0756 1078/1085 1174/1189'],
  ['大和四年，大定十七年，开皇九年，大业年间', '0830 1177 0589 0605/0618'],
  ['1984年立法。这一年，试点开始。是岁，那一年冬', '1984 1984 1984 1984-24'],
  ['今年前两个月，2016年前10个月，前年，去年', '2017-01/2017-02 2016-01/2016-10 2015 2016'],
  ['她今年78岁，今年已满六十岁，今年3月', '2017-03'],
  ['2011年决定，三年后的2014年，预计7月1日施行', '2011 2014 2017-07-01'],
  ['1924年12月开会，1月闭会', '1924-12 1925-01'],
  [
    '元和四年，设使。七年，罢之。十四年春，诏复；十六年，无此年。|长庆二年，又罢。四年，复之。1937年，五年，',
    '0809 0812 0819 0822 0824 1937',
  ],
  ['民国二十六年，开校。二十七年，西迁。三年，两人共事', '1937 1938'],
  ['上月，本月初，昨日，昨天', ''],
  [
    '2012年9月17日达成谅解，决定于10月15日前撤军。10月3日和4日，越界',
    '2012-09-17 2012-10-15 2012-10-03 2012-10-04',
  ],
  ['2013年通车。那年6月，列为示范点。那年他十岁', '2013 2013-06'],
  ['民国十四年（1925）2月，1926年（民国十五年）3月，咸丰、同治年间', '1925-02 1926-03 1851/1874'],
  ['1925年，停业。翌年春荒', '1925 1926'],
  [
    '民國二十年九月十八日，事變；二十一日，申訴。二十一年春，到任。1937年，|二十八年二月',
    '1931-09-18 1931-09-21 1932-21 1937 1939-02',
  ],
  ['兴元元年正月，赦；闰十月，四年闰三月；十四年淄青平定', '0784 0784'],
  ['“十四五”期间，十三五时期，2014年的0.58，2016年', '2021/2025 2016/2020 2014 2016'],
  ['甲法（2017年6月1日施行），乙法（2021年6月10日通过，同年9月1日施行）', '2017-06-01 2021-06-10 2021-09-01'],
])('zh: %s', (text, dates) => {
  expect(found(text, 'zh-CN')).toBe(dates)
})

test.each([
  [
    'From 22 to 24 October 1956. On 7 and 8 May 1957, on 5 and 19 March 1958, between 5 and 19 March 1959',
    '1956-10-22/1956-10-24 1957-05-07/1957-05-08 1958-03-19 1959-03-05/1959-03-19',
  ],
  ['In August 1956 they met. The following month the prime minister left.', '1956-08 1956-09'],
  ['He retired in 1998.|The following year he died.|Two years later, it was printed.', '1998 1999 2001'],
  ['It closed in 1742. It reopened forty-two years later. Eighteen months later, nothing.', '1742 1784'],
  ['In 1960 it began. A decade later, half a century later, two decades earlier', '1960 1970 2020~ 1950'],
  ['In 1970 he came. In May that year he left. Last October nothing.', '1970 1970-05'],
  [
    'Written about 850, copied in 987, between 922 and 925, in the year 800, and 800 men in 900 houses',
    '0850~ 0987 0922/0925 0800',
  ],
  ['By Christmas 1792 and at Easter 1793, from 38 in 2012 to 12,000 in 2017', '1792 1793 2012 2017'],
  ['The 1850s and ’60s, the 1920s and 30s, 1960s to 70s', '185X 186X 192X 193X 196X/197X'],
  ['Between 2008 and the end of 2012. March the 12th, 1938', '2008/2012 1938-03-12'],
  ['Of 1999 patients and 2010 controls; Windows 2000; see Brown 1999: 4', ''],
  ['In July 2013, the president visited. On 7 July 2013 and July 7, 2013.', '2013-07 2013-07-07 2013-07-07'],
  ['In 2012 he left. In June he returned. The following year, and that year.', '2012 2012-06 2013 2013'],
  ['Two years later, in 1998. Two years later, they met. Later that month nothing.', '1998 2000'],
  ['In the 1990s, the mid-1990s, the late 1980s, the ’90s.', '199X 199X 198X 199X'],
  ['The nineteenth century, 19th-century Britain, the 17th and 18th centuries', '18XX 18XX 16XX 17XX'],
  ['In 44 BC Caesar died. From 431 to 404 BC. 431–404 BC', '-0043 -0430/-0403 -0430/-0403'],
  [
    '2001–2005, 1998/99, 2001–05, from 1998 to 2003, between 1998 and 2003',
    '2001/2005 1998/1999 2001/2005 1998/2003 1998/2003',
  ],
  ['Spring 2014, the spring of 2014, the winter of 1941–42', '2014-21 2014-21 1941-24'],
  ['From May to June 2015, May–June 2015, early May 2015', '2015-05/2015-06 2015-05/2015-06 2015-05'],
  [
    '28 May to 3 June 2015, May 28 – June 3, 2015, 7–9 July 2013',
    '2015-05-28/2015-06-03 2015-05-28/2015-06-03 2013-07-07/2013-07-09',
  ],
  [
    'Since 2010, since the early 1990s, from 2010 onwards, since July 2013',
    '2010/.. 199X/.. 2010/.. 2013-07/..',
  ],
  ['2000 soldiers died. Some 1500 men and 1,200 ships, 3000 people', ''],
  ['UN Resolution 1973 and Resolution 1441. pp. 1998-2003.', ''],
  ['The 1998 election, the Treaty of Versailles (1919), World War I (1914–1918)', '1998 1919 1914/1918'],
  ['It may be that they may march in May. They march on.', ''],
  ['In 2015 it began. They met in May and in June.', '2015 2015-05 2015-06'],
  ['By 2010 the ships had sailed; after 1975, they did not.', '2010 1975'],
  ['c. 1450, circa 1450, around 1450, AD 79, 79 CE', '1450~ 1450~ 1450~ 0079 0079'],
  ['In fiscal year 2012, FY2012, the first half of 2014', '2012 2012 2014-01/2014-06'],
  [
    'On 28 June 1914 the archduke was shot. A month later, on July 28, war came. The next day, Belgrade.',
    '1914-06-28 1914-07 1914-07-28 1914-07-29',
  ],
  ['in May and June 2015', '2015-05/2015-06'],
  ['The September 11 attacks changed it. On September 11, 2001 it began.', '2001-09-11'],
  [
    'In 1971, Nixon announced. In February of the following year he went. That spring',
    '1971 1972-02 1972-21',
  ],
  ['The fourth quarter of 2014. In the sixties. In his sixties.', '2014-10/2014-12 196X'],
  ['Over the next year they fought 1945.', ''],
  ['In November 2011, Obama; the same year, the pivot; a year later Clinton left.', '2011-11 2011 2012'],
  ['1776 was a year of war. The year 1776. In 1776 prices rose', '1776 1776 1776'],
  ['ISBN 0-1234-1998-7, tel. 010-1998-2003, $1998, 1998 km', ''],
  ['Dec. 7, 1941; Sept. 2001; Oct 1962', '1941-12-07 2001-09 1962-10'],
  ['early in 1945, late in 1945, at the end of 1945, mid-1945', '1945 1945 1945 1945'],
  ['the 1960s and 1970s, from the 1950s to the 1970s, 1950s–1970s', '196X 197X 195X/197X 195X/197X'],
  [
    'In August 1914, Britain declared war. By November the front had frozen; in April 1915 gas was used, and a month later the Lusitania sank.',
    '1914-08 1914-11 1915-04 1915-05',
  ],
  ['The treaty was signed on 24 October 1648 and ratified the next year.', '1648-10-24 1649'],
  ['Between 1880 and 1914, some 20 million people left. In 1907 alone, 1,285,349 arrived.', '1880/1914 1907'],
  [
    'From the late 1970s until 1989; the late eighteenth and early nineteenth centuries',
    '197X/1989 17XX 18XX',
  ],
  [
    'The 2008 financial crisis hit; from September 2008 to March 2009 trade collapsed.',
    '2008 2008-09/2009-03',
  ],
  ['He was born in 1893 and died on 9 September 1976 (aged 82).', '1893 1976-09-09'],
  ['The 1980 Act was amended in 1982, 1985 and 1991.', '1980 1982 1985 1991'],
  ['Figure 2010 shows 1500 km of track. Room 1984. Over 1900 delegates.', ''],
  ['In the first decade of the twentieth century; the turn of the century; the 1930s.', '190X 193X'],
  [
    'On the morning of June 6, 1944, Allied troops landed. Eleven months later, on May 8, the war ended.',
    '1944-06-06 1945-05 1945-05-08',
  ],
  ['Summer 1968 and autumn 1968 saw revolt. That winter it ended.', '1968-22 1968-23 1968-24'],
  ['She wrote (Smith 1999; Jones and Lee 2004: 33) that, as Brown (2001) argues, 1956 was decisive.', '1956'],
  ['Since the end of the war in 1945, and since 1989, and ever since the 1990s', '1945 1989/.. 199X/..'],
  ['It took 30 years. The two-year plan of 1921–1922 failed. In 1921-22 famine.', '1921/1922 1921/1922'],
  ['World War II ended in 1945; the 1951 San Francisco treaty; Resolution 242 (1967).', '1945 1951 1967'],
  [
    'Constantine died in AD 337; Rome fell in 476 CE; in 480 BC, Xerxes invaded. Between 264 and 146 BC',
    '0337 0476 -0479 -0263/-0145',
  ],
  ['Mid-2013 to early 2014; late in the 1950s; by mid-century', '2013/2014 195X'],
  [
    'In December 1991 the Soviet Union dissolved. Two years earlier the Wall had fallen. Three months earlier nothing.',
    '1991-12 1989',
  ],
  ['May 4, 1919 was a Sunday. The May Fourth Movement grew. In May, it may end.', '1919-05-04 1919-05'],
  ['The years 1966 to 1976; the years from 1966 through 1976; the year 1978', '1966/1976 1966/1976 1978'],
  ['The population was 1900 in 1850 and 2400 in 1900.', '1850 1900'],
  [
    'In the spring and summer of 1989, in early June 1989, on the night of 3–4 June',
    '1989-22 1989-06 1989-06-03/1989-06-04',
  ],
  [
    'the fifteenth to the eighteenth centuries, fifteenth-century Florence, the 15th–16th centuries',
    '14XX/17XX 14XX 14XX/15XX',
  ],
  ['In 2012/13 exports fell; the 2012-13 season; 2013-14.', '2012/2013 2012/2013 2013/2014'],
  [
    'The Property Act 1882, Companies Act 2006; at All Souls 1271, between Lent 1330 and 1332',
    '1882 2006 1271 1330/1332',
  ],
  [
    'In December 2014 it began; by the end of January, 60. In November 1989, in February',
    '2014-12 2015-01 1989-11 1990-02',
  ],
  ['1348–9, 1284/5, 1914–8, on 12 February 1283/4', '1348/1349 1284/1285 1914/1918 1284-02-12'],
  [
    'In 2018–19 school years; in the 2014–15 academic years; in fiscal 2021 (n = 2019)',
    '2018/2019 2014/2015 2021',
  ],
  [
    'On 3 May 1921 they met; on the 15th they signed. The previous month, on the 5th floor',
    '1921-05-03 1921-05-15 1921-04',
  ],
  ['In 2017 it moved. The fiscal year begins on 1 July, the feast of St Botolph, 17 June', '2017'],
  ['On 9 May 1790 he spoke. Four years to the day after Talleyrand spoke.', '1790-05-09'],
  [
    'Between c. 1218 and 1336; ca. 1281–1288; on 5 June 1948. Three weeks later, on 27 June',
    '1218~/1336 1281~/1288 1948-06-05 1948-06-27',
  ],
  ['On Monday, 5 May 1997, at 10:30; on 1 and 2 May 1997', '1997-05-05 1997-05-01/1997-05-02'],
  [
    'In March 1298 he came. The previous December he had left. The following June, the following spring',
    '1298-03 1297-12 1298-06 1299-21',
  ],
  ['In 1941 it began. The following winter, the previous autumn', '1941 1942-24 1941-23'],
  [
    'By 3 Edward I and 12 Hen. VIII c. 5; 43 Eliz. c. 2; 12 John Street; the third year of King Edward I',
    '1274/1275 1520/1521 1600/1601 1274/1275',
  ],
  ['The twentieth year of the reign of Henry III; 80 Edw. I, 3 Car. I', '1235/1236 1627/1628'],
  [
    'By Michaelmas 1297, on Christmas Day 1876, in Michaelmas 1306, from Michaelmas to Michaelmas; in 1415, on St Crispin’s Day',
    '1297-09-29 1876-12-25 1306 1415 1415-10-25',
  ],
  [
    'On 30 May 1381 they rose. A fortnight later they left in ’92, and the Rent Act 1988 ended controls for 2023.',
    '1381-05-30 1381-06-13 1992 1988 2023',
  ],
  ['The Act of 1957, the first since 1875; 28 U.S.C. 1915; in the Appendix at 2019-20', '1957 1875'],
  [
    'As early as 1843 he said so; as late as 1851 he did. In the autumn the Treasury gave way.',
    '1843 1851 1851-23',
  ],
  ['On 18 October 2019 they marched; a state of emergency was declared that night', '2019-10-18 2019-10-18'],
  ['Hill (1926) saw in it the victory of a principle. The Treaty of Rome (1957) was signed.', '1957'],
  ['In July last year it began; this spring, last summer, yesterday', '2016-07 2017-21'],
])('en: %s', (text, dates) => {
  expect(found(text, 'en')).toBe(dates)
})

test.each([
  ['zh-CN', '昨日，会议闭幕。上月，本月初，上月28日，“昨天我在家”', '2026-03-01 2026-02 2026-03 2026-02-28'],
  ['zh-CN', '12月5日，他启程。|今年3月2日，他到任', '2025-12-05 2026-03-02'],
  [
    'zh-CN',
    '本周一，上周五，当晚。|2018年6月损坏。|2月20日，追问',
    '2026-03-02 2026-02-27 2026-02-27 2018-06 2026-02-20',
  ],
  [
    'zh-CN',
    '1937年12月，南京陷落。|7月，事变爆发。2024年12月开工。|3月，完工',
    '1937-12 1937-07 2024-12 2025-03',
  ],
  [
    'zh-CN',
    '目前日本、之前天气与晚上月光，日本月球探测，以上月份；前日，闭幕。记者上月从',
    '2026-02-28 2026-02',
  ],
  ['zh-CN', '1949年，|他回国。|6月10日，开学', '1949'],
  [
    'en',
    'On Friday she led them down. The ship will cross on 30 November; it is open until 31 January.',
    '2026-02-27 2026-11-30 2027-01-31',
  ],
  ['en', 'In 1999 it closed. It closed on Friday.', '1999'],
  ['en', 'Yesterday, the council met. Last month and earlier this month', '2026-03-01 2026-02 2026-03'],
  [
    'en',
    'On 6 June the dam broke. Last December, last summer, in March last year',
    '2025-06-06 2025-12 2025-22 2025-03',
  ],
] as const)('in a newspaper of 2 March 2026: %s %s', (lang, text, dates) => {
  const mentions = dateMentions(text.split('|'), lang, '2026-03-02').flat()
  expect(mentions.map(({ date }) => date).join(' ')).toBe(dates)
})

describe('what is told of a date', () => {
  const letters = fc.constantFrom(
    ...'0123456789年月日同次前后至—–-、，。（）《》世纪代约公元民国光绪二三十九末初底春的'.split(''),
    ...[
      'July ',
      'May',
      ' the following year',
      'in ',
      '19',
      '20',
      'century',
      ' BC',
      's',
      ' ',
      'later',
      '(',
      ')',
    ],
  )
  const texts = fc.array(fc.oneof(fc.string({ unit: letters, maxLength: 40 }), fc.string()), { maxLength: 4 })

  test('is EDTF, its words are where it says, none inside another', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('zh-CN' as const, 'en' as const), (paragraphs, lang) => {
        dateMentions(paragraphs, lang).forEach((mentions, at) => {
          let end = 0
          for (const { date, text, from, to } of mentions) {
            expect(parseDate(date).ok, date).toBe(true)
            expect(paragraphs[at]?.slice(from, to)).toBe(text)
            expect(from).toBeGreaterThanOrEqual(end)
            expect(to).toBeGreaterThan(from)
            end = to
          }
        })
      }),
      { numRuns: 3000 },
    )
  })
})
