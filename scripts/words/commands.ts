import type { Phrase } from './phrases.ts'

/** Help, results and failures of the command line. */
export const commands = {
  'cli.description': {
    en: 'Turns the outline of an article into a lecture.',
    zh: '把论文的大纲变成一堂课的幻灯片。',
  },
  'cli.usage': { en: 'Usage:', zh: '用法：' },
  'cli.arguments': { en: 'Arguments:', zh: '参数：' },
  'cli.options': { en: 'Options:', zh: '选项：' },
  'cli.commands': { en: 'Commands:', zh: '命令：' },
  'cli.help': { en: 'show this help', zh: '显示帮助' },
  'cli.version': { en: 'show the version', zh: '显示版本' },
  'cli.json': { en: 'print one JSON document for programs', zh: '输出一个 JSON 文档，供程序读取' },
  'cli.outlines': {
    en: 'outlines (YAML files); without one, all in data/',
    zh: '大纲（YAML 文件）；省略时为 data/ 中的全部',
  },
  'cli.outline': {
    en: 'the outline; without one, the only one in data/',
    zh: '大纲；省略时为 data/ 中唯一的一份',
  },
  'cli.unknown-command': {
    en: 'there is no command `{word}`; there are: {known}',
    zh: '没有 `{word}` 这个命令；可用的有：{known}',
  },
  'cli.unknown-command-near': {
    en: 'there is no command `{word}`; did you mean `{suggestion}`?',
    zh: '没有 `{word}` 这个命令；是不是 `{suggestion}`？',
  },
  'cli.unknown-option': {
    en: '`{command}` has no option `{word}`; see `{command} --help`',
    zh: '`{command}` 没有选项 `{word}`；见 `{command} --help`',
  },
  'cli.unknown-option-near': {
    en: '`{command}` has no option `{word}`; did you mean `{suggestion}`?',
    zh: '`{command}` 没有选项 `{word}`；是不是 `{suggestion}`？',
  },
  'cli.option-value': { en: 'the option `{word}` needs a value', zh: '选项 `{word}` 需要一个值' },
  'cli.many-arguments': {
    en: '`{command}` takes fewer arguments; see `{command} --help`',
    zh: '`{command}` 的参数太多；见 `{command} --help`',
  },
  'cli.missing-argument': {
    en: '`{command}` needs {word}; see `{command} --help`',
    zh: '`{command}` 需要 {word}；见 `{command} --help`',
  },
  'cli.no-command': {
    en: 'say what to do: lectern COMMAND; see `lectern --help`',
    zh: '请说明要做什么：lectern 命令；见 `lectern --help`',
  },
  'cli.port': {
    en: '"{value}" is not a port: a number from 1 to 65535',
    zh: '“{value}”不是端口号：应为 1 到 65535 的整数',
  },
  'cli.format': {
    en: 'there is no format `{value}` here; there is: {known}',
    zh: '没有 `{value}` 这种格式；可用的有：{known}',
  },
  'cli.not-both': {
    en: '`{first}` and `{second}` exclude each other; choose one',
    zh: '`{first}` 与 `{second}` 不能同时使用；请只选一个',
  },
  'cli.failed': {
    en: 'something went wrong inside Lectern: {reason}. This is a mistake of the program; please report it with the outline.',
    zh: 'Lectern 内部出错：{reason}。这是程序的错误，请连同大纲一起报告。',
  },

  'generate.description': {
    en: 'outlines → Slidev Markdown in slides/, with their pictures',
    zh: '大纲 → slides/ 里的 Slidev Markdown 及图片',
  },
  'generate.dry-run': {
    en: 'say what would change, and write nothing',
    zh: '只说明会有什么变化，不写任何文件',
  },
  'generate.force': {
    en: 'start over: overwrite a deck that was changed by hand; a copy is kept',
    zh: '从头生成：覆盖手工改过的幻灯片文件；会留一份副本',
  },
  'diff.description': {
    en: 'what `generate` would change, slide by slide',
    zh: '逐张列出 `generate` 会改动什么',
  },
  'dev.description': {
    en: 'generate, show in the browser, regenerate at every save',
    zh: '生成、在浏览器中放映，每次保存后自动更新',
  },
  'dev.port': { en: 'the port (default: 3030, or the next free one)', zh: '端口（默认 3030，被占用时顺延）' },
  'dev.no-open': { en: 'do not open the browser', zh: '不打开浏览器' },
  'dev.remote': { en: 'let other machines in the network look, too', zh: '允许网络中的其他机器访问' },
  'build.description': {
    en: 'a static site for any web server, in dist/NAME/',
    zh: '生成静态网站，写入 dist/名称/',
  },
  'init.description': {
    en: 'write data/NAME.yaml, a small outline to start from',
    zh: '写一份可用的小样例 data/名称.yaml',
  },
  'init.name': { en: 'the name of the new outline', zh: '新大纲的名称' },

  'generate.written': { en: '{deck}  written, {slides} slides', zh: '{deck}  已写入，{slides} 张' },
  'generate.unchanged': { en: '{deck}  unchanged, {slides} slides', zh: '{deck}  无变化，{slides} 张' },
  'generate.would-write': {
    en: '{deck}  would be written, {slides} slides',
    zh: '{deck}  将会写入，{slides} 张',
  },
  'generate.copy': { en: 'the deck as it was is kept in {copy}', zh: '原文件保存在 {copy}' },
  'outlines.none': {
    en: 'there is no outline in data/; `lectern init NAME` writes one to start from',
    zh: 'data/ 里没有大纲；`lectern init 名称` 可生成一份样例',
  },
  'outlines.missing': { en: 'there is no file {path}', zh: '找不到文件 {path}' },
  'outlines.missing-near': {
    en: 'there is no file {path}; did you mean {suggestion}?',
    zh: '找不到文件 {path}；是不是 {suggestion}？',
  },
  'outlines.folder': {
    en: '{path} is a folder; name an outline (a .yaml file)',
    zh: '{path} 是文件夹；请指定大纲（.yaml 文件）',
  },
  'outlines.extension': {
    en: '{path} is not an outline: its name does not end in .yaml or .yml',
    zh: '{path} 不是大纲：文件名应以 .yaml 或 .yml 结尾',
  },
  'outlines.same-deck': {
    en: '{first} and {second} are both for {deck}; rename one',
    zh: '{first} 和 {second} 都对应 {deck}；请给其中一个改名',
  },
  'outlines.several': { en: 'which one? {known}', zh: '是哪一份？{known}' },
  'outlines.choose': { en: 'Which outline?', zh: '选择哪一份大纲？' },
  'build.written': {
    en: '{folder}/  written; copy it to any web server',
    zh: '{folder}/  已写入；可放到任何网站服务器上',
  },
  'init.written': {
    en: '{file}  written. Now: npm start -- {argument}',
    zh: '{file}  已写入。下一步：npm start -- {argument}',
  },
  'init.exists': {
    en: '{file} is there already, and is left as it is; choose another name',
    zh: '{file} 已经存在，未作改动；请换一个名称',
  },
  'init.path': {
    en: '"{name}" is not a name: it may not contain / or \\ or begin with a dot',
    zh: '“{name}”不能作名称：不能含 / 或 \\，也不能以点开头',
  },
  'dev.serving': { en: '{deck} is shown at {url}', zh: '{deck} 正在放映：{url}' },
  'dev.presenter': { en: 'presenter view: {url}', zh: '演讲者视图：{url}' },
  'dev.network': { en: 'for other machines: {url}', zh: '其他机器访问：{url}' },
  'dev.watching': {
    en: 'save {outline} and the slides follow. Ctrl-C ends.',
    zh: '保存 {outline} 后幻灯片会自动更新。按 Ctrl-C 结束。',
  },
  'dev.stands': {
    en: 'the last good deck stands until this is mended',
    zh: '改正之前，仍放映上一次生成的幻灯片',
  },
  'dev.one-message': {
    en: 'The outline cannot be used as it is; the slides stay as they were',
    zh: '大纲有一处问题，幻灯片保持原样',
  },
  'dev.messages': {
    en: '{count} things keep the outline from being used; the slides stay as they were',
    zh: '大纲有 {count} 处问题，幻灯片保持原样',
  },
  'files.permission': {
    en: 'no permission to write {path}; change its permissions, or move the project to a folder of your own',
    zh: '没有写入 {path} 的权限；请修改权限，或把项目移到自己的文件夹',
  },
  'files.space': {
    en: 'no space left to write {path}; free some and run again',
    zh: '磁盘空间不足，无法写入 {path}；请腾出空间后重试',
  },
  'files.is-folder': {
    en: '{path} is a folder, and a file has to be written there; move it away or choose another name',
    zh: '{path} 是文件夹，而此处要写入文件；请移开它，或换一个名称',
  },
  'files.in-file': {
    en: '{path} cannot be written: a part of the path is a file, not a folder; choose another place',
    zh: '无法写入 {path}：路径中有一段是文件而不是文件夹；请换一个位置',
  },
  'files.long-name': {
    en: '{path} cannot be written: the name is too long for this disk; choose a shorter one',
    zh: '无法写入 {path}：名称对此磁盘而言过长；请换一个较短的名称',
  },
  'files.write': { en: '{path} cannot be written ({reason})', zh: '无法写入 {path}（{reason}）' },
  'files.unreadable': { en: '{path} cannot be read ({reason})', zh: '无法读取 {path}（{reason}）' },
  'files.read': {
    en: 'no permission to read {path}; change its permissions',
    zh: '没有读取 {path} 的权限；请修改权限',
  },
} as const satisfies Record<string, Phrase>
