import { mkdirSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { localeOf, say } from '../../scripts/words/index.ts'
import { outline, workspace } from '../support/workspace.ts'

// Nothing here writes: one project is enough.
const project = workspace()
project.write('data/甲.yaml', outline('甲'))
project.write('data/乙.yaml', outline('乙'))
project.write('data/同.yaml', outline())
project.write('data/other/同.yml', outline())
project.write('data/笔记.txt', 'x')
mkdirSync(project.path('data/folder.yaml'))
afterAll(() => project.remove())

const COMMANDS = ['generate', 'diff', 'dev', 'check', 'export', 'handout', 'build', 'import', 'init']

describe('a wrong command line: status 2, one sentence, no stack, nothing written', () => {
  const before = project.files()
  afterAll(() => expect(project.files()).toEqual(before))

  test.concurrent.each([
    [[], /lectern COMMAND/],
    [['genrate'], /no command `genrate`; did you mean `generate`\?/],
    [['handouts'], /no command `handouts`; did you mean `handout`\?/],
    [['handout', '--edition'], /`--edition` needs a value/],
    [
      ['handout', '--edition', 'teacher', 'data/甲.yaml'],
      /no edition `teacher`; there are: student, lecturer/,
    ],
    [['handout', '--output', 'x.pdf'], /`--output` names one file/],
    [['diff', '--force'], /`lectern diff` has no option `--force`/],
    [['generate', '--ours', '--theirs'], /`--ours` and `--theirs` exclude each other/],
    [['--nope'], /`lectern` has no option `--nope`/],
    [['generate', '--dryrun'], /`lectern generate` has no option `--dryrun`; did you mean `--dry-run`\?/],
    [['generate', '--json', '--frob', 'x'], undefined],
    [['generate', 'data/没有.yaml'], /no file data\/没有\.yaml/],
    [['generate', 'data/甲.yml'], /no file data\/甲\.yml; did you mean data\/甲\.yaml\?/],
    [['generate', '甲'], /no file 甲; did you mean data\/甲\.yaml\?/],
    [['generate', 'data'], /data is a folder/],
    [['generate', 'data/folder.yaml'], /folder/],
    [['generate', 'data/笔记.txt'], /does not end in \.yaml or \.yml/],
    [
      ['generate', 'data/同.yaml', 'data/other/同.yml'],
      /data\/同\.yaml and data\/other\/同\.yml are both for slides\/同\.md/,
    ],
    [['dev'], /data\/乙\.yaml, data\/同\.yaml, data\/甲\.yaml/],
    [['dev', 'data/甲.yaml', 'data/乙.yaml'], /fewer arguments/],
    [['dev', '--port', '0', 'data/甲.yaml'], /"0" is not a port/],
    [['dev', '--port'], /`--port` needs a value/],
    [['export', '--format', 'docx', 'data/甲.yaml'], /no format `docx`/],
    [['export', '--output', 'x.pdf'], /`--output` names one file/],
    [['export', '--output', 'data/甲.yaml', 'data/甲.yaml'], /ends in \.pdf; "data\/甲\.yaml" does not/],
    [['export', '--output', 'data', 'data/甲.yaml'], /data is a folder; name a file in it/],
    [['export', '--format', 'html', '--output', 'x.pdf', 'data/甲.yaml'], /ends in \.html/],
    [['export', '--format', 'pptx', '--output', 'x', 'data/甲.yaml'], /ends in \.pptx/],
    [['export', '--format', 'png', '--output', 'package.json', 'data/甲.yaml'], /package\.json is a file/],
    [['handout', '--output', 'data/乙.yaml', 'data/甲.yaml'], /ends in \.pdf/],
    [['import'], /needs ARTICLE/],
    [['init'], /needs NAME/],
    [['init', 'a/b'], /"a\/b" is not a name/],
    [['init', '../b'], /not a name/],
    [['init', '.hidden'], /not a name/],
    [['init', '甲'], /data\/甲\.yaml is there already/],
  ])('%j', async (words, message) => {
    const { status, stdout, stderr } = await project.run(words)
    expect(status).toBe(2)
    if (message) {
      expect(stdout).toBe('')
      expect(stderr).toMatch(/^lectern: [^\n]+\n$/)
      expect(stderr).toMatch(message)
    }
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

describe('help and version everywhere', () => {
  test.concurrent.each([[], ...COMMANDS.map((command) => [command])])('%j', async (...command) => {
    const [help, version] = await Promise.all([
      project.run([...command, '--help']),
      project.run([...command, '--version']),
    ])
    expect(help).toMatchObject({ status: 0, stderr: '' })
    expect(help.stdout).toContain('--help')
    expect(version).toMatchObject({ status: 0, stderr: '' })
    const { version: own }: { version: string } = JSON.parse(project.read('package.json'))
    expect(version.stdout).toBe(`${own}\n`)
  })

  test('only the commands that are there are listed, in the language of the locale', async () => {
    const english = await project.lectern('--help')
    expect([...english.stdout.matchAll(/^ {2}([a-z]+) \[/gm)].map(([, name]) => name)).toEqual(COMMANDS)
    const chinese = await project.run(['--help'], { locale: 'zh_CN.UTF-8' })
    expect(chinese.stdout).toMatch(/用法：[\s\S]*选项：[\s\S]*命令：/)
  })
})

describe('the language of messages', () => {
  test.each([
    [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, '没有'],
    [{ LC_ALL: undefined, LC_MESSAGES: undefined, LANG: 'zh_TW.UTF-8' }, '没有'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'en_US.UTF-8' }, '没有'],
    [{ LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' }, 'there is no'],
    [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'there is no'],
    [{ LC_ALL: 'POSIX' }, 'there is no'],
    [{ LC_ALL: 'fr_FR.UTF-8' }, 'there is no'],
    [{ LC_ALL: undefined, LC_MESSAGES: undefined, LANG: undefined }, 'there is no'],
  ])('%j', async (env, words) => {
    expect(say(localeOf(env), 'cli.unknown-command', { word: '', known: '' })).toContain(words)
  })

  test('a process takes them from its environment', async () => {
    const { stderr } = await project.run(['nonsense'], { env: { LC_ALL: undefined, LANG: 'zh_CN.UTF-8' } })
    expect(stderr).toMatch(/^lectern: 没有/)
  })
})

test('a reader that has gone, and an output that takes no more, show no stack', async () => {
  const { spawnSync } = await import('node:child_process')
  const run = (redirect: string) =>
    spawnSync('sh', ['-c', `"${process.execPath}" scripts/lectern.mjs --help ${redirect}`], {
      cwd: project.root,
      encoding: 'utf8',
    })
  expect(run('| true').stderr).toBe('')
  if (process.platform === 'linux') expect(run('> /dev/full')).toMatchObject({ status: 3, stderr: '' })
})
