import type { Phrase } from './phrases.ts'

/** What `lectern handout` says, and what its pages say in the deck's language. */
export const handout = {
  'handout.description': {
    en: 'an A4 PDF of the slides with room to write, or of a run sheet and the slides with their notes',
    zh: 'A4 讲义 PDF：幻灯片加书写行，或授课流程表加带备注的幻灯片',
  },
  'handout.edition': {
    en: 'student: with room to write, without notes and answers; lecturer: a run sheet, and slides with notes',
    zh: 'student：留出书写处，不含备注和答案；lecturer：授课流程表，以及幻灯片和备注',
  },
  'handout.output': {
    en: 'the file to write (default: NAME-handout.pdf or NAME-lecturer.pdf in the working directory)',
    zh: '要写的文件（默认为当前目录下的 名称-handout.pdf 或 名称-lecturer.pdf）',
  },
  'handout.no-edition': {
    en: 'there is no edition `{value}`; there are: student, lecturer',
    zh: '没有 `{value}` 这种版本；可用的有：student、lecturer',
  },
  'handout.pages': {
    en: 'the handout has {pages} pages where {wanted} were laid out; please report it with the outline',
    zh: '讲义印出 {pages} 页，而排版为 {wanted} 页；请连同大纲一起报告',
  },
  'handout.slide': {
    en: 'this slide is not in the handout; look at it with `lectern check`',
    zh: '讲义里没有这一张；请用 `lectern check` 查看',
  },
  'handout.number': {
    en: 'page {page} of the handout has no page number; use a newer browser (Chrome or Edge 131 or later)',
    zh: '讲义第 {page} 页没有页码；请使用较新的浏览器（Chrome 或 Edge 131 以上）',
  },
  'handout.answer': {
    en: '"{text}" tells the answer of a quiz, and would be in the students’ handout; take it out of this slide',
    zh: '“{text}”透露了测验的答案，会出现在学生讲义里；请把它从这一张里去掉',
  },
  'handout.note': {
    en: '"{text}" of the notes is not in the handout, or cannot be selected there; please report it with the outline',
    zh: '备注“{text}”没有印在讲义里，或无法选取；请连同大纲一起报告',
  },
  'handout.row': {
    en: '"{text}" is not in the run sheet; please report it with the outline',
    zh: '授课流程表里没有“{text}”；请连同大纲一起报告',
  },

  'handout.minutes': { en: '{minutes} min', zh: '{minutes} 分钟' },
  'handout.slides': { en: 'Slide {slides}', zh: '第 {slides} 张' },
  'handout.of-minutes': { en: '{minutes} of {given}', zh: '{minutes} / {given}' },
  'handout.part': { en: 'Part {part}', zh: '第 {part} 节合计' },
  'handout.total': { en: 'Total', zh: '总计' },
  'handout.with-breaks': { en: 'Total with breaks', zh: '总计（含休息）' },
  'handout.run-sheet': { en: 'Run sheet', zh: '授课流程' },
  'handout.elapsed': { en: 'Time', zh: '时间' },
  'handout.slide-number': { en: 'Slide', zh: '张' },
  'handout.heading': { en: 'Title', zh: '标题' },
  'handout.minutes-column': { en: 'Min', zh: '分钟' },
  'handout.your-answer': { en: 'Your answer', zh: '我的回答' },
  'handout.name': { en: 'Name', zh: '姓名' },
  'handout.date': { en: 'Date', zh: '日期' },
} as const satisfies Record<string, Phrase>
