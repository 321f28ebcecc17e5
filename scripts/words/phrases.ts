/** The languages in which Lectern speaks to its users. */
export type Locale = 'en' | 'zh'

/** One thing to say, in both languages. `{name}` stands for a value. */
export interface Phrase {
  en: string
  zh: string
}

export type Values = Record<string, string | number>

/** The phrase in that language with its values put in. A value that is missing is a programming error. */
export function fill(phrase: Phrase, locale: Locale, values: Values = {}): string {
  return phrase[locale].replace(PLACE, (_, name: string, noun = '') => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {${name}} in “${phrase.en}”`)
    return `${value}${String(value) === '1' ? noun.replace(/s$/, '') : noun}`
  })
}

/** A value, and in English what is counted by it: one slide is no `1 slides`. */
const PLACE =
  /\{(\w+)\}( (?:slides|pages|cells|columns|parts|sections|paragraphs|errors|warnings|notices|pictures|outlines|letters|characters|options|lines|events|minutes|decks)\b)?/g
