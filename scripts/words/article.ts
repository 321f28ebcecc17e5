import type { Phrase } from './phrases.ts'

/** What is said of articles that cannot be read. */
export const article = {
  'article.empty': {
    en: '{file} is empty. Name the file that has the article.',
    zh: '{file} 是空文件。请指定含有论文的文件。',
  },
  'article.no-text': {
    en: '{file} has no text that could be read as an article.',
    zh: '{file} 中没有可以当作论文来读的文字。',
  },
  'article.binary': {
    en: '{file} is not a text. An article is read from .md, .txt, .html, .docx or .pdf.',
    zh: '{file} 不是文字。论文可以是 .md、.txt、.html、.docx 或 .pdf 文件。',
  },
  'article.kind': {
    en: '{file} is a {kind} file, which is not read. Save it as .docx, .pdf, .html, .md or .txt in the program that opens it.',
    zh: '{file} 是 {kind} 文件，无法读取。请在能打开它的程序里另存为 .docx、.pdf、.html、.md 或 .txt。',
  },
  'article.encrypted': {
    en: '{file} is protected by a password. Save a copy without one, and import that.',
    zh: '{file} 有密码保护。请另存一份没有密码的副本，再导入那一份。',
  },
  'article.scanned': {
    en: '{file} has pictures of pages and no text. Have its text recognised (OCR) first, and import the result.',
    zh: '{file} 只有页面的图像，没有文字。请先做文字识别（OCR），再导入识别的结果。',
  },
  'article.broken': {
    en: '{file} is damaged and cannot be read as {kind}. Open it and save it anew, or get it again.',
    zh: '{file} 已损坏，无法作为 {kind} 读取。请打开后重新保存，或重新获取。',
  },
  'article.unpacked': {
    en: '{file} would grow to more than {limit} MB when unpacked, and is not read. Save it anew without its pictures, or as .txt.',
    zh: '{file} 解开后超过 {limit} MB，不予读取。请去掉图片后另存，或存为 .txt。',
  },
} as const satisfies Record<string, Phrase>
