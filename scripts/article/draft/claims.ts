import { roomOf } from './room.ts'
import { clausesOf, type Lang, type Stretch } from './sentences.ts'
import { shorten } from './shorten.ts'
import { tidy, trimmed } from './tidy.ts'

/** A sentence that tells what somebody thinks. */
interface Saying {
  /** Nobody where it is the article’s author. */
  by: string | undefined
  /** What is thought: whole, as the article has it. */
  judgement: string
  /** What somebody else thinks, in the same sentence. */
  other?: string
}

/** Somebody with all that leads to the verb. */
const ZH_SAYS =
  /^(?<before>.{1,80}?)(?<verb>认为|指出|警告|强调|主张(?![与和、及的是也得])|批评(?![与和、及的是也得])|断言|承认|断定|坚信|相信|提醒|质疑|反驳|争辩|宣称|声称|(?<![的点条项些种份此该其出一受纳])建议(?![书稿案的和与、是被得获])|(?<!数据|以\p{Script=Han}{1,4}|(?<![应信费利作专])用\p{Script=Han}{1,4})表示(?=$|[“「])|(?<![名职简俗统号堪对匀通全尊昵])称$|(?<![学假小传演解劝游述论诉])说$)(?:说|称|道)?(?<rest>.*)$/u
/** When, where and how it is said, behind who says it. */
const ZH_HOW =
  /(?:早?[在于][^，。]{2,14}?(?:[中上里时前后就]|期间)|[在于]?\d{4}年(?:\d{1,2}月(?:\d{1,2}[日号])?)?|就此?|早?已经?|也|都|曾经?|则|还|回应|答复|一再|多次|明确|进一步|普遍|一致|公开|同样|甚至|这样|为此|对此|发表|评论|撰文|报道|报告|分析|研究|最后|因此)$/u
/** Nobody’s name and office are longer. */
const MOST_WHO = 40
/** What is nobody: what leads over, and what a clause without a subject begins with. */
const NOBODY =
  /^(?:一方面|另一方面|同时|此外|因此|所以|但是?|然而|而且|并|可以|应当|应该|必须|需要|不能|无法|一般|通常|普遍|有理由|被|所|曾|也|都|还|并且|特别|尤其|这|那|它|其|该|反复|一再|再次|多次|从而|因而|首先|其次)$|[的地得时所被和与及并是在对为将把要应可能会]$|上述$|一方面$|(?:虽然?|尽管|即使|固然|数据|统计)$|[〔［[]\d{4}[〕］\]]|第[\d〇零一二三四五六七八九十百千]+[条款项号章节]|^(?:如果|虽然|由于|为了|随着|当|正如|不论|无论)/u
const ZH_AUTHOR = /^(?:本文|笔者|作者|我们|本研究|本书|文章|我|本文作者)$/
const EN_SAYS =
  /^(?<who>.{1,80}?)\s+(?:(?:has|have|had|also|rightly|recently|famously|explicitly|further|repeatedly|still|now|then|therefore|thus|would|may|might|once|convincingly)\s+)*(?<verb>argue[sd]?|claim(?:s|ed)?|warn(?:s|ed)?|contend(?:s|ed)?|maintain(?:s|ed)?|insist(?:s|ed)?|assert(?:s|ed)?|believe[sd]?|think|thinks|thought|suggest(?:s|ed)?|conclude[sd]?|criticis?z?e[sd]?|stress(?:es|ed)?|emphasi[sz]e[sd]?|doubt(?:s|ed)?|den(?:y|ies|ied)|point(?:s|ed)? out|hold|holds)(?:\s+(?:in|as early as|at|during)\s+[^,]{3,24}?)?(?:\s+that\b|:|,)\s*(?<rest>.*)$/iu
const EN_AUTHOR =
  /^(?:(?:In )?(?:this|the present|our) (?:article|paper|study|essay|chapter|work|author)|the (?:article|paper|author|authors|present author)|we|I|this author)$/i
const EN_NOBODY =
  /^(?:it|he|she|they|which|who|that|this|these|those|one|there|to|and|but|or|not)\b|\b(?:case|evidence|example|experience|history|records?|data|findings?|results?|analysis|story|facts?|figures?|pattern|comparison|survey|polls?)$|\b(?:to|can|could|may|be|been|is|are|was|were|that|which|who|as|he|she|they|it)$/i

/** What a sentence says that somebody thinks, and who. */
function sayingIn(sentence: string, lang: Lang): Saying | undefined {
  return lang === 'en' ? english(sentence) : chinese(sentence)
}

