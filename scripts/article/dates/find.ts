import type { Expression, Issued, Place } from './expression.ts'
import type { Language } from './language.ts'
import { plainForDates } from './plain.ts'
import { isBare } from './resolve.ts'

/** The dates of a paragraph as they are written, in its order, none inside another. */
export function findDates(
  paragraph: string,
  language: Language,
  issued: Issued | undefined,
  cited: readonly { from: number; to: number }[],
): Expression[] {
  const text = without(plainForDates(paragraph), cited)
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
  return widened(lent(joined(apart(found), text, language), text, language), text, language)
}

/** With blanks instead of what is no part of the text. */
function without(text: string, spans: readonly { from: number; to: number }[]): string {
  let kept = ''
  let at = 0
  for (const { from, to } of spans) {
    kept += text.slice(at, from) + ' '.repeat(to - from)
    at = to
  }
  return kept + text.slice(at)
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
      between.length < 20 &&
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

/** In “May and June 2015” the year stands once, behind both months. */
function lent(found: readonly Expression[], text: string, language: Language): Expression[] {
  const result = [...found]
  for (let at = result.length - 2; at >= 0; at--) {
    const [one, next] = [result[at], result[at + 1]]
    if (!one || !next || next.start.year === undefined || next.start.month === undefined) continue
    if (one.end || one.start.month === undefined || !isBare(one.start)) continue
    if (!language.lends(text.slice(one.to, next.from))) continue
    result[at] = { ...one, start: { ...one.start, year: next.start.year } }
  }
  return result
}

function widened(found: readonly Expression[], text: string, language: Language): Expression[] {
  return found.map((expression): Expression => {
    const since = expression.end ? undefined : language.since(expression, text)
    const aside = expression.aside || language.isAside(expression, text)
    return { ...expression, ...(since && { ...since, end: 'open' }), ...(aside && { aside }) }
  })
}
