import type { Article } from '../../article/types.ts'

const HAN = /\p{Script=Han}/gu
const LATIN_WORD = /\p{Script=Latin}{2,}/gu

/** The language that a text of a slide is in, as far as an article's could be; figures alone are in either. */
export function languageOf(text: string, article: Article['lang']): Article['lang'] {
  const han = text.match(HAN)?.length ?? 0
  const words = text.match(LATIN_WORD)?.length ?? 0
  return han === 0 && words === 0 ? article : han >= words ? 'zh-CN' : 'en'
}

/** Whether a text is in another language than the article: its names and titles are then translated. */
export const isTranslated = (text: string, article: Article['lang']): boolean =>
  languageOf(text, article) !== article
