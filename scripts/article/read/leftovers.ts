/** What programs and pages add to an article: a label with a short value, or a line of their own. */
const LABELLED =
  /^[（(【[\s·|*]*(?:筛选|编辑|责任编辑|责编|责任校对|校对|排版|审核|监制|美编|值班编辑|本期编辑|本文编辑|编发|初审|复审|终审|供稿|来稿|微信号|微信公众号|公众号|投稿(?:邮箱)?|邮箱|发布(?:时间|日期|于)?|发表时间|更新时间|时间|日期|浏览(?:次数|量)?|点击(?:数|量|率)?|阅读(?:量|数|次数)?|字号|字体|标签|分类|栏目|上一篇|下一篇|分享到|推荐阅读|相关阅读|延伸阅读|本文链接|原文链接|链接|网址|微博|电话|地址|图片来源|图源|题图|封面图|转载请|转载自|photo|image credit|photo credit|posted (?:on|by|in)|tags?|filed under|categories|share(?: this)?|updated|last (?:updated|modified)|e-?mail|tel|fax|url|web ?site|views|comments)\s*[】\])）]?\s*[：:|｜]\s*.{0,80}$/i
const WHOLE =
  /^[\s*·•>|_—–-]*(?:收录于(?:合集|话题).{0,40}|阅读原文|阅读全文|点击(?:上方|下方|蓝字|阅读|这里|查看|关注).{0,40}|长按.{0,30}|扫(?:码|一扫|描).{0,30}|识别.{0,10}二维码.{0,20}|往期(?:回顾|推荐|精选|文章).{0,30}|推荐阅读.{0,10}|相关(?:阅读|文章|推荐|链接).{0,10}|延伸阅读|猜你喜欢|喜欢此内容的人还喜欢|欢迎(?:关注|转发|分享|投稿).{0,40}|关注(?:我们|公众号).{0,30}|分享(?:到|至)?.{0,20}(?:微信|朋友圈|微博).{0,20}|打印(?:本页|本文)?|关闭(?:窗口|本页)?|返回(?:首页|顶部|目录|列表)|【?(?:打印|关闭|收藏|返回).{0,20}】?|首页\s*[>›»/].{0,60}|当前位置.{0,60}|您的位置.{0,60}|版权(?:所有|声明).{0,120}|免责声明.{0,200}|声明[：:].{0,200}|原创\s.{0,40}|在看|点赞|赞赏.{0,10}|预览时标签不可点|轻触阅读原文|继续滑动看下一个|向上滑动看下一个|点个.{0,6}在看.{0,10}|\(?完\)?|（完）|advertisement|share this(?: article)?|read more|related (?:articles?|posts?|stories)|skip to .{0,30}|subscribe.{0,40}|sign (?:up|in).{0,40}|download (?:pdf|this article).{0,20}|cite this.{0,20}|print this.{0,20}|back to top|all rights reserved\.?|(?:copyright |©|\(c\) ?(?=\d{4})).{0,100}|view comments|leave a (?:comment|reply)|home\s*[>›»/].{0,60}|table of contents|\d+ (?:shares|views|comments))\s*$/i
/** Signs without a word: rules, stars, a page number between dashes. */
const WORDLESS = /^[^\p{L}\p{N}]*$/u
const PAGE_NUMBER =
  /^(?:[-—–·•\s]*\d{1,4}[-—–·•\s]*|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|page \d{1,4}(?: of \d{1,4})?|\d{1,4}\s*\/\s*\d{1,4})$/i

/** （文中刘桂芳为化名） */
const PSEUDONYMS = /^[（(][^（）()。]{0,40}[为系是]化名[。.]?[）)]$/

/** True for what is no part of the article. */
export function isLeftover(text: string): boolean {
  if (text.length > 260) return false
  return (
    WORDLESS.test(text) ||
    PAGE_NUMBER.test(text) ||
    LABELLED.test(text) ||
    WHOLE.test(text) ||
    PSEUDONYMS.test(text)
  )
}

const CAPTION_ZH =
  /^[【[（(]?\s*(?:图|表|图表|附图|附表|地图|圖|附圖)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:\s*[-–—.]\s*\d{1,2})?\s*[】\])）]?(?:\s*[：:.．、]\s*|\s+|$)(?!.*。.)/
const CAPTION_EN =
  /^(?:figure|fig\.|table|chart|map|plate|photo|illustration)\s*(?:\d{1,2}|[IVX]{1,4})(?:[-–.]\d{1,2})?(?:\s*[.:：—–]\s*|\s+(?=[A-Z“"])|$)/i
const CAPTION_SOURCE =
  /^[（(]?\s*(?:资料来源|数据来源|資料來源|图片来源|图片说明|sources?|data sources?|note)\s*[：:]\s*\S/i

/** What stands at a picture or a table. A sentence that begins with it (`图1显示，……。`) is text. */
export function isCaption(text: string): boolean {
  if (CAPTION_SOURCE.test(text)) return text.length < 200
  if (CAPTION_ZH.test(text)) return text.length < 90 && !text.endsWith('。')
  return (
    CAPTION_EN.test(text) &&
    text.length < 240 &&
    !/^\w+\.? [\w.]+ (?:shows?|presents?|gives?|lists?|summari[sz]es|illustrates?|depicts?|reports?|provides?|displays?)\b/i.test(
      text,
    )
  )
}
