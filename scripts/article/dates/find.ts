import type { Expression, Place } from './expression.ts'
import type { Language } from './language.ts'
import { plainForDates } from './plain.ts'

/** The dates of a paragraph as they are written, in its order, none inside another. */
export function findDates(paragraph: string, language: Language, issued: number | undefined): Expression[] {
  const text = plainForDates(paragraph)
  const found: Expression[] = []
  for (const { pattern, read } of language.forms) {
    for (const match of text.matchAll(pattern)) {
      const words = match[0].trimEnd()
      const from = match.index + (words.length - words.trimStart().length)
      const place: Place = { text, from, to: match.index + words.length, issued }
      const reading = read(match.groups ?? {}, place)
      if (reading) found.push({ from, to: place.to, ...reading })
    }
  }
  return widened(joined(apart(found), text, language), text, language)
}

/** Of those that overlap the one that begins first, and of these the longest. */
function apart(found: Expression[]): Expression[] {
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  let end = 0
  return found.filter(({ from, to }) => {
    if (from < end) return false
    end = to
    return true
  })
}

function joined(found: readonly Expression[], text: string, language: Language): Expression[] {
  const result: Expression[] = []
  for (const expression of found) {
    const before = result.at(-1)
    const between = before && text.slice(before.to, expression.from)
    if (
      before &&
      !before.end &&
      between !== undefined &&
      between.length < 12 &&
      !expression.end &&
      language.joins(between, before, expression, text)
    ) {
      result.pop()
      const { endOnly: _, edge: __, ...first } = before
      result.push({ ...first, to: expression.to, end: expression.start })
    } else result.push(expression)
  }
  return result.filter(({ endOnly }) => !endOnly)
}

function widened(found: readonly Expression[], text: string, language: Language): Expression[] {
  return found.map((expression): Expression => {
    const since = expression.end ? undefined : language.since(expression, text)
    const aside = expression.aside || language.isAside(expression, text)
    return { ...expression, ...(since && { ...since, end: 'open' }), ...(aside && { aside }) }
  })
}
