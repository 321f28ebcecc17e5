import { execFileSync } from 'node:child_process'
import { chmodSync, lstatSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { deckHash } from '../../scripts/system/record.ts'
import { savedBySlidev } from '../support/hand-edits.ts'
import { generateIn } from '../support/in-process.ts'
import { workspace } from '../support/workspace.ts'

const project = workspace()
const DECK = 'slides/甲.md'
const PROPOSAL = 'slides/甲.md.proposal'
const WINDOWS = process.platform === 'win32'

const points = (title: string, ...items: string[]): string =>
  `      - points: ${title}\n        source: 一\n        items: [${items.join(', ')}]\n`
const SLIDES = [
  points('甲一', '天', '地', '人'),
  points('乙二', '日', '月', '星'),
  points('丙三', '风', '雨', '雪'),
]
const outline = (...slides: string[]): string =>
  `title: 示例\nsections:\n  - title: 节\n    slides:\n${slides.join('')}`
const edit = (slides: string[], at: number, from: string, to: string): string[] =>
  slides.with(at, (slides[at] ?? '').replace(from, to))

const put = (...slides: string[]): void => project.write('data/甲.yaml', outline(...slides))
const deck = (): string => project.read(DECK)
const byHand = (from: string | RegExp, to: string): void => project.write(DECK, deck().replace(from, to))
const run = (options = {}) => generateIn(project.root, options)
const titles = (): string[] => [...deck().matchAll(/^# (.*)$/gm)].map(([, title]) => title ?? '')

beforeEach(async () => {
  project.reset()
  put(...SLIDES)
  await run()
})
afterAll(() => project.remove())

describe('what was changed on one side alone', () => {
  test('by hand: it stays, byte for byte, and nothing is written', async () => {
    byHand('- 地', '- 地，手改')
    byHand('---\nlayout: points', '---\ntransition: fade\nlayout: points')
    const before = project.files('slides')
    const { status, stdout } = await run()
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'slides/甲.md  unchanged, 5 slides, with what was changed by hand\n',
    })
    expect(project.files('slides')).toEqual(before)
  })

  test('different slides: both are there; again: nothing changes', async () => {
    byHand('- 地', '- 地，手改')
    put(...edit(SLIDES, 2, '雨', '雨，新'))
    expect(await run()).toMatchObject({
      status: 0,
      stdout: 'slides/甲.md  written, 5 slides, merged with what was changed by hand\n',
      decks: [{ changed: true, slides: 5 }],
    })
    expect(deck()).toMatch(/- 地，手改\n[\s\S]*- 雨，新\n/)
    const before = project.files('slides')
    expect(await run()).toMatchObject({ status: 0, decks: [{ changed: false }] })
    expect(project.files('slides')).toEqual(before)
  })

  test('the same slide, other lines, neighbours too; keys and notes', async () => {
    byHand('- 天', '- 天，手改')
    byHand('layout: points\nid', 'layout: points\nclass: mine\nid')
    put(
      ...edit(
        edit(SLIDES, 0, '地', '地，新'),
        0,
        '        source',
        '        notes: 说一句。\n        source',
      ),
    )
    expect(await run()).toMatchObject({ status: 0 })
    expect(deck()).toMatch(/class: mine\n[\s\S]*- 天，手改\n- 地，新\n- 人\n\n<!--\n说一句。\n-->\n/)
  })

  test('a title in the outline, which gives the slide another id', async () => {
    byHand('- 天', '- 天，手改')
    put(...edit(SLIDES, 0, '甲一', '甲一，新题'))
    expect(await run()).toMatchObject({ status: 0 })
    expect(titles()).toEqual(['示例', '节', '甲一，新题', '乙二', '丙三'])
    expect(deck()).toContain('- 天，手改')
  })

  test('sizes that the planner finds are no conflict', async () => {
    byHand(/^size: \d+\ntitleSize: \d+\ngap: \d+$/m, 'size: 20\ntitleSize: 30\ngap: 5')
    byHand(/^size: 36$/m, 'size: 21')
    put(...edit(SLIDES, 0, '天', '很长的一句话，'.repeat(20)))
    expect(await run()).toMatchObject({ status: 0 })
    expect(deck()).toContain('很长的一句话')
    expect(deck()).toContain('size: 21')
  })
})

describe('the order of slides', () => {
  const slideOf = (title: string): string => {
    const found = new RegExp(`---\\n(?:(?!---)[\\s\\S])*?---\\n\\n# ${title}\\n[\\s\\S]*?(?=---\\n|$)`).exec(
      deck(),
    )?.[0]
    if (found === undefined) throw new Error(title)
    return found
  }

  test('added, removed and moved by hand stay so; the outline’s come after what they come after', async () => {
    const [a, c] = [slideOf('甲一'), slideOf('丙三')]
    byHand(c, '')
    byHand(a, `${c.trimEnd()}\n\n---\n\n# 手写\n\n- 内容\n\n${a}`)
    expect(titles()).toEqual(['示例', '节', '丙三', '手写', '甲一', '乙二'])
    put(SLIDES[0] ?? '', points('新的', '一'), SLIDES[1] ?? '', SLIDES[2] ?? '')
    expect(await run()).toMatchObject({ status: 0, decks: [{ slides: 7 }] })
    expect(titles()).toEqual(['示例', '节', '丙三', '手写', '甲一', '新的', '乙二'])
    byHand(slideOf('乙二'), '')
    put(...edit(SLIDES, 2, '雪', '雪，新'))
    expect(await run()).toMatchObject({ status: 0 })
    expect(titles()).toEqual(['示例', '节', '丙三', '手写', '甲一'])
    expect(deck()).toContain('雪，新')
  })

  test('moved in the outline, where the hand changed others', async () => {
    byHand('- 天', '- 天，手改')
    put(SLIDES[2] ?? '', SLIDES[0] ?? '', SLIDES[1] ?? '')
    expect(await run()).toMatchObject({ status: 0 })
    expect(titles()).toEqual(['示例', '节', '丙三', '甲一', '乙二'])
  })

  test('whoever takes the cover out or writes one before it leaves the deck its settings', async () => {
    byHand(slideOf('示例'), '---\n\n# 我的封面\n\n')
    put(...edit(SLIDES, 0, '天', '天，新'))
    expect(await run()).toMatchObject({ status: 0 })
    expect(titles()).toEqual(['我的封面', '节', '甲一', '乙二', '丙三'])
    expect(deck()).toMatch(/^---\ntheme: default\naddons: /)
    const before = deck()
    expect(await run()).toMatchObject({ status: 0, decks: [{ changed: false }] })
    expect(deck()).toBe(before)
  })

  test('the first slide’s front matter does not change for a change elsewhere', async () => {
    byHand('- 天', '- 天，手改')
    const [head] = deck().split('\n---\n')
    put(...edit(SLIDES, 1, '日', '日，新'), points('丁四', '一'))
    await run()
    expect(deck().split('\n---\n')[0]).toBe(head)
  })
})

describe('both sides changed the same: status 1, both places named, the deck as it was', () => {
  const clash = (): void => {
    byHand('- 地', '- 地，手改')
    put(...edit(edit(SLIDES, 0, '地', '地，新'), 2, '雨', '雨，新'))
  }

  test('a line', async () => {
    clash()
    const before = deck()
    const record = project.read('slides/.lectern/甲.json')
    const line = before.split('\n').indexOf('- 地，手改') + 1
    const { status, stderr, stdout } = await run()
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(
      new RegExp(
        `^slides/甲\\.md:${line}:1 {2}error {2}.*data/甲\\.yaml:7:20 .*--ours.*--theirs.*\\(merge\\)`,
      ),
    )
    expect(stderr).toContain(`> ${line} | - 地，手改`)
    expect(stderr).toContain(PROPOSAL)
    expect(deck()).toBe(before)
    expect(project.read('slides/.lectern/甲.json')).toBe(record)
    expect(project.read(PROPOSAL)).toContain(
      '- 天\n<<<<<<< slides/甲.md\n- 地，手改\n=======\n- 地，新\n>>>>>>> data/甲.yaml\n- 人\n',
    )
    expect(project.read(PROPOSAL)).toContain('- 雨，新')
  })

  test.each([
    ['ours', '- 地，手改', '- 地，新'],
    ['theirs', '- 地，新', '- 地，手改'],
  ])('--%s decides, the proposal goes, and it is decided for good', async (side, there, notThere) => {
    clash()
    await run()
    expect(await run({ [side]: true })).toMatchObject({ status: 0, stderr: '' })
    expect(deck()).toContain(there)
    expect(deck()).not.toContain(notThere)
    expect(deck()).toContain('- 雨，新')
    expect(project.exists(PROPOSAL)).toBe(false)
    expect(await run()).toMatchObject({ status: 0, decks: [{ changed: false }] })
  })

  test('the proposal, mended and put in the deck’s place, is the deck', async () => {
    clash()
    await run()
    const mended = project.read(PROPOSAL).replace(/<<<<<<< .*\n[\s\S]*?>>>>>>> .*\n/, '- 地，手改，也新\n')
    project.write(PROPOSAL, mended)
    renameSync(project.path(PROPOSAL), project.path(DECK))
    expect(await run()).toMatchObject({ status: 0, decks: [{ changed: false }] })
    expect(deck()).toBe(mended)
    put(...edit(edit(SLIDES, 0, '地', '地，新'), 0, '人', '人，又新'))
    expect(await run()).toMatchObject({ status: 0 })
    expect(deck()).toContain('- 地，手改，也新\n- 人，又新\n')
  })

  test('the deck changed so that it agrees: no conflict any more', async () => {
    clash()
    await run()
    byHand('- 地，手改', '- 地，新')
    expect(await run()).toMatchObject({ status: 0, stderr: '' })
    expect(project.exists(PROPOSAL)).toBe(false)
  })

  test('taken out by hand, changed in the outline', async () => {
    byHand(/---\n(?:(?!---)[\s\S])*?---\n\n# 乙二\n[\s\S]*?(?=---\n)/, '')
    put(...edit(SLIDES, 1, '月', '月，新'))
    const { status, stderr } = await run()
    expect(status).toBe(1)
    expect(stderr).toMatch(/“乙二” was taken out here by hand, and changed at data\/甲\.yaml:8:17 /)
    expect(project.read(PROPOSAL)).toMatch(
      /<<<<<<< slides\/甲\.md\n=======\n---\n[\s\S]*月，新[\s\S]*>>>>>>> /,
    )
    await run({ ours: true })
    expect(titles()).toEqual(['示例', '节', '甲一', '丙三'])
    expect(await run()).toMatchObject({ decks: [{ changed: false }] })
    put(...edit(SLIDES, 1, '月', '月，又新'))
    await run({ theirs: true })
    expect(titles()).toEqual(['示例', '节', '甲一', '乙二', '丙三'])
  })

  test('changed by hand, taken out of the outline', async () => {
    byHand('- 月', '- 月，手改')
    put(SLIDES[0] ?? '', SLIDES[2] ?? '')
    const { status, stderr } = await run()
    expect(status).toBe(1)
    expect(stderr).toMatch(/“乙二” was changed here by hand, and data\/甲\.yaml does not have it any more/)
    const before = project.files('slides')
    await run({ ours: true })
    expect(deck()).toContain('- 月，手改')
    expect(await run()).toMatchObject({ status: 0, decks: [{ changed: false }] })
    for (const [name, content] of Object.entries(before)) project.write(name, Buffer.from(content, 'latin1'))
    await run({ theirs: true })
    expect(titles()).not.toContain('乙二')
  })

  test('a key and a sentence of the notes are told at the outline’s', async () => {
    const told = (minutes: number, notes: string): string =>
      points('甲一', '天').replace(
        '        items',
        `        minutes: ${minutes}\n        notes: ${notes}\n        items`,
      )
    put(told(3, '第一句。第二句。第三句。'))
    await run()
    byHand('minutes: 3', 'minutes: 4')
    byHand('第二句', '手改句')
    byHand('第三句', '第三句，手改')
    put(told(5, '第一句，新。新的句。第三句。'))
    const { stderr } = await run()
    expect(stderr.match(/^slides.*\(merge\)$/gm)).toEqual([
      expect.stringMatching(/data\/甲\.yaml:7:18 /),
      expect.stringMatching(/data\/甲\.yaml:8:16 /),
    ])
    await run({ ours: true })
    expect(deck()).toContain('minutes: 4')
    expect(deck()).toContain('<!--\n第一句，新。手改句。第三句，手改。\n-->')
  })

  test('--force starts over, and keeps a copy', async () => {
    clash()
    const before = deck()
    expect(await run({ force: true })).toMatchObject({ status: 0 })
    expect(deck()).not.toContain('手改')
    expect(project.read('slides/甲.md.bak')).toBe(before)
  })
})

describe('what others do to a deck', () => {
  test('Slidev’s editor sets the front matter out anew: still what was generated', async () => {
    project.write(DECK, savedBySlidev(deck(), 1))
    project.write(
      DECK,
      savedBySlidev(deck(), 2, { content: '# 甲一\n\n- 天\n- 地\n- 人，手改', note: '手记' }),
    )
    expect(deck()).toContain('place: { index: 1, of: 1 }')
    put(...edit(SLIDES, 0, '天', '天，新'))
    expect(await run()).toMatchObject({ status: 0, stderr: '' })
    expect(deck()).toMatch(/- 天，新\n- 地\n- 人，手改\n\n<!--\n手记\n-->\n/)
  })

  test('Windows line ends and a byte order mark stay no reason for anything', async () => {
    project.write(DECK, `\ufeff${deck().replaceAll('\n', '\r\n')}`)
    expect(await run()).toMatchObject({ status: 0, decks: [{ changed: false }] })
    byHand('- 天\r\n', '- 天，手改\r\n')
    put(...edit(SLIDES, 1, '日', '日，新'))
    expect(await run()).toMatchObject({ status: 0, decks: [{ changed: true }] })
    expect(deck()).toMatch(/^---\r\n[\s\S]*- 天，手改\r\n[\s\S]*- 日，新\r\n/)
    expect(deck().replaceAll('\r\n', '')).not.toContain('\n')
    expect(await run()).toMatchObject({ status: 0, decks: [{ changed: false }] })
  })

  test('another encoding: nothing can be merged, and nothing is lost', async () => {
    const bytes = Buffer.concat([Buffer.from(deck()), Buffer.from([0xb0, 0xcd, 0x0a])])
    project.write(DECK, bytes)
    put(...edit(SLIDES, 1, '日', '日，新'))
    const { status, stderr } = await run()
    expect(status).toBe(1)
    expect(stderr).toMatch(/not in UTF-8/)
    expect(project.files('slides')[DECK]).toBe(bytes.toString('latin1'))
  })

  test('an earlier state put back, without its record: the slides that differ are asked for', async () => {
    const early = deck()
    put(...edit(SLIDES, 1, '日', '日，新'), points('丁四', '一'))
    await run()
    project.write(DECK, early)
    put(...edit(SLIDES, 1, '日', '日，又新'), points('丁四', '一'))
    const { status, diagnostics } = await run()
    expect(status).toBe(1)
    expect(diagnostics.map(({ rule }) => rule)).toContain('merge')
    await run({ theirs: true })
    expect(titles()).toContain('丁四')
    expect(deck()).toContain('- 日，又新')
  })

  test('of an earlier version: brought up to date where it is untouched or can be known', async () => {
    const bare = deck().replace(/^generated: .*\n/gm, '')
    const record = JSON.stringify({ hashes: [deckHash(bare)], pictures: [] })
    project.write(DECK, bare)
    project.write('slides/.lectern/甲.json', record)
    expect(await run()).toMatchObject({ status: 0, stderr: '' })
    expect(deck()).toMatch(/^generated: /m)
    project.write(DECK, bare.replace('- 天', '- 天，手改'))
    project.write('slides/.lectern/甲.json', record)
    expect(await run()).toMatchObject({ status: 0, stderr: '' })
    put(...edit(SLIDES, 0, '地', '地，新'))
    expect(await run()).toMatchObject({ status: 0, stderr: '' })
    expect(deck()).toContain('- 天，手改\n- 地，新\n')
  })

  test('emptied or taken away: written again', async () => {
    const before = deck()
    project.write(DECK, '\n')
    await run()
    expect(deck()).toBe(before)
    rmSync(project.path(DECK))
    await run()
    expect(deck()).toBe(before)
  })

  test.skipIf(WINDOWS)('permissions and links stay', async () => {
    project.write('elsewhere.md', deck())
    rmSync(project.path(DECK))
    symlinkSync('../elsewhere.md', project.path(DECK))
    chmodSync(project.path('elsewhere.md'), 0o640)
    byHand('- 天', '- 天，手改')
    put(...edit(SLIDES, 1, '日', '日，新'))
    expect(await run()).toMatchObject({ status: 0 })
    expect(lstatSync(project.path(DECK)).isSymbolicLink()).toBe(true)
    expect(statSync(project.path('elsewhere.md')).mode & 0o777).toBe(0o640)
    expect(deck()).toMatch(/手改[\s\S]*日，新/)
  })

  test('git shows what changed, line by line, and a clone merges as well', async () => {
    const git = (...words: string[]): string =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@y', ...words], {
        cwd: project.root,
        encoding: 'utf8',
      })
    git('init', '-q')
    git('add', 'data', 'slides')
    git('commit', '-qm', 'one')
    put(...edit(SLIDES, 1, '日', '日，新'))
    await run()
    const lines = git('diff', '--unified=0', 'slides/.lectern').split('\n').slice(4)
    expect(lines.filter((line) => /^[+-]/.test(line))).toEqual(['-      "- 日",', '+      "- 日，新",'])
    rmSync(project.path('.git'), { recursive: true })
  })
})

