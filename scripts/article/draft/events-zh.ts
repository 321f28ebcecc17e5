import { withoutSaying } from './clause-words.ts'
import type { Surroundings } from './events.ts'
import { clausesOf } from './sentences.ts'

/** Words that tie a date to its clause. */
const BEFORE =
  /(?:早在|就在|还在|正在|恰在|直到|直至|截至|截止到?|大约|大概|自从|约在|约|(?:进|步|迈|跨)入|在|于|於|自|从|從|到|至|迄|(?<![差间間相])距|当|仅|即|并|又|而|以及|和|与|與|及|但|则|也|、)+$/u
const AFTER =
  /^(?:年度?|初期?|底|末|中期|中?[叶葉]|(?:上|中|下)旬|(?:正|冬|[腊臘]|[闰閏]?[一二三四五六七八九十]{1,3})月(?=[，,]|$)|左右|前后|[春夏秋冬]季?|上半年|下半年|开始|起|[间間]|期[间間]|之?时(?!任)|(?:凌晨|清晨|早晨|上午|中午|下午|傍晚|晚上|深夜)(?=[，,]|\p{Script=Han}{2})|[夜晚](?=[，,]|$)|一年(?=[，,]|$)|那年|这一?年|\s+|(?:中|以[来來]|以[后後]|之[后後]|[后後])(?=[，,]|$))/u
/** `自1995年建交以来`: what happened then. */
const SINCE = /^(?<what>[^，。；：]{2,20}?)(?:以[来來]|(?:之[后後]|以[后後]|[后後]|开始|起)(?=[，,]|$))/u
/** A date that only says what something is compared with. */
const BACKGROUND = /(?:是|系|乃|比|较|与|同|像|如同|不同于|相比)$/u
/** `定额以大历十四年各州所入之数为准`: the date is of what stands behind it. */
const OBJECT = /(?:(?<![所可])以|[把将按据]|按照|依照)$/u
/** What somebody thinks of a date was not thought then. */
const THOUGHT = /认为|主张|声称|推测|怀疑/u
/** `始于1986年《民法通则》`: the verb’s object goes on behind the date. */
const VERB_AT = /(?:[始源止卒]|[出诞]生|[建成创设]立|[创修兴]建)$/u
/** `等到2025年`, `推迟至2025年`: an end, at which nothing else needs to happen. */
const LASTING = /(?:等|延[长续迟]?|推迟|持续|沿用|保持|维持|顺延|计算)$/u
/** `穆宗长庆元年`, `清光绪二年`: whose reign it was. */
const REIGN = /^(?![一二三四五六七八九十〇零])\p{Script=Han}{2,4}?[元\d一二三四五六七八九十廿卅]+[年载]/u
const RULER =
  /(?:(?:^|(?<=[于在自从至到]))[汉魏晋隋唐宋辽金元明清][朝代]?|[汉魏晋隋唐宋辽金元明清]?\p{Script=Han}[宗祖帝])$/u
/** What was so before then did not happen then. */
const NOT_THEN = /^(?:以前|之前|前(?=[，,的]|$))/u
/** What happened at an occasion happened then, and what a publication says was said then. */
const AT_IT = /^(?:(?:出版|发表|发布|提出|推出)的(?=《[^》]*》(?!第))|(?:举行|召开|爆发|发生|进行)的)/u
/** `2020年通过的《民法典》沿用…`: the date is of what stands behind 的, not of what is told of it. */
const ATTRIBUTIVE =
  /^(?:[由在经][^，的]{1,14}?)?(?:所|新|重新|首次|正式|共同)*(?:出生|毕业|入学|入伍|出版|发表|发布|提出|推出|通过|颁[布行]|公布|印发|签[署订]|制[定订]|修[订改正]|出台|缔结|实施|施行|生效|[成建设创]立|[创兴修]建|建[成造]|落成|开[业工通办]|[完竣]工|投产|编[写成纂]|撰写|完成|收购|批准|确[立定]|启动)的/u
/** `可以追溯到1994年`: nothing that happened then is told. */
const TRACED = /(?:追溯|上溯|回溯)(?:[到至]|自)?$/u
/** What the author does with what is of that time. */
const OF_METHOD =
  /^(?:本文|本研究|本书|笔者|作者|我们)[^，]{0,8}?(?:使用|采用|利用|选取|统计|收集|搜集|整理|分析|考察|的局限|数据|样本)/u
/** `2014年9月1日修订通过、2015年施行的《办法》`: of what stands behind both dates. */
const SHARED_VERB = /^\p{Script=Han}{2,6}、$/u
/** `2024年6月底前接通`: without the date that would say something else. */
const BY_THEN = /^(?:[底末]|月底)?前(?![，,的期后後身])(?=\p{Script=Han}{2})/u
/** What was so later on did not happen then. */
const LATER = /^[後后](?![方勤期半者续來来世人])(?=\p{Script=Han}{2})/u
/** `入户时间为2010年`: without its date the clause has no end. */
const ENDS_WITH_DATE = /(?:时间|日期|年份|期限|[生卒]年|周期|起点|终点|上限|下限)[是为]$/u
/** Verbs that a date follows: `始于1975年`. */
const VERBS: readonly (readonly [RegExp, string])[] = [
  [/始$/u, '开始'],
  [/(?<![出诞产])生$/u, '出生'],
  [/卒$/u, '去世'],
  [/(?<!修|创|重|兴|扩|组|新)建$/u, '建成'],
]

