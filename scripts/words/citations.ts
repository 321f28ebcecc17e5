import type { Phrase } from './phrases.ts'

/** What is said about references and citations, and how the references are read. */
export const citations = {
  'references.missing': {
    en: '"{path}" is not there; references are a .bib or CSL-JSON file in the outline’s folder or below it',
    zh: '找不到“{path}”；参考文献应是大纲所在文件夹或其下的 .bib 或 CSL-JSON 文件',
  },
  'references.unreadable': { en: '"{path}" cannot be read ({reason})', zh: '无法读取“{path}”（{reason}）' },
  'references.large': {
    en: '"{path}" has {size} MB; a file of references has at most {most} MB',
    zh: '“{path}”有 {size} MB；参考文献文件最多 {most} MB',
  },
  'references.damaged': {
    en: '"{path}" is damaged: see its own messages',
    zh: '“{path}”有错误：请看针对该文件的提示',
  },
  'references.none': {
    en: 'there is no entry in this file; it should be a .bib file (`@article{key, …}`) or CSL-JSON (`[{"id": …}]`)',
    zh: '文件里没有条目；应为 .bib 文件（`@article{key, …}`）或 CSL-JSON（`[{"id": …}]`）',
  },
  'references.colon': {
    en: 'the reference has a colon and a blank after "{key}"; put the whole text in quotes, or write `- key: text` with a key without blanks',
    zh: '“{key}”后有冒号加空格；请给整条文字加引号，或写成 `- 键: 文字`（键中不带空格）',
  },
  'references.twice': { en: 'the key "{key}" is given twice', zh: '键“{key}”出现了两次' },
  'bibtex.brace': {
    en: 'a brace that opens here or before is never closed',
    zh: '此处或之前的大括号没有闭合',
  },
  'bibtex.quote': { en: 'a quotation mark that opens here is never closed', zh: '此处的引号没有闭合' },
  'bibtex.key': {
    en: 'an entry begins with its key: `@article{key, …}`',
    zh: '条目应以键开头：`@article{key, …}`',
  },
  'bibtex.field': {
    en: 'a field is `name = {value}`; here is something else (an unescaped quotation mark or a missing comma before it?)',
    zh: '字段应写成 `name = {value}`；此处不是（前面是否有未转义的引号或缺了逗号？）',
  },
  'bibtex.value': {
    en: 'there is no value; write it in braces: `name = {value}`',
    zh: '此处没有值；请写在大括号里：`name = {value}`',
  },
  'bibtex.comma': {
    en: 'expected a comma or the end of the entry',
    zh: '此处应为逗号，或条目在此结束',
  },
  'csl.syntax': { en: 'this is not JSON from here on', zh: '从此处起不是有效的 JSON' },
  'csl.items': {
    en: 'there is no item with an `id`; CSL-JSON is a list of items: `[{"id": …, "title": …}]`',
    zh: '没有带 `id` 的条目；CSL-JSON 是条目的列表：`[{"id": …, "title": …}]`',
  },
  'citation.unknown': {
    en: 'there is no reference "{key}" to cite; known are: {known}',
    zh: '没有可引用的参考文献“{key}”；已有：{known}',
  },
  'citation.near': {
    en: 'there is no reference "{key}" to cite; did you mean "{suggestion}"?',
    zh: '没有可引用的参考文献“{key}”；是否想写“{suggestion}”？',
  },
  'citation.number': {
    en: 'there is no reference number {key}; the list has {count}',
    zh: '没有第 {key} 条参考文献；列表共 {count} 条',
  },
} as const satisfies Record<string, Phrase>
