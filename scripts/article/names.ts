import type { Article } from './types.ts'

type Lang = Article['lang']

/** Names of people and institutions in a text, each once, in the text's order. */
export function namesIn(text: string, lang: Lang): string[] {
  const found = lang === 'en' ? english(text) : chinese(text)
  found.sort((a, b) => a.at - b.at)
  return [...new Set(found.map(({ name }) => name))]
}

interface Found {
  at: number
  name: string
}

const DOTTED = /(\p{Script=Han}{1,8}(?:[·•‧・]\p{Script=Han}{1,8}){1,3})/gu
const LATIN = /[（(]\s*([\p{Lu}][\p{L}.'’-]*(?:\s+[\p{L}.'’-]+){0,5})\s*[）)]/gu

function chinese(text: string): Found[] {
  const found: Found[] = []
  for (const pattern of [DOTTED, LATIN]) {
    for (const match of text.matchAll(pattern)) found.push({ at: match.index, name: match[1] ?? '' })
  }
  return found
}

const CAPITALS =
  /\p{Lu}[\p{L}'’-]*(?:\s+(?:of|the|for|and|de|von|van|der|bin|al)(?=\s+\p{Lu})|\s+\p{Lu}[\p{L}'’.-]*){1,7}/gu

function english(text: string): Found[] {
  return Array.from(text.matchAll(CAPITALS), (match) => ({
    at: match.index,
    name: match[0].replace(/\s+/g, ' '),
  }))
}
