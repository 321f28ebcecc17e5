import { letterCounts } from './normalise.ts'

/** Chinese where one letter in seven is: names and quotations in Latin letters are long beside it. */
export function languageOf(texts: Iterable<string>): 'zh-CN' | 'en' {
  let chinese = 0
  let latin = 0
  for (const text of texts) {
    const counts = letterCounts(text)
    chinese += counts.han
    latin += counts.latin
  }
  return chinese * 6 >= latin && chinese > 0 ? 'zh-CN' : 'en'
}
