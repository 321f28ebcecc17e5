import type { Article } from './types.ts'

type Lang = Article['lang']

/** Longer than any title: what stands between two quotation marks is then a quotation. */
const LONGEST = 80

const BRACKETED = /《([^《》]{1,80})》/g
const NAMED = /(?:题为|名为|题名|标题为|书名为|名叫)\s*[“"「『]([^“”"「」『』]{2,40})[”"」』]/g
const EMPHASISED =
  /(?<![*\w])\*(?!\s)([^*\n]{3,80})(?<!\s)\*(?![*\w])|(?<![_\w])_(?!\s)([^_\n]{3,80})(?<!\s)_(?![_\w])/g
const QUOTED = /[“"]([^“”"]{3,80})[”"]/g

/** Titles of documents and works that a text names, without their marks, each once, in the text's order. */
export function documentsIn(text: string, lang: Lang): string[] {
  const found: { at: number; title: string }[] = []
  const add = (pattern: RegExp, wanted: (title: string) => boolean): void => {
    for (const match of text.matchAll(pattern)) {
      const title = (match[1] ?? match[2] ?? '')
        .replace(/\s+/g, ' ')
        .replace(/[,.，。]$/, '')
        .trim()
      if (title !== '' && title.length <= LONGEST && wanted(title)) found.push({ at: match.index, title })
    }
  }
  add(BRACKETED, () => true)
  add(NAMED, () => true)
  if (lang === 'en') {
    add(EMPHASISED, isTitle)
    add(QUOTED, isTitle)
  }
  found.sort((a, b) => a.at - b.at)
  return [...new Set(found.map(({ title }) => title))]
}

const SMALL = /^(?:a|an|and|as|at|but|by|for|from|in|into|nor|of|on|or|the|to|vs\.?|with|its|&|–|—)$/i

/** English titles are written with capitals: at least two words, all but the small ones. */
function isTitle(text: string): boolean {
  const words = text.split(/\s+/)
  const large = words.filter((word) => !SMALL.test(word))
  return large.length >= 2 && large.every((word) => /^[("'‘]*[\p{Lu}\d]/u.test(word))
}
