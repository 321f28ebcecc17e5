import type { Phrase } from './phrases.ts'

/** What `lectern check` says of slides, each with the figures and the way out. */
export const checks = {
  'check.description': {
    en: 'compare the slides with the article’s index, and look at each in a browser: text that is cut, small, pale or lost, pictures, diagrams, minutes',
    zh: '按论文索引核对幻灯片，并在浏览器中逐页检查：文字是否越界、过小、过淡或缺失，图片、图示与时间是否妥当',
  },
  'check.strict': {
    en: 'warnings, too, end with status 1, and notices are errors',
    zh: '有警告也以状态码 1 结束，提示则算作错误',
  },
  'check.sheet': {
    en: 'put all slides into one picture (PNG); of several outlines FILE-NAME.png each',
    zh: '把所有幻灯片拼成一张图（PNG）；有多份大纲时各为 FILE-名称.png',
  },
  'check.passed': {
    en: '{deck}  {slides} slides checked, nothing to mend; smallest text {size} px',
    zh: '{deck}  已检查 {slides} 张，没有问题；最小字号 {size} px',
  },
  'check.passed-minutes': {
    en: '{deck}  {slides} slides checked, nothing to mend; smallest text {size} px; minutes planned: {minutes}',
    zh: '{deck}  已检查 {slides} 张，没有问题；最小字号 {size} px；计划分钟：{minutes}',
  },
  'check.found': {
    en: '{deck}  {slides} slides checked; errors: {errors}, warnings: {warnings}',
    zh: '{deck}  已检查 {slides} 张；错误 {errors} 个，警告 {warnings} 个',
  },
  'check.open': {
    en: '{deck}  {slides} slides checked, nothing wrong; notices: {notices}',
    zh: '{deck}  已检查 {slides} 张，没有错误；提示 {notices} 个',
  },
  'check.written': { en: '{file}  written', zh: '{file}  已写入' },
  'check.sheet-name': {
    en: '`--sheet` writes a PNG; give it a name that ends in .png, not "{value}"',
    zh: '`--sheet` 写出的是 PNG；文件名应以 .png 结尾，而不是“{value}”',
  },
  'check.kept': {
    en: 'the deck was changed by hand; it is checked with that',
    zh: '这份幻灯片被手工改过；检查的内容含这些改动',
  },

  'check.outside': {
    en: '"{text}" reaches {by} px over the edge of the slide; shorten it or divide the slide',
    zh: '“{text}”超出幻灯片边缘 {by} px；请缩短文字或拆成几张',
  },
  'check.outside-image': {
    en: 'the picture {text} reaches {by} px over the edge of the slide; make it smaller',
    zh: '图片 {text} 超出幻灯片边缘 {by} px；请缩小',
  },
  'check.outside-diagram': {
    en: 'the diagram reaches {by} px over the edge of the slide; divide it into two',
    zh: '图示超出幻灯片边缘 {by} px；请拆成两个',
  },
  'check.cut': {
    en: '"{text}" is cut off by {by} px; shorten it or divide the slide',
    zh: '“{text}”被截去 {by} px；请缩短文字或拆成几张',
  },
  'check.out-of-box': {
    en: '"{text}" stands {by} px out of its box; shorten it',
    zh: '“{text}”超出所在方框 {by} px；请缩短文字',
  },
  'check.overlap': {
    en: '"{text}" and "{other}" stand on each other; shorten one or divide the slide',
    zh: '“{text}”与“{other}”重叠；请缩短其一或拆成几张',
  },
  'check.over-image': {
    en: '"{text}" stands on the picture {other}; move one of them',
    zh: '“{text}”压在图片 {other} 上；请移开其一',
  },
  'check.over-line': {
    en: 'a line runs through "{text}"; shorten the text or divide the slide',
    zh: '有线条穿过“{text}”；请缩短文字或拆成几张',
  },
  'check.size': {
    en: '"{text}" is {size} px high, and the back row needs {least}; take out what makes it small, or divide the slide',
    zh: '“{text}”字号为 {size} px，后排至少需要 {least} px；请去掉缩小字号的设置，或拆成几张',
  },
  'check.size-print': {
    en: '"{text}" is {size} px high, and small print has at least {least}; make it larger',
    zh: '“{text}”字号为 {size} px，小字至少 {least} px；请放大',
  },
  'check.contrast': {
    en: '"{text}" has a contrast of {ratio} : 1 ({ink} on {paper}), and needs {least} : 1; take a darker or a lighter colour',
    zh: '“{text}”的对比度为 {ratio} : 1（{ink} 在 {paper} 上），至少需要 {least} : 1；请换更深或更浅的颜色',
  },
  'check.contrast-dark': {
    en: '"{text}" has a contrast of {ratio} : 1 ({ink} on {paper}) in the dark look, and needs {least} : 1; take another colour',
    zh: '深色外观下“{text}”的对比度为 {ratio} : 1（{ink} 在 {paper} 上），至少需要 {least} : 1；请换颜色',
  },
  'check.diagram-error': {
    en: 'the diagram cannot be drawn: {reason}. Undo what was changed in it by hand, or generate the deck anew with --force',
    zh: '图示无法绘制：{reason}。请撤销手工修改，或用 --force 重新生成课件',
  },
  'check.diagram-missing': {
    en: 'the diagram is not drawn; generate the deck anew with --force',
    zh: '图示没有画出来；请用 --force 重新生成课件',
  },
  'check.diagram-name': {
    en: 'the diagram has no name for people who do not see it; write `accTitle: …` into its code',
    zh: '图示没有供看不见的人使用的名称；请在其代码中写上 `accTitle: …`',
  },
  'check.diagram-description': {
    en: 'the diagram has no description for people who do not see it; write `accDescr: …` into its code',
    zh: '图示没有供看不见的人使用的说明；请在其代码中写上 `accDescr: …`',
  },
  'check.failed': {
    en: 'slide {slide} of the deck cannot be drawn; undo what was changed there by hand, or generate the deck anew with --force',
    zh: '课件第 {slide} 张无法显示；请撤销在该处所做的手工修改，或用 --force 重新生成课件',
  },
  'check.image': {
    en: 'the picture {image} is not shown; is the file whole, and of the kind that its name says?',
    zh: '图片 {image} 无法显示；文件是否完整，格式是否与扩展名相符？',
  },
  'check.alternative': {
    en: 'the picture {image} has no alternative text; say in words what is on it',
    zh: '图片 {image} 没有替代文字；请用文字说明画面内容',
  },
  'check.lost': {
    en: '"{text}" is not to be seen on its slide; undo what was changed there by hand, or generate the deck anew with --force',
    zh: '“{text}”没有出现在幻灯片上；请撤销手工修改，或用 --force 重新生成课件',
  },
  'check.glyph': {
    en: 'the deck’s fonts lack {characters} ({codes}): another machine may show it differently, or an empty box; write it another way, or make sure of the machine in class',
    zh: '课件字体里没有 {characters}（{codes}）：换一台机器可能显示不同或只见方框；请换一种写法，或先在上课的机器上确认',
  },
  'check.request': {
    en: 'the deck asks {address} for something, and may have no network in class; copy the file beside the deck',
    zh: '课件要从 {address} 读取内容，而上课时可能没有网络；请把文件复制到课件旁边',
  },
  'check.minutes': {
    en: '{planned} minutes are planned, and the lecture has {given}; change `minutes` of slides or of the course',
    zh: '计划用 {planned} 分钟，而课时为 {given} 分钟；请调整幻灯片或课程的 `minutes`',
  },
  'check.part-minutes': {
    en: '{planned} minutes are planned for part {part}, which has {given}; change `minutes` of slides or move the break',
    zh: '第 {part} 节计划用 {planned} 分钟，而这一节有 {given} 分钟；请调整幻灯片的 `minutes` 或挪动休息',
  },
  'check.parts': {
    en: 'the breaks make {parts} parts, and `minutes` names {given}; give each part its minutes',
    zh: '按休息分为 {parts} 节，而 `minutes` 写了 {given} 节；请给每一节写上分钟数',
  },
} as const satisfies Record<string, Phrase>
