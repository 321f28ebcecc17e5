import type { Phrase } from './phrases.ts'

/** What `lectern import` says of what it has read and written. */
export const importing = {
  'import.description': {
    en: 'an article → a draft outline and its source index',
    zh: '论文 → 大纲草稿及其出处索引',
  },
  'import.article': {
    en: 'the article: .md, .txt, .html, .docx or .pdf',
    zh: '论文：.md、.txt、.html、.docx 或 .pdf',
  },
  'import.outline': {
    en: 'the outline to write (default: data/, by the article’s name); one that is there is kept, and its index made anew',
    zh: '要写的大纲（默认在 data/ 中，按论文的文件名）；已有的大纲不动，只更新其索引',
  },
  'import.folder': {
    en: '{path} is a folder; name the file that has the article',
    zh: '{path} 是文件夹；请指定含有论文的文件',
  },
  'import.special': {
    en: '{path} is no ordinary file; name the file that has the article',
    zh: '{path} 不是普通文件；请指定含有论文的文件',
  },
  'import.not-article': {
    en: '{path} is an outline or an index, not an article; name the file that has the article',
    zh: '{path} 是大纲或索引，不是论文；请指定含有论文的文件',
  },
  'import.large': {
    en: '{path} has {size} MB; an article may have {limit} MB. Save it without its pictures, or as .txt, and import that.',
    zh: '{path} 有 {size} MB，论文最多 {limit} MB。请去掉图片后另存，或存为 .txt，再导入。',
  },
  'import.same-deck': {
    en: '{other} is there already, for the same deck; name another outline with --outline',
    zh: '{other} 已经存在，对应同一份幻灯片；请用 --outline 另取名称',
  },
  'import.exists': {
    en: '{file} is there already, and is left as it is; run the command again to refresh its index',
    zh: '{file} 已经存在，未作改动；再运行一次命令即可更新其索引',
  },
  'import.index-name': {
    en: '{outline} names `{index}` as its index: an index’s name ends in .source.json, and it lies in the outline’s folder or below it. Mend that, and import again.',
    zh: '{outline} 把 `{index}` 写作索引：索引的文件名应以 .source.json 结尾，并在大纲所在文件夹之内。请改正后再导入。',
  },
  'import.outline-broken': {
    en: '{outline} cannot be read as YAML, so its index is not known; mend it (`lectern check {outline}` tells where), and import again',
    zh: '{outline} 不是正确的 YAML，无法得知其索引；请先改正（`lectern check {outline}` 会指出位置），再导入',
  },
  'import.read': {
    en: '{file}  read: {title}',
    zh: '{file}  已读取：{title}',
  },
  'import.untitled': { en: '(no title found)', zh: '（未读到标题）' },
  'import.counts': {
    en: '  {sections} sections, {paragraphs} paragraphs, {dates} dates, {names} names, {documents} titles of documents',
    zh: '  {sections} 节，{paragraphs} 段，{dates} 处日期，{names} 个人名和机构名，{documents} 个文献名',
  },
  'import.written': { en: '{file}  written', zh: '{file}  已写入' },
  'import.drafted': {
    en: '{file}  written, {slides} slides drafted',
    zh: '{file}  已写入，起草了 {slides} 张',
  },
  'import.kept': { en: '{file}  is there already: left as it is', zh: '{file}  已经存在：未作改动' },
  'import.refreshed': { en: '{file}  made anew', zh: '{file}  已更新' },
  'import.unchanged': {
    en: '{file}  unchanged: the article is as it was',
    zh: '{file}  无变化：论文与上次导入时相同',
  },
  'import.changed': {
    en: '  changed in the article: {places}',
    zh: '  论文中有变化的：{places}',
  },
  'import.changed-slides': {
    en: '  changed in the article: {places}; look at {slides}',
    zh: '  论文中有变化的：{places}；请核对 {slides}',
  },
  'import.add-index': {
    en: '  {outline} does not name it yet: add `index: {index}` under `source:`',
    zh: '  {outline} 还没有写明索引：请在 `source:` 下加上 `index: {index}`',
  },
  'import.next': {
    en: 'Now: npm start -- {argument}   and: npm run check -- {argument}',
    zh: '下一步：npm start -- {argument}   以及：npm run check -- {argument}',
  },
  'import.next-check': { en: 'Now: npm run check -- {argument}', zh: '下一步：npm run check -- {argument}' },
} as const satisfies Record<string, Phrase>
