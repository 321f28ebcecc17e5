import type { Lang } from './sentences.ts'

/** Words that lead over from what precedes, which is not on the slide. */
const LEADING = {
  'zh-CN':
    /^(?:众所周知|与此同时|此外|另外|随后|后来|因此|因而|所以|于是|为此|从而|然而|但是|不过|可是|而且|并且|况且|其实|事实上|实际上|显然|当然|总之|可见|由此可见|总的来说|总体而言|综上所述|一方面|另一方面|具体而言|具体来说|例如|比如|正如|尤其是|特别是|更重要的是|值得注意的是|应该说|可以说|毫无疑问|不难发现)(?:[，,：:]\s*|(?=[^的].{3}))|^(?:此后|之后|其后|首先|其次|再次|最后|其[一二三四五六七八九十]|第[一二三四五六七八九十])[，,：:、]\s*|^[（(]?\d{1,2}[)）.．、]\s*(?=\D)|^(?:[一二三四五六七八九十](?:是|要)|同时|但|而|且|并(?![省入吞购列存行])|又|另)[，,：:]?\s*(?=.{3})/u,
  en: /^(?:However|Moreover|Furthermore|In addition|Additionally|Nevertheless|Nonetheless|Thus|Therefore|Hence|Consequently|As a result|For example|For instance|Indeed|In fact|Of course|Similarly|Likewise|Meanwhile|At the same time|First(?:ly)?|Second(?:ly)?|Third(?:ly)?|Fourth(?:ly)?|Finally|Lastly|In short|In sum|In conclusion|To sum up|On the one hand|On the other hand|By contrast|In contrast|Yet|But|And|So|Still|Then|Also|Instead|Accordingly|Clearly|Notably|Importantly|More importantly)(?:,\s+|\s+(?=\S+ \S+ \S+))|^[(]?\d{1,2}[).]\s+(?=\D)/i,
} as const satisfies Record<Lang, RegExp>

/** What only leads up to what is said. */
const SUBORDINATE = {
  'zh-CN':
    /^(?:虽然?(?=.{3})|尽管|即使|即便|纵然|由于|因为|鉴于|为了|为(?=.{4,}，?$)|随着|如果|假如|只要|只有|除了|当(?!今|时的|代|局|地|事|选)|正如|正当|根据|按照|依据|面对|基于|无论|不论|不管|不仅|不但)|^(?:在|自从?|从|对于?|就|作为|通过|关于|至于).*(?:以来|时|之后|后|之前|前|之际|期间|中|下|上|里|而言|来说|来看|来讲|同时|之余|方面|问题|过程)$|(?:以来|的同时|之际|期间|时期|年代|阶段|情况下|背景下|条件下|过程中|之余|年来|之后|之前|而言|来说|来看)$|^.{2,20}(?<!同|小|临|暂|及|准|当|平|届|按|随)时$|^除.*外$|.{2}(?<![今此以最先落随幕背然])[后後]$/u,
  en: /^(?:although|though|while|whereas|when|whenever|if|unless|because|since|as|after|before|until|despite|in spite of|given|with|without|following|during|in|on|at|by|for|from|under|among|amid|beyond|to|according to|rather than|instead of|not only|throughout|having|being)\b/i,
} as const satisfies Record<Lang, RegExp>

/** A clause that something must follow. */
const OPEN =
  /^(?:不仅|不但|不只|既(?!然)|一方面|无论|不论|不管|除了|虽然|尽管|由于|因为|如果|只要|只有|即使|随着|为了)|^[^，]{0,16}之所以[^，]*$|(?:不仅|不但)[^，]*$|^(?:not only|either|neither|both|although|though|while|whereas|because|if|unless|when|as|since|given)\b/iu

/** A clause that begins with its verb or an adverb, or leans on a noun: who does it stands before. */
const WITHOUT_SUBJECT = {
  'zh-CN':
    /^(?:日益|不断|逐渐|逐步|积极|继续|开始|进一步|也|还|就|则|却|更|又|都|将|要|会|能|可|应|使|让|标志着|意味着|说明|表明|显示|从而|以(?![色来])|并|加强|推动|促进|实施|提高|增强|扩大|导致|造成|引起|引发|形成|成为|是|有助于|有利于|不利于|试图|企图|希望|意在|旨在|尤其|特别|甚至|包括|如|即|对此|由此)/u,
  en: /^(?:which|who|whose|where|and|or|but|nor|that)\b/i,
} as const satisfies Record<Lang, RegExp>

/** What is said of someone’s saying it, before it is said. */
const SAYING =
  /(?:所|曾|也|还|为此|对此|分析|发表评论)*(?:坦言|表示|指出|强调|说|称|宣称|认为|警告|声称|宣布|写道|提出|评论|断定|断言)$/u
const WHILE_DOING = /在(?<doing>[^在，]{2,14})时$/u

