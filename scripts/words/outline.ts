import type { Phrase } from './phrases.ts'

/** What is said about an outline: one phrase a problem, with the way out. */
export const outline = {
  'report.error': { en: 'error', zh: '错误' },
  'report.warning': { en: 'warning', zh: '警告' },
  'report.notice': { en: 'notice', zh: '提示' },

  'file.large': {
    en: 'the file has {size} MB; an outline has at most 16 MB',
    zh: '文件有 {size} MB；大纲最多 16 MB',
  },
  'file.binary': {
    en: 'this is not a text file; an outline is YAML in UTF-8',
    zh: '这不是文本文件；大纲应是 UTF-8 编码的 YAML',
  },
  'file.encoding': {
    en: 'the file is in {encoding}; save it as UTF-8',
    zh: '文件的编码是 {encoding}；请另存为 UTF-8',
  },
  'file.special': {
    en: 'this is no ordinary file; an outline is a text file',
    zh: '这不是普通文件；大纲应是文本文件',
  },

  'outline.empty': {
    en: 'the outline is empty; it needs `title` and `sections` (`lectern init NAME` writes one to start from)',
    zh: '大纲是空的；至少要有 `title` 和 `sections`（`lectern init 名称` 可生成一份样例）',
  },

  'punctuation.colon': {
    en: 'a full-width colon `：` after a key; write `: ` (half-width, then a blank)',
    zh: '键后用了全角冒号“：”；请改用半角冒号加空格 `: `',
  },
  'punctuation.comma': {
    en: 'a full-width comma `，` between keys; write `, `',
    zh: '键与键之间用了全角逗号“，”；请改用半角逗号 `, `',
  },
  'punctuation.bracket': {
    en: 'a full-width bracket where a half-width one is needed; write `{ }` for keys and values, `[ ]` for a list',
    zh: '此处应使用半角括号：键与值用 `{ }`，列表用 `[ ]`',
  },
  'punctuation.indent': {
    en: 'the line has full-width blanks (U+3000), or blanks that do not break (U+00A0), at its beginning; use half-width blanks',
    zh: '行首有全角空格（U+3000）或不换行空格（U+00A0）；请改用半角空格',
  },
  'punctuation.list': {
    en: 'a full-width mark between the entries of a list; write `, `',
    zh: '列表各项之间用了全角标点；请改用半角逗号 `, `',
  },
  'punctuation.quotes': {
    en: 'these quotation marks are none to YAML; put the whole text in half-width ones: `"…"`',
    zh: 'YAML 不认这种引号；请用半角引号括起整段文字：`"…"`',
  },
  'punctuation.blank': {
    en: 'a full-width blank (U+3000) or one that does not break (U+00A0) stands here; write a half-width blank',
    zh: '此处是全角空格（U+3000）或不换行空格（U+00A0）；请改用半角空格',
  },
  'punctuation.block': {
    en: 'a full-width mark for a text over several lines; write `|` (half-width)',
    zh: '多行文字的标记用了全角；请改用半角 `|`',
  },
  'punctuation.dash': {
    en: 'this dash is no list mark; write `- ` (half-width, then a blank)',
    zh: '这个横线不是列表符号；请改用半角 `- `（后接空格）',
  },

  'yaml.anchor': {
    en: 'anchors, aliases and merge keys (`&`, `*`, `<<`) are no part of the outline format; put a text that begins so in quotes',
    zh: '大纲格式不用锚点、别名和合并键（`&`、`*`、`<<`）；若是文字，请加引号',
  },
  'yaml.citation': {
    en: 'a text with a citation has to be in quotes where it begins with it or stands in a list in brackets: "as [@key] has it"',
    zh: '以引用开头、或写在方括号列表里的文字，带引用时要加引号："见[@key]"',
  },
  'yaml.star': {
    en: 'a text that begins with `*` needs quotes, since YAML takes it for an alias: "**…**"',
    zh: '以 `*` 开头的文字要加引号（YAML 会把它当作别名）："**……**"',
  },
  'yaml.tag': {
    en: 'tags (`!…`) are no part of the outline format; put a text that begins with `!` in quotes',
    zh: '大纲格式不用标签（`!…`）；以 `!` 开头的文字请加引号',
  },
  'yaml.key': {
    en: 'a key must be a plain word; put a text that begins with `{`, `[` or `?` in quotes',
    zh: '键必须是普通文字；以 `{`、`[` 或 `?` 开头的文字请加引号',
  },
  'yaml.comment': {
    en: 'after `#` the rest of the line is a comment and would be lost; put the text in quotes, or write `# ` if a comment is meant',
    zh: '`#` 之后的内容会被当作注释丢掉；若是文字请给整段加引号，若是注释请写成 `# `（后接空格）',
  },
  'yaml.directive': {
    en: 'a line that begins with `%` is a YAML directive; put the text in quotes',
    zh: '以 `%` 开头的行是 YAML 指令；文字请加引号',
  },
  'yaml.escape': {
    en: 'in double quotes `\\` begins an escape, and this is none; write `\\\\`, or use single quotes',
    zh: '双引号里的 `\\` 表示转义，这里无效；请写 `\\\\`，或改用单引号',
  },
  'yaml.indent': {
    en: 'the indentation does not fit: what belongs together begins in the same column, what belongs below it two blanks further right',
    zh: '缩进不对：同级内容从同一列开始，下级内容再右移两个空格',
  },
  'yaml.start': {
    en: 'a text cannot begin with {mark} here; put it in quotes, from its first word on where a `: ` is part of it',
    zh: '文字不能以 {mark} 开头；请加引号（前面的“冒号加空格”若也是文字，请给整段加引号）',
  },
  'yaml.colon': {
    en: 'a second `: ` on the line; put the text in quotes if it contains a colon followed by a blank',
    zh: '同一行里又出现了 `: `；含“冒号加空格”的文字请加引号',
  },
  'yaml.flow': {
    en: 'inside `{ }` and `[ ]` entries stand on one line, with half-width commas between them; put texts that contain `: ` in quotes',
    zh: '`{ }` 和 `[ ]` 里的各项写在一行，用半角逗号隔开；含 `: ` 的文字请加引号',
  },
  'yaml.duplicate': { en: 'this key is there twice', zh: '这个键写了两次' },
  'yaml.long-key': {
    en: 'this key is too long; is a colon missing, or too much?',
    zh: '这个键太长；是不是少了或多了一个冒号？',
  },
  'yaml.missing': {
    en: 'something is missing here: a `:` after a key, a `,` between entries, or a closing bracket',
    zh: '这里缺少内容：键后的 `:`、各项之间的 `,` 或右括号',
  },
  'yaml.multiline-key': {
    en: 'this line is neither `key: value` nor the end of a text; is the `: ` missing after the key?',
    zh: '这一行既不是 `键: 值`，也不是上文的延续；键后是否漏了 `: `？',
  },
  'yaml.documents': {
    en: 'an outline is one document; take out the line `---`',
    zh: '一份大纲只能有一个文档；请删去 `---` 这一行',
  },
  'yaml.nested': { en: 'too deeply nested', zh: '嵌套过深' },
  'yaml.tab': { en: 'the line is indented with a tab; use blanks', zh: '这一行用制表符缩进；请改用空格' },
  'yaml.unexpected': {
    en: 'YAML cannot read this; often a text needs quotes, or the indentation is off',
    zh: 'YAML 读不懂这里；常见原因是文字缺引号，或缩进不对',
  },
  'yaml.after-quote': {
    en: 'there is something after the closing quote; put the whole text in quotes, and write a quote inside it twice (single quotes) or as \\" (double quotes)',
    zh: '右引号之后还有内容；请把整段文字放进引号，其中的引号在单引号里写两遍，在双引号里写成 \\"',
  },
  'yaml.bracket': {
    en: 'this bracket is not closed; `{mark}` is missing',
    zh: '括号没有闭合；缺少 `{mark}`',
  },
  'yaml.quote': { en: 'the closing quote is missing', zh: '缺少右引号' },

  'key.near': {
    en: '`{key}` is not a key here; did you mean `{suggestion}`?',
    zh: '这里没有 `{key}` 这个键；是不是 `{suggestion}`？',
  },
  'key.unknown': {
    en: '`{key}` is not a key here; there are: {known}',
    zh: '这里没有 `{key}` 这个键；可用的有：{known}',
  },
  'key.comma': {
    en: '`{key}` is not a key here: between braces a comma ends a text; put the whole text in quotes',
    zh: '这里没有 `{key}` 这个键：花括号里的逗号会结束文字；请把整段文字放进引号',
  },
  'key.title': {
    en: '`{key}` is not a key here; a slide’s title stands after its kind: `{kind}: title`',
    zh: '这里没有 `{key}` 这个键；幻灯片的标题写在类型之后：`{kind}: 标题`',
  },
  'kind.none': {
    en: 'the slide has no kind; one of its keys must be: {kinds}',
    zh: '这张幻灯片没有类型；须有其中一个键：{kinds}',
  },
  'kind.unknown': {
    en: '`{key}` is not a kind of slide; did you mean `{suggestion}`?',
    zh: '没有 `{key}` 这种幻灯片；是不是 `{suggestion}`？',
  },
  'kind.two': {
    en: 'a slide has one kind, and this one has two: `{first}` and `{second}`; make it two slides',
    zh: '一张幻灯片只有一种类型，这里有两种：`{first}` 和 `{second}`；请分成两张',
  },

  'missing.key': { en: '`{key}` is missing', zh: '缺少 `{key}`' },
  'missing.value': { en: 'nothing stands after this key', zh: '这个键后面没有内容' },
  'missing.text': { en: 'a text needs at least one character', zh: '文字不能为空' },
  'missing.list': { en: 'there must be at least {minimum} here', zh: '这里至少要有 {minimum} 项' },
  'missing.evidence': {
    en: 'a claim needs `evidence` or `counter`, so that it can be weighed',
    zh: '论断（claim）须有 `evidence` 或 `counter`，以便衡量',
  },
  'type.text': {
    en: 'a text is expected here; if it contains `: `, put it in quotes',
    zh: '这里应是一段文字；若文字中有 `: `，请加引号',
  },
  'type.one': {
    en: 'one value is expected here, not a list; take the brackets away, or put a text that begins with `[` in quotes',
    zh: '这里应是一个值而不是列表；请去掉方括号，以 `[` 开头的文字请加引号',
  },
  'type.list': {
    en: 'a list is expected here: one entry a line, each after `- `',
    zh: '这里应是列表：每行一项，以 `- ` 开头',
  },
  'type.mapping': { en: 'keys and values are expected here (`key: value`)', zh: '这里应是若干 `键: 值`' },
  'type.no-text': { en: 'a text cannot stand here', zh: '这里不能是一段文字' },
  'type.no-list': { en: 'a list cannot stand here', zh: '这里不能是列表' },
  'type.no-mapping': { en: 'keys and values cannot stand here', zh: '这里不能是若干 `键: 值`' },
  'type.many': { en: 'there may be at most {maximum} here', zh: '这里最多 {maximum} 项' },
  'type.flag': { en: '"{value}" is neither `true` nor `false`', zh: '“{value}”既不是 `true` 也不是 `false`' },
  'type.one-of': { en: '"{value}" is not one of: {words}', zh: '“{value}”不在可选值之列：{words}' },
  'number.minutes': {
    en: '"{value}" is not a number of minutes above 0',
    zh: '“{value}”不是大于 0 的分钟数',
  },
  'color.form': {
    en: '"{value}" is not a hex colour; write one such as "#b35c00", in quotes',
    zh: '“{value}”不是十六进制颜色；请写成如 "#b35c00"（带引号）',
  },
  'text.control': {
    en: 'the text has a control character (U+{code}); delete it',
    zh: '文字中有控制字符（U+{code}）；请删去',
  },
  'text.surrogate': {
    en: 'the text has half a character (lone surrogate U+{code}); delete it',
    zh: '文字中有半个字符（孤立代理 U+{code}）；请删去',
  },

  'date.month': {
    en: '"{text}" is not a date: a month is 01 to 12',
    zh: '“{text}”不是日期：月份是 01 到 12',
  },
  'date.day': {
    en: '"{text}" is not a date: that month has the days 01 to {days}',
    zh: '“{text}”不是日期：该月是 01 到 {days} 日',
  },
  'date.order': { en: '"{text}" ends before it begins', zh: '“{text}”的结束早于开始' },
  'date.write': {
    en: '"{text}" is not a date as it is written here; write `{suggestion}`',
    zh: '“{text}”不是这里的日期写法；请写 `{suggestion}`',
  },
  'date.form': {
    en: '"{text}" is not a date; write 2014, 2014-10, 2014-10-02, 2015-05/2015-06, 1984~ (about) or 201X (2010s)',
    zh: '“{text}”不是日期；请写 2014、2014-10、2014-10-02、2015-05/2015-06、1984~（约）或 201X（2010年代）',
  },

  'actor.near': {
    en: '`{name}` is not an actor of this outline; did you mean `{suggestion}`?',
    zh: '`actors` 里没有 `{name}`；是不是 `{suggestion}`？',
  },
  'actor.unknown': {
    en: '`{name}` is not an actor of this outline; there are: {known}',
    zh: '`actors` 里没有 `{name}`；已有：{known}',
  },
  'actor.none': {
    en: '`{name}` is not an actor: the outline has no `actors`; add it under `actors`',
    zh: '`{name}` 不是行动者：大纲里没有 `actors`；请写上 `actors`',
  },
  'link.target': {
    en: 'a link goes to http://, https://, mailto: or #id, not to "{url}"; if no link is meant, write `\\[`',
    zh: '链接只能指向 http://、https://、mailto: 或 #id，不能是“{url}”；若不是链接，请写 `\\[`',
  },
  'link.near': {
    en: 'no slide has the id `{id}`; did you mean `#{suggestion}`?',
    zh: '没有 id 为 `{id}` 的幻灯片；是不是 `#{suggestion}`？',
  },
  'link.slide': {
    en: 'no slide has the id `{id}`; give one `id: {id}`',
    zh: '没有 id 为 `{id}` 的幻灯片；请给目标幻灯片写上 `id: {id}`',
  },
  'id.form': {
    en: '"{value}" is not an id: letters (a–z), digits and `-` only',
    zh: '“{value}”不能作 id：只能用英文字母、数字和 `-`',
  },
  'id.twice': { en: 'the id `{id}` is there twice', zh: 'id `{id}` 重复了' },
  'order.eras': {
    en: 'the era "{era}" is interrupted: "{event}" belongs to it, but "{other}" lies between in another; make it two timelines',
    zh: '时期“{era}”被打断：“{event}”属于它，但“{other}”把它隔开了；请分成两条时间线',
  },
  'order.era-left': {
    en: 'the era "{era}" is interrupted: "{event}" belongs to it, but "{other}" lies between without an era; give it one, or make it two timelines',
    zh: '时期“{era}”被打断：“{event}”属于它，但没有时期的“{other}”把它隔开了；请给后者写上时期，或分成两条时间线',
  },
  'path.parts': {
    en: 'a path needs at least two of `because`, `wants`, `so`',
    zh: '一条路径至少要有 `because`、`wants`、`so` 中的两项',
  },
  'path.who': { en: 'who wants it? `wants` needs `who`', zh: '是谁想要？有 `wants` 就要有 `who`' },
  'path.wants': { en: '`who` stands only where there is `wants`', zh: '只有写了 `wants` 才能写 `who`' },
  'quiz.correct': {
    en: 'no option is right; mark one with `correct: true`',
    zh: '没有正确选项；请给一个标上 `correct: true`',
  },
  'table.row': {
    en: 'the row has {found} cells, the table {expected} columns',
    zh: '这一行有 {found} 格，表格有 {expected} 列',
  },
  'table.row-long': {
    en: 'the row has {found} cells, the table {expected} columns; between brackets, a cell with a comma needs quotes',
    zh: '这一行有 {found} 格，表格有 {expected} 列；方括号里带半角逗号的一格要加引号',
  },
  'picture.missing': {
    en: 'there is no file "{path}"; pictures lie in the outline’s folder or below it',
    zh: '找不到文件“{path}”；图片应放在大纲所在文件夹或其下',
  },
  'picture.outside': {
    en: '"{path}" is outside the outline’s folder; copy it there',
    zh: '“{path}”在大纲所在文件夹之外；请复制到其中',
  },
  'picture.format': {
    en: '"{path}" is not a picture that browsers show (png, jpg, gif, svg, webp, avif)',
    zh: '“{path}”不是浏览器能显示的图片（png、jpg、gif、svg、webp、avif）',
  },
  'picture.unreadable': { en: '"{path}" cannot be read ({reason})', zh: '无法读取“{path}”（{reason}）' },
} as const satisfies Record<string, Phrase>
