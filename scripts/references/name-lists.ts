import type { Name, Names } from './entry.ts'
import { latexText } from './latex.ts'
import { isHan, personOf } from './names.ts'

/** The people of a .bib field: names between ` and `, each `Family, Given`, `Family, Jr, Given` or `Given Family`. */
export function bibtexNames(field: string | undefined): Names {
  if (field === undefined) return { list: [] }
  const list: Name[] = []
  let others = false
  // Blanks one by one: long runs of them would be looked at again and again.
  for (const part of splitOutside(field.replace(/\s+/g, ' '), / and /y)) {
    // CNKI ends its lists with `and`.
    const text = part.replace(/^ ?and | and ?$/g, '').trim()
    if (text === '') continue
    if (/^(?:others|等|et\s+al\.?)$/i.test(text)) others = true
    else list.push(...bibtexName(text))
  }
  return { list, ...(others && { others }) }
}

function bibtexName(text: string): Name[] {
  // Braces around the whole: whoever it is has no family name.
  if (/^\{[^{}]*\}$/.test(text)) {
    const literal = latexText(text)
    return isHan(literal) || literal === '' ? chinesePeople(literal) : [{ literal }]
  }
  const parts = splitOutside(text, / ?, ?/y).map(latexText)
  const whole = latexText(text)
  if (isHan(whole)) return chinesePeople(whole)
  const [family = '', second, third] = parts
  if (family === '') return whole === '' ? [] : [{ literal: whole }]
  if (third !== undefined) return [{ family, given: third, ...(second && { suffix: second }) }]
  if (second !== undefined) return [second === '' ? { literal: family } : { family, given: second }]
  return [personOf(whole)]
}

/** Family names of two characters: `欧阳, 修` is one person, `罗会钧, 张三` are two. */
const DOUBLE = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 宇文 长孙 司徒 司空 端木 独孤 南宫 轩辕 澹台 呼延 西门 東方 歐陽 司馬 上官 諸葛 尉遲 公孫 長孫 獨孤 南宮 軒轅 呼延'.split(
    ' ',
  ),
)

/** Chinese names, of which some databases put several into one with commas or semicolons between. */
export function chinesePeople(text: string): Name[] {
  const parts = text
    .split(/[;；、，,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const [family = '', given] = parts
  if (parts.length === 2 && given !== undefined && /[,，]/.test(text)) {
    const isOne = Array.from(family).length === 1 || DOUBLE.has(family)
    if (isOne) return [{ family, given }]
  }
  return parts.map((literal) => ({ literal }))
}

/** Splits at a pattern (sticky) outside of braces. */
function splitOutside(text: string, pattern: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\\') at++
    else if (character === '{') depth++
    else if (character === '}') depth--
    else if (depth <= 0 && /[\s,]/.test(character)) {
      pattern.lastIndex = at
      const found = pattern.exec(text)
      if (!found) continue
      parts.push(text.slice(from, at))
      from = at + found[0].length
      at = from - 1
    }
  }
  return [...parts, text.slice(from)]
}