/** What says that something is said or shown, and not what. */
const ANNOUNCING =
  /(?:(?<![的作])说明|表明|显示|证明|发现|提醒|主张|呼吁|(?<![的点条项些种份此该出])建议|(?<![的作出])(?:回应|答复|解释)|意味着|在于|(?:[法条例]|办法|决定|通知|公约|宪法|章程|》)(?:还|也|均|都|明确)*规定)$/u
/** How things stood on a day; among which things; what is not so, before what is. */
const UP_TO = /^截(?:至|止到?).*(?:[年月日号底末初]|目前|今)$/u
const AMONG = /^(?!.*(?:处于|处在|仍在|正在|陷入)).*的.{1,8}[中里]$/u
const NOT_SO = /不在|不是|并非|不止/u
const BUT_SO = /^[“「]?(?:而[是在且]|也不[是在])/u
const RATHER_THAN = /(?:^|[是为])与其(?![他它次中余实])(?!.*(?:不如|毋宁|宁可|宁愿))/u

/** `存在较大风险的，可以约谈`: what a law rules. */
const RULING = /^(?:应当?|可以|不得|必须|由|处以?|依照|依法|视为|按照|予以|有权)/u

/** Without the words that lead over from what precedes. */
export function withoutLeading(text: string, lang: Lang): string {
  let rest = text
  for (let turn = 0; turn < 3; turn++) {
    const shorter = rest.replace(LEADING[lang], '')
    if (shorter === rest) break
    rest = shorter
  }
  return rest
}

/** Whether a clause only leads up to another. A date leads up to nothing: it is told. */
export const isSubordinate = (clause: string, lang: Lang): boolean =>
  SUBORDINATE[lang].test(clause) && !/\d{3}/.test(clause)

export const isOpen = (clause: string): boolean => OPEN.test(clause) || LONE.test(clause)

/** Words that stand between commas, and end nothing. */
const LONE =
  /^(?:因此|因而|所以|于是|现在|如今|目前|同时|此外|另外|一方面|另一方面|然而|但是?|不过|而且|事实上|可见|首先|其次|再次|最后|其[一二三四五六]|一是|二是|第[一二三四五六七八九十]|however|therefore|thus|moreover|indeed|in turn|for example|first(?:ly)?|second(?:ly)?)$/iu
const CONDITION = /^[^，]{0,12}(?:如不|如果|如无|倘若|假如|若(?!干)|一旦|只要)/u
const NO_CONSEQUENCE = /^(?:以(?!色)|为(?!何)|并|且|或)/u

/** A condition is told with what comes of it. */
export const isCondition = (clause: string): boolean => CONDITION.test(clause)
export const isConsequence = (clause: string): boolean => !NO_CONSEQUENCE.test(clause)

export const lacksSubject = (clause: string, lang: Lang): boolean => WITHOUT_SUBJECT[lang].test(clause)

/** Whether a clause only says that somebody says something. */
export const isSaying = (clause: string, lang: Lang): boolean => lang === 'zh-CN' && SAYING.test(clause)

/** Whether a clause is nothing, or something else, without the next one. */
export const leadsOn = (clause: string, next: string): boolean =>
  [ANNOUNCING, UP_TO, AMONG, RATHER_THAN].some((pattern) => pattern.test(clause)) ||
  (NOT_SO.test(clause) && BUT_SO.test(next)) ||
  (clause.endsWith('的') && RULING.test(next))

/** Acts that are done by saying something: they are told as events. */
const ACT = /(?:提出|宣布)$/u

/**
 * What a Chinese clause tells without the saying that it ends with: `甲在访问乙时坦言` → `甲访问乙`, `甲表示` → nothing.
 * A clause that ends with none is whole.
 */
export function withoutSaying(clause: string): string {
  const rest = clause.replace(SAYING, '')
  if (rest === clause || ACT.test(clause)) return clause
  const done = rest.replace(WHILE_DOING, '$<doing>').replace(/(?<!同|小|临|及|当|按)时$/u, '')
  return done === rest ? '' : done
}

/** What a verb in the past looks like, to find where a subject ends. */
const VERB =
  /^(?:\w{2,}ed|became|began|wrote|went|took|led|gave|made|held|won|came|left|fell|forbade|rose|saw|set|sent|met|spoke|built|brought|broke|chose|drew|drove|found|fought|got|grew|had|kept|knew|laid|lost|paid|put|ran|said|sold|stood|taught|told|thought|understood|was|were|is|are|has|have|did|died)$/i

export const isVerb = (word: string): boolean => VERB.test(word)

const OF_PAGE =
  /^This (?:article|page|story|piece|post|report) (?:was|has been) (?:\w+ )?(?:amended|updated|corrected|edited|published)\b|\bmin(?:ute)?s? read$/

/** Whether a sentence tells of the web page that it is on: `9 min read`. */
export const isOfPage = (sentence: string): boolean => OF_PAGE.test(sentence)
