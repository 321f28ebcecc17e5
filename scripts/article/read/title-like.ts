import { letterCounts, widthOf } from './normalise.ts'

/** Headings without a number that articles have, as a reader knows them at sight. */
const KNOWN = new RegExp(
  `^(?:${[
    '引\\s*言|导\\s*言|绪\\s*论|绪\\s*言|前\\s*言|序\\s*言|导\\s*论|引\\s*论|问题的提出|结\\s*语|结\\s*论|余\\s*论|结束语|代结语|小\\s*结|总\\s*结|讨\\s*论|结论与(?:讨论|展望|建议|启示)|结语与(?:讨论|展望)|文献综述|研究方法|致\\s*谢|附\\s*录',
    '引\\s*論|導\\s*言|緒\\s*論|緒\\s*言|導\\s*論|結\\s*語|結\\s*論|餘\\s*論|結束語|致\\s*謝|附\\s*錄|討\\s*論',
    'introduction|conclusions?|concluding remarks|discussion|background|literature review|methods?|methodology|materials and methods|results|results and discussion|findings|acknowledge?ments?|appendix(?: [a-z0-9])?|epilogue|prologue|preface|foreword|conclusions? and (?:discussion|implications)|implications|afterword|summary and conclusions?',
  ].join('|')})$`,
  'i',
)
const REFERENCES =
  /^[【[〔]?\s*(?:主要)?(?:参\s*考\s*文\s*献|參\s*考\s*文\s*獻|参考书目|引用文献|征引文献|注\s*释|註\s*釋|注釋|脚\s*注|尾\s*注|注释与参考文献|注释及参考文献|references?(?: and notes)?|notes(?: and references)?|bibliography|works cited|literature cited|cited works|end\s?notes|foot\s?notes|select(?:ed)? bibliography)\s*[】\]〕]?\s*[：:]?$/i
/** What a page goes on with when the article is over. */
const AFTERMATH =
  /^(?:related (?:articles?|posts?|stories|reading|content)|recommended(?: reading| for you)?|you (?:may|might) also like|more from .{2,40}|comments?(?: ?[(（]\d+[)）])?|\d+ comments?|leave a (?:reply|comment)|share this(?: article| post)?|推荐阅读|相关阅读|相关文章|相关推荐|延伸阅读|猜你喜欢|(?:网友|读者|精彩|热门)?评论(?: ?[(（]\d+[)）])?|分享到)[：:]?$/i
const CONTENTS = /^(?:目\s*录|目\s*次|目\s*錄|本文目录|(?:table of )?contents)[：:]?$/i

export const isKnownHeading = (text: string): boolean => KNOWN.test(text.replace(/[：:]$/, '').trim())
export const isReferencesHeading = (text: string): boolean => REFERENCES.test(text.trim())
export const isAftermath = (text: string): boolean => AFTERMATH.test(text.trim())
export const isContentsHeading = (text: string): boolean => CONTENTS.test(text.trim())

/** Ends as a sentence or a part of one does. */
export const endsSentence = (text: string): boolean =>
  /[。．.！!？?…；;：:，,、][”’"』」）)\]]*\s*$|[”’"』」]\s*$/.test(text)

/** Could stand as a heading: short, and no sentence. A question may be one. */
export function isTitleLike(text: string): boolean {
  if (text === '' || /[。；;！!，,、：:]\s*$|\.\s*$|…$|[。；]/.test(text)) return false
  const { han, latin } = letterCounts(text)
  if (han + latin === 0) return false
  if (han * 2 >= latin) return widthOf(text) <= 84 && (text.match(/[，,]/g)?.length ?? 0) <= 2
  return text.length <= 120 && text.split(/\s+/).length <= 18 && !/[a-z]{3}[.!?] +[A-Z]/.test(text)
}
