import { englishNames, englishSurname } from './names/en.ts'
import type { Found } from './names/found.ts'
import { isInName, isInWord, occurrencesOf } from './names/occurrences.ts'
import { chineseInstitutions } from './names/zh-institutions.ts'
import { chinesePeople } from './names/zh-people.ts'
import type { Article } from './types.ts'

type Lang = Article['lang']

/** Names of people and institutions in a text, each once, in the text's order. */
export function namesIn(text: string, lang: Lang): string[] {
  return inOrder(namesWithin(text, lang))
}

/**
 * The names in the paragraphs of an article. A person who was named in one is known by a part of the name in others:
 * 科恩 after 威廉·科恩, Nixon after Richard Nixon.
 */
export function articleNames(paragraphs: readonly string[], lang: Lang): string[][] {
  const found = paragraphs.map((text) => namesWithin(text, lang))
  const occurrences = occurrencesOf(
    new Set(found.flat().flatMap(({ name }) => [name, ...shortForms(name, lang)])),
    lang === 'en' ? isInWord : isInName,
  )
  return paragraphs.map((text, at) => inOrder([...(found[at] ?? []), ...occurrences(text)]))
}

function namesWithin(text: string, lang: Lang): Found[] {
  return lang === 'en' ? englishNames(text) : [...chinesePeople(text), ...chineseInstitutions(text)]
}

function shortForms(name: string, lang: Lang): string[] {
  if (lang === 'en') return [englishSurname(name) ?? ''].filter(Boolean)
  const last =
    name
      .split(/[·•‧・]/)
      .at(-1)
      ?.replace(/^[A-Z]\.?/, '') ?? ''
  return last !== name && last.length >= 2 ? [last] : []
}

function inOrder(found: readonly Found[]): string[] {
  return [...new Set(found.toSorted((a, b) => a.at - b.at).map(({ name }) => name))]
}
