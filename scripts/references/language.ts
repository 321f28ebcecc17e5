import { plainText } from '../outline/inline.ts'
import type { Inline } from '../plan/types.ts'
import type { Entry } from './entry.ts'
import { isHan } from './names.ts'

/** The language that an entry is set in: by what it says of itself, else by its letters. */
export function languageOf({ lang, title, container, authors }: Entry): 'zh' | 'en' {
  if (lang !== undefined && lang !== '') {
    if (/^(?:zh|cn|chi|ja|jp|中文|汉语|漢語|日)/i.test(lang)) return 'zh'
    if (/^[a-z]/i.test(lang)) return 'en'
  }
  const names = authors.list.map((name) => ('literal' in name ? name.literal : name.family)).join('')
  const text = [title, container].map((part) => plainText(part ?? [])).join('')
  return isHan(title === undefined ? names + text : plainText(title)) ? 'zh' : 'en'
}

/** Whether a text has Chinese letters, which have no italics. */
export const isChinese = (text: readonly Inline[]): boolean => isHan(plainText(text))
