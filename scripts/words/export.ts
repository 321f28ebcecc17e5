import type { Phrase } from './phrases.ts'

/** What `lectern export` says. */
export const exporting = {
  'export.description': {
    en: 'the deck as a PDF, as pictures, as one web page or for PowerPoint; all of it is read back before it is handed out',
    zh: '导出为 PDF、图片、单个网页文件或 PowerPoint 文件；交付前都会回读核对',
  },
  'export.format': {
    en: 'pdf; png: a picture a slide in a folder; html: one file that any browser opens from disk; or pptx',
    zh: 'pdf；png：每张幻灯片一幅图片，放在一个文件夹里；html：单个文件，双击即可在浏览器中打开；或 pptx',
  },
  'export.output': {
    en: 'the file to write, or with png the folder (default: NAME.pdf, NAME.html, NAME.pptx or NAME/ in the working directory)',
    zh: '要写的文件；png 时为文件夹（默认为当前目录下的 名称.pdf、名称.html、名称.pptx 或 名称/）',
  },
  'export.without-notes': { en: 'html: leave the notes out, for students', zh: 'html：不含备注，供学生使用' },
  'export.html-trouble': {
    en: 'opened from disk the page does not have all it needs: {reason}',
    zh: '从磁盘打开时，网页缺少所需内容：{reason}',
  },
  'export.html-written': {
    en: '{file}  written, {slides} slides, each read back; {size} MB',
    zh: '{file}  已写入，{slides} 张幻灯片，逐张回读核对；{size} MB',
  },
  'export.steps': { en: 'a page for every click', zh: '每次点击各成一页' },
  'export.concurrency': {
    en: 'how many decks are printed at once (default: one for each two processors)',
    zh: '同时导出几份（默认每两个处理器一份）',
  },
  'export.shard': {
    en: 'only the i-th of n equal parts of the outlines, such as 1/4',
    zh: '只导出大纲 n 等分中的第 i 份，如 1/4',
  },
  'export.browser': { en: 'the browser to use', zh: '要使用的浏览器' },
  'export.output-name': {
    en: '`--output` names the file to write, which ends in {extension}; "{value}" does not',
    zh: '`--output` 指定要写入的文件，应以 {extension} 结尾，而“{value}”不是',
  },
  'export.output-folder': {
    en: '`--output` names the file to write, and {path} is a folder; name a file in it, such as {path}/{example}',
    zh: '`--output` 指定要写入的文件，而 {path} 是文件夹；请指定其中的文件，如 {path}/{example}',
  },
  'export.output-file': {
    en: '`--output` names the folder for the pictures, and {path} is a file; name a folder',
    zh: '`--output` 指定存放图片的文件夹，而 {path} 是文件；请指定文件夹',
  },
  'export.one-output': {
    en: '`--output` names one file, and there are {count} outlines; name one outline, or leave `--output` out',
    zh: '`--output` 只能指定一个文件，而大纲有 {count} 份；请指定一份大纲，或省略 `--output`',
  },
  'export.concurrency-value': {
    en: '"{value}" is not a number of decks: a whole number from 1 to 64',
    zh: '“{value}”不是份数：应为 1 到 64 的整数',
  },
  'export.shard-value': {
    en: '"{value}" is not a part: i/n with whole numbers, i from 1 to n, such as 1/4',
    zh: '“{value}”不是有效的分片：应为 i/n，i 从 1 到 n，如 1/4',
  },
  'export.shard-empty': {
    en: 'nothing to do: part {shard} of {count} outlines is empty',
    zh: '无事可做：{count} 份大纲的分片 {shard} 为空',
  },
  'export.begun': { en: '{outline}  printing', zh: '{outline}  正在导出' },
  'export.written': {
    en: '{file}  written, {pages} pages, each read back',
    zh: '{file}  已写入，{pages} 页，逐页核对无误',
  },
  'export.pictures-written': {
    en: '{file}/  written, {pages} pictures',
    zh: '{file}/  已写入，{pages} 幅图片',
  },
  'export.summary': {
    en: '{done} of {count} outlines exported; not: {failed}',
    zh: '{count} 份大纲中已导出 {done} 份；未导出：{failed}',
  },
  'export.refused': {
    en: '{file} is not written: the printed deck is not what the outline says',
    zh: '未写入 {file}：印出的课件与大纲不符',
  },
  'export.foreign-folder': {
    en: '{path} holds other files than an export’s pictures ({name}), and is left as it is; name another folder with --output',
    zh: '{path} 里有不属于导出图片的文件（{name}），未作改动；请用 --output 另指定文件夹',
  },
  'export.kept': {
    en: 'the deck was changed by hand; it is printed with that',
    zh: '这份幻灯片被手工改过；导出的内容含这些改动',
  },

  'export.lost-glyph': {
    en: '{text} is not whole on its printed page: neither the deck’s fonts nor any font on this machine has {characters}; write it another way, or install a font that has it, such as Noto Color Emoji',
    zh: '{text} 在导出的页面上不完整：幻灯片的字体和本机字体都没有 {characters}；请换一种写法，或安装含有它的字体（如 Noto Color Emoji）',
  },
  'export.lost': {
    en: '"{text}" is not on its printed page, or cannot be selected there; look at the slide with `lectern check`',
    zh: '“{text}”没有印在应在的页上，或无法选取；请用 `lectern check` 查看这一张',
  },
  'export.figure': {
    en: 'the figure "{figure}" is not on its printed page; look at the slide with `lectern check`',
    zh: '图“{figure}”没有印在应在的页上；请用 `lectern check` 查看这一张',
  },
  'export.pages': {
    en: 'the printed deck has {pages} pages where {slides} are planned; undo what was changed by hand, or generate the deck anew with --force',
    zh: '印出 {pages} 页，而应有 {slides} 页；请撤销手工修改，或用 --force 重新生成课件',
  },
  'export.font': {
    en: 'the font {font} could not be loaded; run `npm ci` again, which puts the deck’s fonts in place',
    zh: '字体 {font} 无法载入；请重新运行 `npm ci` 以恢复课件字体',
  },
  'export.font-missing': {
    en: 'the font {font} is not in the file, so that another machine may show other letters; use the deck’s own fonts',
    zh: '字体 {font} 未嵌入文件，换一台机器可能显示不同；请使用课件自带的字体',
  },
} as const satisfies Record<string, Phrase>
