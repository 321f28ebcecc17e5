import { plainText } from '../outline/inline.ts'
import type { CitePiece } from './bibliography.ts'
import type { Cite } from './citations.ts'
import type { Entry, Names } from './entry.ts'
import { apaYear, lettered } from './entry-dates.ts'
import { languageOf } from './language.ts'
import { apaName, isHan, shortName } from './names.ts'

/** A work of the list with what tells it apart: `2005a`. */
export interface AuthorYear {
  entry: Entry
  letter: string
}

/** APA 7, 9.44 to 9.48: by author, then year, then title; works that would be cited alike get letters. */
export function authorYear(entries: readonly Entry[]): AuthorYear[] {
  const collator = new Intl.Collator('en')
  const sorted = entries
    .map((entry) => ({ entry, by: sortNames(entry), year: entry.issued ?? '', title: sortTitle(entry) }))
    .sort(
      (a, b) =>
        collator.compare(a.by, b.by) ||
        collator.compare(a.year, b.year) ||
        collator.compare(a.title, b.title),
    )
  const labels = sorted.map(({ entry }) => `${authorWords(entry)}\n${apaYear(entry.issued)}`)
  const letters = new Map<string, number>()
  return sorted.map(({ entry }, index) => {
    const label = labels[index] ?? ''
    const number = letters.get(label) ?? 0
    letters.set(label, number + 1)
    const isAlone = labels.filter((other) => other === label).length < 2
    return { entry, letter: isAlone ? '' : letterOf(number) }
  })
}

const letterOf = (number: number): string =>
  number < 26
    ? String.fromCharCode(97 + number)
    : letterOf(Math.floor(number / 26) - 1) + letterOf(number % 26)

const peopleOf = ({ authors, editors }: Entry): Names =>
  authors.list.length > 0 ? authors : (editors ?? authors)

function sortNames(entry: Entry): string {
  const { list } = peopleOf(entry)
  return list.length > 0 ? list.map((name) => apaName(name)).join(', ') : sortTitle(entry)
}

const sortTitle = ({ title }: Entry): string => plainText(title ?? []).replace(/^(?:the|an?) /i, '')

/** APA 7, 8.17: one, two with `&`, of more the first; 等 or et al. by the work's language. */
function authorWords(entry: Entry): string {
  const { list, others } = peopleOf(entry)
  const [first, second] = list
  if (!first) return titleWords(entry)
  if (!second && !others) return shortName(first)
  if (second && list.length === 2 && !others) return `${shortName(first)} & ${shortName(second)}`
  const name = shortName(first)
  return languageOf(entry) === 'zh' && isHan(name) ? `${name} 等` : `${name} et al.`
}

/** 8.14: a work without an author is cited by its title, a long one by what stands before its colon. */
function titleWords({ title }: Entry): string {
  const words = plainText(title ?? [])
  const short = words.length > 40 ? (/^(.{8,}?)[:：?？——]/u.exec(words)?.[1] ?? words) : words
  return isHan(short) ? `《${short}》` : `“${short}”`
}

/** `(Goh, 2005, p. 5; Khalilzad et al., 2001)`, in the order of the list. Nothing where a key is not known. */
export function authorYearCitation(
  cites: readonly Cite[],
  workOf: (key: string) => (AuthorYear & { index: number }) | undefined,
): CitePiece[] | undefined {
  const found: { words: string; year: string; index: number; locator: string | undefined }[] = []
  for (const { key, locator } of cites) {
    const work = workOf(key)
    if (!work) return undefined
    const year = lettered(apaYear(work.entry.issued), work.letter)
    found.push({ words: authorWords(work.entry), year, index: work.index, locator })
  }
  found.sort((a, b) => a.index - b.index)
  const pieces = found.flatMap(({ words, year, index, locator }, at): CitePiece[] => {
    const before = found[at - 1]
    const placed = locator === undefined ? year : `${year}, ${locator}`
    // Works of the same people: their name once.
    if (before?.words === words && before.locator === undefined)
      return [{ words: ', ' }, { words: placed, entry: index }]
    return [...(before ? [{ words: '; ' }] : []), { words: `${words}, ${placed}`, entry: index }]
  })
  return [{ words: '(' }, ...pieces, { words: ')' }]
}