describe('diff', () => {
  test('tells slide by slide what would change, and writes nothing', async () => {
    byHand('- 天', '- 天，手改')
    put(...edit(edit(SLIDES, 0, '地', '地，新'), 1, '月', '月，新').slice(0, 2), points('丁四', '一'))
    const before = project.files('slides')
    const { status, stdout, decks } = await run({ dryRun: true })
    expect(status).toBe(0)
    expect(stdout.replace(/points-[\da-f]+/g, 'ID')).toBe(
      [
        'slides/甲.md  would be written, 5 slides, merged with what was changed by hand',
        '    3  merged  甲一  (ID)',
        '         - - 地',
        '         + - 地，新',
        '    4  changed  乙二  (ID)',
        '         - - 月',
        '         + - 月，新',
        '    5  new  丁四  (ID)',
        '    5  removed  丙三  (ID)',
        '',
      ].join('\n'),
    )
    expect(decks[0]?.changes?.map(({ kind, number, title }) => [kind, number, title])).toEqual([
      ['merged', 3, '甲一'],
      ['changed', 4, '乙二'],
      ['added', 5, '丁四'],
      ['removed', 5, '丙三'],
    ])
    expect(project.files('slides')).toEqual(before)
  })

  test('of an untouched deck, too', async () => {
    put(SLIDES[2] ?? '', SLIDES[0] ?? '', SLIDES[1] ?? '')
    const { stdout } = await run({ dryRun: true })
    expect(stdout).toMatch(/^slides\/甲\.md {2}would be written, 5 slides\n {4}3 {2}moved {2}丙三 /)
  })
})