/** Whether a sentence tells what somebody thinks. */
export const isOpinion = (sentence: string, lang: Lang): boolean => sayingIn(sentence, lang) !== undefined

function chinese(sentence: string): Saying | undefined {
  const text = tidy(sentence, 'zh-CN')
  const clauses = clausesOf(text, 'zh-CN')
  // Who says it stands at the clause’s start, and what is said behind it.
  const at = clauses.slice(0, 3).findIndex((clause) => said(clause.text) !== undefined)
  const clause = clauses[at]
  const found = clause && said(clause.text)
  if (!clause || !found) return undefined
  const who = withoutWords(found.who)
  if (NOBODY.test(who) || roomOf(who, 'zh-CN') > 24 || who.length < 1) return undefined
  const own = found.rest.replace(/^(?:了|着|，|：|:|,)+/u, '')
  const second = clauses.slice(at + 1).find(({ text }) => isAnother(text))
  const end = second?.from ?? text.length
  const judgement = unquoted(
    trimmed(`${own}${own === '' ? '' : clause.mark}${text.slice(clause.to + clause.mark.length, end)}`),
  )
  if (roomOf(judgement, 'zh-CN') < 8) return undefined
  const saying = { judgement, ...(second && { other: text.slice(end) }) }
  if (ZH_AUTHOR.test(who)) return { by: undefined, ...saying }
  return who.length < 2 ? undefined : { by: who, ...saying }
}

/** Who says something in a clause, without when and how, and what the clause has of it. */
function said(clause: string): { who: string; rest: string } | undefined {
  const groups = ZH_SAYS.exec(clause)?.groups
  if (!groups) return undefined
  let who = groups.before ?? ''
  for (let next = who.replace(ZH_HOW, ''); next !== '' && next !== who; next = who.replace(ZH_HOW, ''))
    who = next
  return who.length <= MOST_WHO ? { who, rest: groups.rest ?? '' } : undefined
}

/** `…；马勇则强调，…`: from there on somebody else speaks. */
function isAnother(clause: string): boolean {
  const who = said(clause)?.who ?? ''
  return /^.{2,10}?则/u.test(clause) && who.length >= 2 && who.length <= 10 && !NOBODY.test(who)
}

const withoutWords = (who: string): string =>
  who.replace(
    /^(?:[在于]?\d{4}年(?:\d{1,2}月(?:\d{1,2}[日号])?)?的?|正如|对此|为此|例如|比如|因此|但是?|然而|不过|而|同时|时任|甚至|另外|此外|于是|据此|，)+/u,
    '',
  )

function english(sentence: string): Saying | undefined {
  const text = tidy(sentence, 'en').replace(
    /,\s+(?:however|moreover|in turn|too|by contrast|for (?:his|her|its|their) part),\s+/i,
    ' ',
  )
  const groups = (EN_AFTER.exec(text) ?? EN_SAYS.exec(text))?.groups
  if (!groups) return undefined
  const who = (groups.who ?? '')
    .replace(
      /^(?:However|Moreover|Furthermore|Indeed|Thus|Therefore|But|And|Yet|Similarly|For example|For instance|Meanwhile|In contrast|By contrast|Recently),?\s+/,
      '',
    )
    .replace(/^(?:As|In|At|On|From|After|Before|By|Since|While|When|Although|Though)\b[^,]*,\s+/, '')
    .replace(/,$/, '')
    // `Gilbert rejects this reading and argues that …`
    .replace(/^(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}) \p{Ll}.* and$/u, '$1')
  if (roomOf(who, 'en') > 9 || EN_NOBODY.test(who) || /[,;:]/.test(who)) return undefined
  const { own, other } = EN_ANOTHER.exec(groups.rest ?? '')?.groups ?? { own: groups.rest ?? '' }
  const judgement = unquoted(own ?? '')
  if (roomOf(judgement, 'en') < 4) return undefined
  return { by: EN_AUTHOR.test(who) ? undefined : who, judgement, ...(other !== undefined && { other }) }
}

/** As Massey has argued, …; According to Kerby Miller, … */
const EN_AFTER =
  /^(?:As\s+(?<who>\p{Lu}[^,]{2,60}?)\s+(?:(?:has|have|had)\s+)?(?:argued|argues?|claimed|claims?|pointed out|suggested|suggests?|insisted|warned|warns?)|According to\s+(?:the historian\s+)?(?<who>\p{Lu}[^,\d]{2,60})),\s*(?<rest>.+)$/u
