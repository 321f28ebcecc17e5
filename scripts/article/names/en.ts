import type { Found } from './found.ts'

const WORD = String.raw`\p{Lu}(?:\p{L}|['’](?=\p{L}{2})|-(?=\p{L}))*\.?`
/** Words with capitals in a row, with what stands between them in names. */
const RUN = new RegExp(
  String.raw`(?<![\p{L}\d])${WORD}(?: (?:(?:of the|of|de|la|von|van|der|den|bin|ibn|al|du|da|for|and) )?${WORD}){0,8}`,
  'gu',
)
const TITLE =
  /^(?:(?:Former|Deputy|Vice|Acting|Assistant|Under|Late|Then|US|U\.S\.|British|American|Chinese|Vietnamese|Soviet|Russian|French|German|Japanese|Indian) )*(?:President|Prime Minister|Foreign Minister|Defen[cs]e Minister|Defen[cs]e Secretary|Secretary of (?:State|Defen[cs]e|the \p{Lu}\w+|\p{Lu}\w+)|Secretary|Minister|Chairman|Premier|Chancellor|King|Queen|Emperor|Prince|Princess|Pope|General|Admiral|Colonel|Captain|Major|Senator|Congressman|Representative|Ambassador|Professor|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Lord|Lady|Governor|Judge|Justice|Marshal|Secretary-General|Saint|St\.?) /u
const START =
  /^(?:The|A|An|In|On|At|By|For|From|To|Of|As|If|With|When|While|Where|After|Before|During|Since|Until|Although|Though|Because|But|And|Or|Nor|Yet|So|Thus|Then|Both|Either|Neither|This|That|These|Those|His|Her|Their|Its|Our|My|Your|He|She|It|They|We|I|You|Who|What|Which|Why|How|Under|Over|Between|Among|Many|Some|Most|All|Few|Not|No|One|Two|Three|Only|Even|Still|Also|Here|There|However|Moreover|Furthermore|Nevertheless|Instead|Despite|Against|Like|Unlike|Within|Without|Through|Throughout|Once|Later|Earlier|Early|Late|Such|Each|Every|Another|Other|Former|Formerly|Perhaps|Indeed|Today|Now|Never|See|Following|According|Given|Meanwhile|Finally|First|Second|Third|Last|Next|Chapter|Section|Table|Figure|Part) /
const PLAIN =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Abstract|Introduction|Conclusion|Keywords|References)$/
const INSTITUTION =
  /^(?:Ministry|Department|Committee|Institute|Cent(?:er|re)|Commission|Council|Bureau|Office|Organi[sz]ation|Association|Foundation|Society|School|Faculty|Board|Agency|Academy|University|Court|House|Bank|League|Union|Alliance|Party|Congress|Parliament|Company|Corporation|College|Fund|Conference|Treaty|Act|Declaration|Convention|Agreement|Army|Navy|Force|Forces|Fleet|War|Revolution|Sea|Ocean|River|Gulf|Bay|Street|Empire|Kingdom|Republic|States|Nations|Islands?|World|Cold|Dynasty|Museum|Library|Press|Times|Post|Review|Journal|Group|Forum|Summit|Strategy|Policy|Plan|Project|East|West|North|South|Asia|America|Africa|Europe|Century|Age|Church|Company|Movement)$/

/** Names of several words, of those with a title before them, and short forms in capitals. */
export function englishNames(text: string): Found[] {
  const found: Found[] = []
  for (const match of text.matchAll(RUN)) {
    for (const { at, name } of parted(match[0], match.index)) addRun(at, name, found)
  }
  for (const match of text.matchAll(/(?<![\p{L}\d-])\p{Lu}{2,8}(?:-\d+)?(?!['’]?[\p{L}\d])/gu)) {
    if (!/^(?:[IVX]+|AD|BC|CE|BCE|FY|PM|AM)$/.test(match[0])) found.push({ at: match.index, name: match[0] })
  }
  return found
}

/** “Nixon and Mao” are two, “the Ministry of Foreign Affairs and Trade” is one; a full stop ends all but initials. */
function parted(run: string, start: number): Found[] {
  const pieces: Found[] = []
  let from = 0
  const cut = (at: number, next: number): void => {
    pieces.push({ at: start + from, name: run.slice(from, at) })
    from = next
  }
  for (const match of run.matchAll(/ (?:and|for) |(?<=\p{L}{3})\. /gu)) {
    const head = run.slice(from, match.index).split(' ')
    const whole =
      match[0].startsWith(' ') &&
      head.some((word) => INSTITUTION.test(word)) &&
      / of | for /.test(`${run.slice(from, match.index)}${match[0]}`)
    if (!whole && !/\b(?:Dr|Mr|Mrs|Gen|Col|Sen|Rep|Gov|Prof|St|Capt|Adm)$/.test(run.slice(from, match.index)))
      cut(match.index, match.index + match[0].length)
  }
  cut(run.length, run.length)
  return pieces
}

function addRun(start: number, run: string, found: Found[]): void {
  let name = run
  while (START.test(name)) name = name.replace(START, '')
  const title = TITLE.exec(name)
  if (title) name = name.slice(title[0].length)
  name = name.replace(/['’]s$|(?<=\p{L}{2})\.$/u, '')
  const words = name.split(' ')
  if (words.some((word) => PLAIN.test(word))) return
  if ((words.length > 1 || (title && words[0])) && name.length > 2 && name.length <= 60)
    found.push({ at: start + run.indexOf(name), name })
}

/** The last word of a person’s name, by which the person is called later: Nixon. */
export function englishSurname(name: string): string | undefined {
  const words = name.split(' ')
  const last = words.at(-1) ?? ''
  if (
    words.length < 2 ||
    words.length > 4 ||
    words.some((word) => INSTITUTION.test(word) || /^(?:of|the|for|and)$/.test(word))
  )
    return undefined
  return last.length > 2 ? last : undefined
}