/** What a clause tells of its date, without the date; nothing where the date is another matter’s. */
export function chineseEvent(around: Surroundings): string | undefined {
  const text = clauseOf(around)?.replace(LEANING, '$<who>')
  return text === undefined ? undefined : withoutSpeech(text)
}

/** What is told before somebody says something; nothing where that is all. */
function withoutSpeech(text: string): string | undefined {
  for (const clause of clausesOf(text, 'zh-CN')) {
    const done = withoutSaying(clause.text)
    if (done !== clause.text) return `${text.slice(0, clause.from)}${done}` || undefined
  }
  return text
}

function clauseOf({ before: all, date, after, following }: Surroundings): string | undefined {
  // `1921年建成的灯塔于1954年`: what leans on the date before.
  const before = (REIGN.test(date) ? all.replace(RULER, '') : all).replace(ATTRIBUTIVE, '')
  const lead = before.replace(BEFORE, '')
  const tie = before.slice(lead.length)
  if (TRACED.test(before) || OF_METHOD.test(lead) || OF_METHOD.test(`${lead}${after}`)) return undefined
  if (SHARED_VERB.test(after) || LATER.test(after)) return undefined
  const isCutShort = ENDS_WITH_DATE.test(lead) && !/[\p{L}\p{N}]/u.test(after)
  if (BY_THEN.test(after) || isCutShort) {
    const own = `${all}${date}${isCutShort ? '' : after}`.trim()
    return [own, ...following.map(({ text }) => text)].join('，')
  }
  if (BACKGROUND.test(lead) || THOUGHT.test(lead) || (tie === '' && OBJECT.test(lead))) return undefined
  const since = /(?:自从?|从)$/.test(tie) ? SINCE.exec(after)?.groups?.what : undefined
  if (since !== undefined) return `${subject(lead)}${since}`
  if (NOT_THEN.test(after)) return undefined
  const part = withoutPart(after)
  const behind = subject(lead) === '' ? part.replace(AT_IT, '') : part
  if (ATTRIBUTIVE.test(behind)) return undefined
  // `从1931年的经验，他得到…`: of the experience.
  if (/[从從自]$/.test(tie) && behind.startsWith('的')) return undefined
  const bare = behind.replace(/^的/, '')
  const isLast = !/[\p{L}\p{N}]/u.test(bare)
  if (/[于於]$/.test(tie) && !isLast && VERB_AT.test(lead)) return undefined
  if (/(?<!截)[至到迄]$/.test(tie) && subject(lead) !== '' && (isLast || LASTING.test(lead))) return undefined
  // `越南在2001年就试图`, `2007年又修改`: words that only lean on the date.
  const rest = bare.replace(/^(?:就|便|才|又|还|再次|即|也|已经?)(?=.{3})/u, '')
  if (/[\p{L}\p{N}]/u.test(rest))
    return [`${subject(lead)}${rest}`, ...following.map(({ text }) => text)].join('，')
  // `始于1975年。`: the clause ends with its date.
  if (/[于於]$/.test(tie) && lead !== '')
    return /分[别別]/.test(lead) ? undefined : verbLast(lead, `${tie}${date}`)
  // `4月23日，世界读书日，…`
  const isNamed =
    lead === '' && following.length > 1 && /^\p{Script=Han}{1,6}[日节]$/u.test(following[0]?.text ?? '')
  const told = following
    .slice(isNamed ? 1 : 0)
    .map(({ text }) => text)
    .join('，')
  if (lead === '' || isConnective(lead)) return told === '' ? undefined : told.replace(/^时任/u, '')
  return told === '' ? lead : `${lead}${lead.length < 8 ? '' : '，'}${told}`
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })
/** Characters in which a word ends that begins like a part of a year. */
const LONGEST_WORD = 12

/** Without what only says in which part of a year: 初, 末, 起, but not the first letter of 起诉 or 末代. */
function withoutPart(after: string): string {
  let rest = after
  for (;;) {
    const part = AFTER.exec(rest)?.[0]
    if (part === undefined) return rest
    const next = WORDS.segment(rest.slice(0, LONGEST_WORD)).containing(part.length)
    if (next && next.index !== part.length) return rest
    rest = rest.slice(part.length)
  }
}

const isConnective = (text: string): boolean =>
  /^(?:尤其是?|特别是|其中|此后|之后|随后|后来|到了|例如|比如|如)$/.test(text)
/** `早在2001年越南就试图`, `2007年美国又修改`: words that lean on the date. */
const LEANING = /^(?<who>\p{Script=Han}{2,6}?)(?:又|就)(?=\p{Script=Han}{3})(?![业职任学])/u
const subject = (lead: string): string => (isConnective(lead) ? '' : lead.replace(/^时任/u, ''))

/** A verb of one character needs the date behind it: `打于1974年`. */
function verbLast(text: string, date: string): string {
  for (const [verb, whole] of VERBS) if (verb.test(text)) return text.replace(verb, whole)
  const last = [...WORDS.segment(text.slice(-LONGEST_WORD))].at(-1)?.segment ?? ''
  return last.length === 1 ? `${text}${date}` : text
}
