import fc from 'fast-check'
import { stringify } from 'yaml'
import { hostileText } from './hostile-texts.ts'

/** How many texts one outline takes. */
export const TEXTS = 150

/** Outlines that have every kind of slide and every key once, each with a hostile text of its own. */
export const hostileOutline: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(hostileText, { minLength: TEXTS, maxLength: TEXTS }),
    fc.constantFrom('zh-CN' as const, 'en' as const),
    fc.constantFrom('16/9' as const, '4/3' as const),
  )
  .map(([texts, lang, aspect]) => outlineOf(texts, lang, aspect))

/** An outline in YAML with these texts in its places; what is left of them is a list at the end. */
function outlineOf(texts: readonly string[], lang: 'zh-CN' | 'en', aspect: '16/9' | '4/3'): string {
  const rest = texts.slice()
  const t = (): string => rest.shift() ?? 'x'
  const item = () => ({
    text: t(),
    source: t(),
    by: t(),
    doubt: t(),
    items: [t(), { text: t(), source: [t(), t()], by: t(), doubt: t() }],
  })
  const head = {
    title: t(),
    subtitle: t(),
    lang,
    aspect,
    course: { name: t(), lecturer: t(), institution: t(), date: t(), minutes: [45, 45] },
    source: {
      author: [t(), t()],
      title: t(),
      container: t(),
      issued: t(),
      volume: t(),
      issue: t(),
      pages: t(),
      type: t(),
      publisher: t(),
      place: t(),
      doi: t(),
      url: t(),
      accessed: t(),
    },
    references: [{ key: 'key', text: t() }, t()],
    actors: { us: t(), vn: { name: t(), color: '#b35c00' } },
    objectives: [t(), t()],
  }
  const slides = [
    { points: t(), items: [t(), item()], source: t(), notes: t(), minutes: 3 },
    {
      timeline: t(),
      gaps: true,
      source: [t(), t()],
      events: [
        { date: '2000-03', text: t(), who: 'us', era: `1${t()}`, source: t(), doubt: t() },
        { date: '2003-11', text: t(), who: ['us', 'vn'] },
        { date: '2003-11', text: t(), era: `2${t()}` },
      ],
      notes: t(),
    },
    {
      motives: t(),
      by: t(),
      outcome: t(),
      paths: [
        { because: t(), who: 'us', wants: t(), so: t(), source: t() },
        { because: t(), so: t(), against: true, outcome: t() },
      ],
      notes: t(),
    },
    {
      compare: t(),
      columns: [
        { title: t(), items: [t(), item()] },
        { title: t(), items: [t()] },
      ],
      notes: t(),
    },
    { claim: t(), by: t(), evidence: [t(), item()], counter: [t()], notes: t() },
    { claim: t(), counter: [t()] },
    { question: t(), prompts: [t(), t()], minutes: 5, notes: t() },
    { quiz: t(), options: [t(), { text: t(), correct: true }, t()], explain: t(), notes: t() },
    { quote: t(), by: t(), notes: t() },
    { figure: t(), image: 'pictures/示 例.png', alt: t(), credit: t(), notes: t() },
    {
      table: t(),
      columns: [t(), t(), t()],
      rows: [
        [t(), t(), t()],
        [t(), t(), t()],
      ],
      notes: t(),
    },
    {
      terms: t(),
      entries: [
        { term: t(), meaning: t() },
        { term: t(), meaning: t() },
      ],
      notes: t(),
    },
    { break: t(), minutes: 10, notes: t() },
  ]
  const first = { title: t(), source: t(), summary: t(), slides }
  const last = {
    title: t(),
    summary: t(),
    slides: [{ points: t(), backup: true, items: rest.length > 0 ? rest : ['x'] }, { quote: 'q' }],
  }
  return stringify(
    { ...head, sections: [first, last] },
    { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 },
  )
}
