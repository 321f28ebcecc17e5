import { closingBrackets, codeAt, isEscape, linkAt } from '../outline/inline.ts'

/** One work that is cited, and where in it, as it is written. */
export interface Cite {
  key: string
  locator?: string
}

/** `[@key1; @key2, p. 5]` in a text: from the bracket to behind its end. */
export interface Citation {
  from: number
  to: number
  cites: Cite[]
  /** In the words of a link, where no other link can be. */
  inLink: boolean
}

/** A key, then a comma or a blank and where in the work. */
const CITE = /^@([^\s,;，；[\]@]+)(?:[\s,，]+(.*))?$/su

/** The citations of a text. What is escaped or in code is none. */
export function citationsIn(text: string): Citation[] {
  if (!text.includes('[@')) return []
  const closing = closingBrackets(text)
  const found: Citation[] = []
  let linkEnd = -1
  let behindLink = 0
  for (let at = 0; at < text.length; ) {
    // The address of a link is no text.
    if (at === linkEnd) at = behindLink
    const character = text.charAt(at)
    if (isEscape(text, at)) at += 2
    else if (character === '`') at += codeAt(text, at).source.length
    else if (character !== '[') at++
    else {
      const end = closing.get(at)
      const inLink = at < linkEnd
      const link = inLink ? undefined : linkAt(text, at, end)
      const cites = link || end === undefined ? undefined : citesIn(text.slice(at + 1, end))
      if (link && end !== undefined) {
        linkEnd = end
        behindLink = at + link.length
      }
      if (cites && end !== undefined) {
        found.push({ from: at, to: end + 1, cites, inLink })
        at = end + 1
      } else at++
    }
  }
  return found
}

/** What stands between the brackets, if it cites. An `@` that is forgotten behind a semicolon is not missed. */
function citesIn(inside: string): Cite[] | undefined {
  if (!inside.startsWith('@')) return undefined
  const cites: Cite[] = []
  for (const part of inside.split(/[;；]/)) {
    const trimmed = part.trim()
    const last = cites.at(-1)
    if (last?.locator !== undefined && !trimmed.startsWith('@')) {
      last.locator += `; ${trimmed}`
      continue
    }
    const found = CITE.exec(trimmed.startsWith('@') ? trimmed : `@${trimmed}`)
    if (!found?.[1]) return undefined
    const locator = found[2]?.trim()
    cites.push({ key: found[1], ...(locator && { locator }) })
  }
  return cites
}
