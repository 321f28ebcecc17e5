const YEAR_PART =
  /^(?<words>\D{0,120}?),?\s*(?<year>(?:1[89]|20)\d\d)(?<more>[a-z]?(?:\s*[,:]\s*(?:pp?\.\s*)?\d[\d\s,–—-]*)?)$/
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter)$/
const BETWEEN_NAMES = /^(?:and|&|et|al\.?|de|von|van|der|la|see|also|cf\.?|e\.g\.?|in|eds?\.?)$/i

/** Few articles tell of events as “(Bandung 1955)”, and the later, the fewer. */
const RECENT = 1960

/** The last word of what is no person: the Gulf War (1991). */
const EVENT =
  /^(?:Wars?|Act|Treaty|Agreement|Accords?|Conference|Crisis|Revolution|Summit|Declaration|Protocol|Pact|Convention|Resolution|Doctrine|Storm|Report|Law|Plan|Congress|Olympics|Election|Massacre|Coup|Constitution)$/

interface Citation {
  from: number
  to: number
  /** With a page or a letter it can be nothing else, and of late years it hardly is. */
  sure: boolean
}

/** From so many on an article cites by author and year: then “Munich (1938)” is a book. */
const HABIT = 3

/** The places in an article where a year is that of a book: (Waltz 1979: 45), Waltz (1979). By paragraph. */
export function citations(paragraphs: readonly string[]): Citation[][] {
  const all = paragraphs.map(inParagraph)
  const habit = all.flat().length >= HABIT
  return all.map((found) => found.filter(({ sure }) => sure || habit))
}

function inParagraph(text: string): Citation[] {
  const found: Citation[] = []
  for (const match of text.matchAll(/\(([^()]{4,300})\)/g)) {
    const inner = match[1] ?? ''
    const parts = inner.split(/;\s*/).map((part) => YEAR_PART.exec(part.trim())?.groups)
    const cited = parts.filter(
      (part) => part && (part.words?.trim() ? areNames(part.words) : namedBefore(text, match.index)),
    )
    if (cited.length === 0 || cited.length < parts.length / 2) continue
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      sure:
        cited.length > 1 ||
        isSubject(text, match.index, match.index + match[0].length) ||
        cited.some((part) => part?.more !== '' || Number(part.year) >= RECENT),
    })
  }
  return found
}

/** Hill (1926) saw in it …: whoever is named there has written something. */
const isSubject = (text: string, from: number, to: number): boolean =>
  /(?:^|[.;:] |\b(?:and|but|as|while|whereas|for|what) )\p{Lu}[\p{L}’'-]+ $/u.test(
    text.slice(Math.max(0, from - 40), from),
  ) &&
  /^ (?:saw|sees|argue[sd]|claim(?:s|ed)|show(?:s|ed)|finds|found|holds|held|note[sd]|writes|wrote|calls|called|describe[sd]|treat(?:s|ed)|suggest(?:s|ed)|maintain(?:s|ed)|insist(?:s|ed)|reads|explain(?:s|ed)|put|puts|sought)\b/.test(
    text.slice(to, to + 14),
  )

function areNames(text: string): boolean {
  const words = text.split(/[\s,]+/).filter(Boolean)
  const names = words.filter((word) => /^\p{Lu}/u.test(word) && !BETWEEN_NAMES.test(word))
  return (
    names.length > 0 &&
    names.length <= 6 &&
    !names.some((name) => MONTH.test(name) || EVENT.test(name)) &&
    words.every((word) => BETWEEN_NAMES.test(word) || /^\p{Lu}/u.test(word))
  )
}

/** Waltz (1979), Mearsheimer and Walt (2007), Smith et al. (2010); but not “the Treaty of Rome (1957)”. */
function namedBefore(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at).trimEnd()
  return (
    /(?:\p{Lu}[\p{L}’'-]+|al\.)$/u.test(before) &&
    !/\b(?:of|the)\s+(?:\p{Lu}[\p{L}’'-]+\s*){1,4}$/u.test(before)
  )
}
