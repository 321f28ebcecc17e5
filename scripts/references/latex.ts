import { oneLine } from './one-line.ts'

/** Accents of TeX: the combining character that follows the letter. */
const ACCENTS: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
}

/** Commands that stand for characters. */
const SYMBOLS: Record<string, string> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
  NG: 'Ŋ',
  textendash: '–',
  textemdash: '—',
  textellipsis: '…',
  ldots: '…',
  dots: '…',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquotesingle: "'",
  textquotedbl: '"',
  quotedblbase: '„',
  guillemotleft: '«',
  guillemotright: '»',
  textasciitilde: '~',
  textasciicircum: '^',
  textbackslash: '\\',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  textunderscore: '_',
  textbraceleft: '{',
  textbraceright: '}',
  textperiodcentered: '·',
  cdot: '·',
  textdegree: '°',
  degree: '°',
  textregistered: '®',
  texttrademark: '™',
  copyright: '©',
  textcopyright: '©',
  textsection: '§',
  S: '§',
  P: '¶',
  pounds: '£',
  textsterling: '£',
  texteuro: '€',
  euro: '€',
  textyen: '¥',
  times: '×',
  pm: '±',
  leq: '≤',
  geq: '≥',
  infty: '∞',
  rightarrow: '→',
  to: '→',
  slash: '/',
  newline: ' ',
  quad: ' ',
  relax: '',
  noopsort: '',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  Gamma: 'Γ',
  delta: 'δ',
  Delta: 'Δ',
  epsilon: 'ε',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  Lambda: 'Λ',
  mu: 'μ',
  nu: 'ν',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  Sigma: 'Σ',
  tau: 'τ',
  phi: 'φ',
  Phi: 'Φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Omega: 'Ω',
}

/** A command, with the blanks that end a word; what an accent stands over; else any character. */
const COMMAND = /\\(?:([A-Za-z]+)[ \t\n]*|([^A-Za-z]?))/y
const DASHES = /---|--|``|''|~/y
const QUOTES: Record<string, string> = { '---': '—', '--': '–', '``': '“', "''": '”', '~': '\u00a0' }

/**
 * A field of a .bib file as text: accents put on their letters, braces and commands taken away, what commands stand
 * for in their place. What is no LaTeX stays; an unknown command leaves its argument, or its name where it has none.
 */
export function latexText(source: string): string {
  if (!/[\\{}$~]|--|``|''/.test(source)) return oneLine(source)
  let out = ''
  for (let at = 0; at < source.length; ) {
    const character = source.charAt(at)
    if (character === '\\') {
      const read = command(source, at)
      out += read.text
      at = read.end
      continue
    }
    DASHES.lastIndex = at
    const dash = DASHES.exec(source)?.[0]
    if (dash !== undefined) {
      out += QUOTES[dash] ?? dash
      at += dash.length
      continue
    }
    if (character !== '{' && character !== '}' && character !== '$') out += character
    at++
  }
  return oneLine(out.normalize('NFC'))
}

function command(source: string, at: number): { text: string; end: number } {
  COMMAND.lastIndex = at
  const found = COMMAND.exec(source)
  const word = found?.[1]
  const sign = found?.[2] ?? ''
  const end = at + (found?.[0].length ?? 1)
  const accent = ACCENTS[word ?? sign]
  if (accent !== undefined) {
    const letter = accented(source, end)
    if (letter) return { text: letter.base + accent + letter.rest, end: letter.end }
  }
  if (word === undefined)
    return { text: sign === '\\' || sign === '' ? ' ' : sign.replace(/[-/,;:!]/, ''), end }
  const symbol = SYMBOLS[word]
  if (symbol !== undefined) return { text: symbol, end }
  // `\href{address}{words}`: the words are what is shown.
  if (word === 'href' && source.charAt(end) === '{') return { text: '', end: closing(source, end) }
  return {
    text: source.charAt(end) === '{' || /^(?:em|it|bf|sc|tt|rm|sf|small)$/.test(word) ? '' : word,
    end,
  }
}

/** The letter below an accent, be it in braces or not; a dotless i gets the accent instead of its dot. */
function accented(source: string, from: number): { base: string; rest: string; end: number } | undefined {
  let at = from
  while (source.charAt(at) === '{' || source.charAt(at) === ' ') at++
  const dotless = /\\([ij])(?![A-Za-z])[ ]?/y
  dotless.lastIndex = at
  const special = dotless.exec(source)
  if (special) return { base: special[1] ?? '', rest: '', end: at + special[0].length }
  const letter = String.fromCodePoint(source.codePointAt(at) ?? 32)
  if (!/\p{L}/u.test(letter)) return undefined
  return { base: letter, rest: '', end: at + letter.length }
}

/** Behind the brace that closes the one at `at`, or the end. */
function closing(source: string, at: number): number {
  let depth = 0
  for (let end = at; end < source.length; end++) {
    const character = source.charAt(end)
    if (character === '\\') end++
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0) return end + 1
  }
  return source.length
}