/** …, whereas Glaeser insists that … */
const EN_ANOTHER =
  /^(?<own>.{12,}?),?\s+(?:whereas|while|but)\s+(?<other>\p{Lu}.{1,60}?\b(?:argue|claim|insist|contend|maintain|hold|believe|stress|emphasi|conclude|reply|replie)\w*\b.*)$/u

/** A judgement that is one quotation, without its marks. */
const unquoted = (text: string): string => {
  const inner = /^[“"「](?<inner>[^“”"「」]*)[”"」]?$/u.exec(text.trim())?.groups?.inner
  return inner ?? text
}

/** A judgement on a slide, with what the text goes on to say of it. */
export interface Claim {
  by: string | undefined
  title: string
  evidence: string[]
  counter: string[]
  /** Which of the paragraph’s sentences are in it. */
  sentences: number[]
}

/** A judgement on what precedes it. */
const ABOUT_BEFORE = /^(?:这|该|此|this|these|such)/i
const TURN =
  /^(?:但是?|然而|不过|可是|相反|反之|与此相反|也有学者|另一些|反对者|批评者|However|But|Yet|By contrast|In contrast|Nevertheless|On the contrary|On the other hand|Conversely|Others|Critics)|^.{0,24}(?:反对[说这此他她其，]|反驳|表示反对|起初反对|不同意|不以为然|低估了|忽视了|忽略了)|^.{0,60}\b(?:by contrast|in contrast|on the other hand|disagree[sd]?|objected|objects|rejects?|rejected|disputes?|disputed|however)\b/u

/**
 * The claims of a paragraph, each with the sentences around it. What turns against it is another reading, not evidence.
 * A sentence that dates an event (`dated`) is none: somebody said something then.
 */
export function claimsIn(sentences: readonly Stretch[], dated: ReadonlySet<number>, lang: Lang): Claim[] {
  const sayings = sentences.map(({ text }, at) => (dated.has(at) ? undefined : sayingIn(text, lang)))
  const used = new Set<number>()
  const claims: Claim[] = []
  for (const [index, saying] of sayings.entries()) {
    if (!saying || used.has(index)) continue
    const { own, reason } = reasonIn(saying.judgement)
    const title = shorten(own, 'title', lang)
    if (title === '') continue
    const isFree = (at: number): boolean => at in sentences && !used.has(at) && !sayings[at]
    const isUndated = (at: number): boolean => isFree(at) && !dated.has(at)
    const beside = ABOUT_BEFORE.test(saying.judgement) ? [index - 1, index + 1] : [index + 1, index - 1]
    const around = isUndated(index + 1)
      ? [index + 1, index + 2].filter(isUndated)
      : beside
          .filter((at) => isUndated(at) && (at > index || ABOUT_BEFORE.test(saying.judgement)))
          .slice(0, 1)
    if (around.length === 0) around.push(...beside.filter((at) => at > index && isFree(at)).slice(0, 1))
    const said = around.map((at) => sentences[at]?.text ?? '')
    const items = (isTurn: boolean): string[] =>
      said
        .filter((text) => TURN.test(text) === isTurn)
        .map((text) => shorten(text, 'item', lang))
        .filter((text) => text !== '')
    const rest = restOf(own, title, lang)
    const because = reason === undefined ? '' : shorten(reason, 'item', lang)
    const evidence = [...[because, rest].filter((text) => text !== ''), ...items(false)]
    const other = saying.other === undefined ? '' : shorten(saying.other, 'item', lang)
    const counter = [...(other === '' ? [] : [other]), ...items(true)]
    if (evidence.length + counter.length === 0) continue
    claims.push({
      by: saying.by,
      title,
      evidence,
      counter,
      sentences: [index, ...around.filter((at) => !dated.has(at))],
    })
    for (const at of [index, ...around]) used.add(at)
  }
  return claims
}

/** `…，理由是…`: what speaks for it stands in the same sentence. */
function reasonIn(judgement: string): { own: string; reason?: string | undefined } {
  const found =
    /^(?<own>.{6,}?)[，；]\s*(?:其)?(?:主要)?(?:理由|证据|依据|根据)(?:是|在于)[，：]?(?<reason>.{4,})$/u.exec(
      judgement,
    )
  return found?.groups?.own === undefined
    ? { own: judgement }
    : { own: found.groups.own, reason: found.groups.reason }
}

/** What a judgement goes on to say behind the clauses that became its title. */
function restOf(judgement: string, title: string, lang: Lang): string {
  const plain = tidy(judgement, lang)
  const at = plain.indexOf(title)
  if (at === -1) return ''
  const rest = shorten(plain.slice(at + title.length), 'item', lang)
  return roomOf(rest, lang) < (lang === 'en' ? 4 : 8) ? '' : rest
}
