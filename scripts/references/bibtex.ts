import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { error } from '../diagnostics/diagnostic.ts'
import { MONTHS } from '../outline/months.ts'

/** An entry as it is written: the names of fields in small letters, values with their LaTeX. */
export interface BibtexEntry {
  type: string
  key: string
  fields: Map<string, string>
}

export interface BibtexFile {
  entries: BibtexEntry[]
  /** Where the file is damaged: offsets in its text. What follows a damaged entry is read. */
  problems: Diagnostic[]
}

const IDENTIFIER = /[^\s"#%'(),={}]+/y
/** An entry begins here: no text of the one before goes on behind that, however many braces are missing. */
const BEGINNING = /^[ \t]*@[A-Za-z]+[ \t]*[{(]/gm

/** Damage, with its place: one entry is left out, the next `@` at the start of a line is the next. */
class Damage extends Error {
  readonly at: number
  readonly key:
    | 'bibtex.brace'
    | 'bibtex.quote'
    | 'bibtex.key'
    | 'bibtex.field'
    | 'bibtex.value'
    | 'bibtex.comma'

  constructor(at: number, key: Damage['key']) {
    super(key)
    this.at = at
    this.key = key
  }
}

/** Reads a .bib file. Everything outside entries is a comment, as BibTeX has it. Never throws. */
export function parseBibtex(text: string): BibtexFile {
  // Every BibTeX style knows `jan` to `dec`.
  const strings = new Map<string, string>(
    MONTHS.map((name, index) => [name.slice(0, 3).toLowerCase(), String(index + 1)]),
  )
  const entries: BibtexEntry[] = []
  const problems: Diagnostic[] = []
  const reader = new Reader(text, strings)
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', reader.at)) {
    reader.at = at + 1
    // An address in a comment, such as `me@example.org`.
    if (/[^\s{}),]/.test(text.charAt(at - 1))) continue
    const type = reader.word().toLowerCase()
    reader.blank()
    const open = reader.character()
    if (type === '' || (open !== '{' && open !== '(')) continue
    if (type === 'comment') {
      // JabRef keeps its own things in there; what is no balanced text is a comment up to the line's end.
      reader.skipComment()
      continue
    }
    try {
      if (type === 'preamble') reader.preamble()
      else if (type === 'string') reader.string()
      else {
        const entry = reader.entry(type)
        if (entry) entries.push(entry)
      }
    } catch (damage) {
      if (!(damage instanceof Damage)) throw damage
      const place = Math.min(damage.at, text.length)
      problems.push(error('references', [place, Math.min(place + 1, text.length)], damage.key))
      reader.at = reader.nextEntry(at + 1)
    }
  }
  return { entries, problems }
}

class Reader {
  at = 0
  readonly #text: string
  readonly #strings: Map<string, string>
  /** Where entries begin, in order; how many of them are behind. */
  readonly #beginnings: readonly number[]
  #passed = 0
  /** A comment that is never closed was met: no further one is looked through to the end. */
  #isOpenComment = false

  constructor(text: string, strings: Map<string, string>) {
    this.#text = text
    this.#strings = strings
    this.#beginnings = [...text.matchAll(BEGINNING)].map(({ index }) => index)
  }

  /** Where the next entry begins behind a place, or the end. */
  nextEntry(from: number): number {
    while ((this.#beginnings[this.#passed] ?? Number.POSITIVE_INFINITY) < from) this.#passed++
    return this.#beginnings[this.#passed] ?? this.#text.length
  }

  character(): string {
    return this.#text.charAt(this.at)
  }

  blank(): void {
    for (;;) {
      const character = this.character()
      if (character === '%') {
        const end = this.#text.indexOf('\n', this.at)
        this.at = end === -1 ? this.#text.length : end
      } else if (character !== '' && /\s/.test(character)) this.at++
      else return
    }
  }

  word(): string {
    IDENTIFIER.lastIndex = this.at
    const found = IDENTIFIER.exec(this.#text)?.[0] ?? ''
    this.at += found.length
    return found
  }

  skipComment(): void {
    const end = this.#isOpenComment ? undefined : this.#closing(this.at, this.#text.length)
    this.#isOpenComment = end === undefined
    this.at = end ?? this.at + 1
  }

  preamble(): void {
    const close = this.#open()
    this.#value()
    this.#close(close)
  }

  string(): void {
    const close = this.#open()
    this.blank()
    const at = this.at
    const name = this.word().toLowerCase()
    if (name === '') throw new Damage(at, 'bibtex.field')
    this.#equals()
    this.#strings.set(name, this.#value())
    this.#close(close)
  }

  /** None for an entry without a key: nobody can cite it. */
  entry(type: string): BibtexEntry | undefined {
    const close = this.#open()
    this.blank()
    const from = this.at
    // A key may have nearly anything in it: `DBLP:journals/cacm/Codd70`, `罗会钧2017`, `o'neil`.
    while (this.at < this.#text.length && !/[,}\n=]/.test(this.character())) this.at++
    if (this.character() === '=') throw new Damage(from, 'bibtex.key')
    const key = this.#text.slice(from, this.at).trim()
    const fields = new Map<string, string>()
    for (;;) {
      this.blank()
      const mark = this.character()
      if (mark === close) break
      if (mark === '') throw new Damage(from, 'bibtex.brace')
      if (mark !== ',') throw new Damage(this.at, 'bibtex.comma')
      this.at++
      this.blank()
      if (this.character() === close || this.character() === ',') continue
      const at = this.at
      const name = this.word().toLowerCase()
      if (name === '') throw new Damage(at, this.character() === '' ? 'bibtex.brace' : 'bibtex.field')
      this.#equals()
      const value = this.#value()
      // Of two fields of one name the first counts, as in BibTeX.
      if (!fields.has(name)) fields.set(name, value)
    }
    this.at++
    return key === '' ? undefined : { type, key, fields }
  }

  #open(): '}' | ')' {
    const close = this.character() === '(' ? ')' : '}'
    this.at++
    return close
  }

  #close(close: string): void {
    this.blank()
    if (this.character() !== close) throw new Damage(this.at, 'bibtex.brace')
    this.at++
  }

  #equals(): void {
    this.blank()
    if (this.character() !== '=') throw new Damage(this.at, 'bibtex.field')
    this.at++
  }

  /** Texts in braces or quotes, numbers and names of strings, joined by `#`. */
  #value(): string {
    let value = ''
    for (;;) {
      this.blank()
      value += this.#piece()
      this.blank()
      if (this.character() !== '#') return value
      this.at++
    }
  }

  #piece(): string {
    const from = this.at
    const mark = this.character()
    if (mark === '{') {
      const end = this.#closing(from)
      if (end === undefined) throw new Damage(from, 'bibtex.brace')
      this.at = end
      return this.#text.slice(from + 1, end - 1)
    }
    if (mark === '"') return this.#quoted(from)
    const word = this.word()
    if (word === '') throw new Damage(from, 'bibtex.value')
    return this.#strings.get(word.toLowerCase()) ?? word
  }

  /** A quotation mark in braces does not end the text. */
  #quoted(from: number): string {
    const limit = this.nextEntry(from)
    let depth = 0
    for (let at = from + 1; at < limit; at++) {
      const character = this.#text.charAt(at)
      if (character === '\\') at++
      else if (character === '{') depth++
      else if (character === '}') depth--
      else if (character === '"' && depth === 0) {
        this.at = at + 1
        return this.#text.slice(from + 1, at)
      }
    }
    throw new Damage(from, 'bibtex.quote')
  }

  /** Behind the brace that closes the one at `from`; none where there is none. */
  #closing(from: number, limit = this.nextEntry(from)): number | undefined {
    let depth = 0
    for (let at = from; at < limit; at++) {
      const character = this.#text.charAt(at)
      if (character === '\\') at++
      else if (character === '{' || (at === from && character === '(')) depth++
      else if ((character === '}' || (character === ')' && this.#text.charAt(from) === '(')) && --depth === 0)
        return at + 1
    }
    return undefined
  }
}
