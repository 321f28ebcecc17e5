import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseSync } from '@slidev/parser/core'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Dice, dice } from '../support/dice.ts'
import { generateIn } from '../support/in-process.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

/** LECTERN_KILLS=500 kills as often, at other moments each time. */
const KILLS = Number(process.env.LECTERN_KILLS ?? 0)
const TIMES = KILLS || 20
const SEED = KILLS === 0 ? 1 : Math.floor(Math.random() * 1e9)
const DECK = 'slides/甲.md'

const project = workspace()
beforeEach(() => project.reset())
afterAll(() => project.remove())

/** An outline and its deck, edited from both sides in different slides; every edit has a word of its own. */
class Course {
  readonly #project: Workspace
  readonly #slides: { title: string; items: string[] }[] = []
  /** Words that the deck has to have, and titles that it must not have any more. */
  readonly byHand = new Set<string>()
  readonly inOutline = new Set<string>()
  readonly gone = new Set<string>()
  /** Titles of slides that the outline has changed since the deck was merged last: taking one out is a conflict. */
  readonly #touched = new Set<string>()
  #words = 0

  constructor(project: Workspace) {
    this.#project = project
    for (let number = 0; number < 6; number++) this.#add(this.#slides.length)
    this.#save()
  }

  editOutline(roll: Dice): void {
    const left = this.#slides.filter(({ title }) => !this.gone.has(title))
    if (roll.chance(40) || left.length < 3) this.#add(roll.between(0, this.#slides.length))
    else if (roll.chance(70)) {
      const word = this.#word()
      const slide = roll.pick(left)
      slide.items[2] += word
      this.#touched.add(slide.title)
      this.inOutline.add(word)
    } else {
      const [moved] = this.#slides.splice(roll.between(0, this.#slides.length - 1), 1)
      if (moved) this.#slides.splice(roll.between(0, this.#slides.length), 0, moved)
    }
    this.#save()
  }

  /** A word more in the first item of a slide, a slide more, or one less. */
  editDeck(roll: Dice): void {
    const deck = this.#project.read(DECK)
    const word = this.#word()
    const titles = [...deck.matchAll(/^# (题\d+)$/gm)].map(([, title]) => title ?? '')
    const title = roll.pick(titles)
    const slide = new RegExp(`---\\n(?:(?!---)[\\s\\S])*?---\\n\\n# ${title}\\n[\\s\\S]*?(?=---\\n|$)`)
    if (roll.chance(50)) {
      this.#project.write(DECK, deck.replace(new RegExp(`(# ${title}\\n\\n- .*)`), `$1${word}`))
      this.byHand.add(word)
    } else if (roll.chance(50) || titles.length < 4 || this.#touched.has(title)) {
      this.#project.write(DECK, `${deck.trimEnd()}\n\n---\n\n# 手写${word}\n`)
      this.byHand.add(word)
    } else {
      const [text = ''] = slide.exec(deck) ?? []
      this.#project.write(DECK, `${deck.replace(text, '').trimEnd()}\n`)
      this.gone.add(title)
      for (const one of text.match(/W\d+W/g) ?? [])
        for (const set of [this.byHand, this.inOutline]) set.delete(one)
    }
  }

  missing(deck: string): string[] {
    return [...this.byHand, ...this.inOutline].filter((word) => !deck.includes(word))
  }

  merged(): void {
    this.#touched.clear()
  }

  #add(at: number): void {
    const word = this.#word()
    this.#slides.splice(at, 0, { title: `题${this.#words}`, items: ['甲', '乙', word, '丁'] })
    this.inOutline.add(word)
  }

  #word = (): string => `W${++this.#words}W`

  #save(): void {
    const slides = this.#slides.map(
      ({ title, items }) => `      - {points: ${title}, items: [${items.join(', ')}]}\n`,
    )
    this.#project.write(
      'data/甲.yaml',
      `title: 示例\nsections:\n  - title: 节\n    slides:\n${slides.join('')}`,
    )
  }
}

test(`${TIMES} kills lose nothing: the deck is the old one or the new one, and the next run knows which`, async () => {
  const roll = dice(SEED)
  const course = new Course(project)
  await generateIn(project.root)
  let killed = 0
  const seen = { old: 0, new: 0 }
  while (killed < TIMES) {
    course.editOutline(roll)
    course.editDeck(roll)
    const edited = project.read(DECK)
    if (await isKilled(roll, roll.pick(MOMENTS))) killed++
    const after = project.read(DECK)
    seen[after === edited ? 'old' : 'new']++
    if (after !== edited) expect(course.missing(after), `after kill ${killed}`).toEqual([])
    expect(parseSync(after, DECK).slides.length).toBeGreaterThan(3)
    // What is edited now, is edited in whichever deck it is.
    if (roll.chance(50)) course.editDeck(roll)
    if (roll.chance(50)) course.editOutline(roll)
    const { status, stderr } = await generateIn(project.root)
    expect({ status, stderr }, `after kill ${killed}`).toEqual({ status: 0, stderr: '' })
    const whole = project.read(DECK)
    expect(course.missing(whole), `after kill ${killed}`).toEqual([])
    course.merged()
    for (const title of course.gone) expect(whole).not.toContain(`# ${title}\n`)
    expect(Object.keys(project.files('slides')).filter((name) => /\.tmp$|\.lock/.test(name))).toEqual([])
    expect(project.read('slides/.lectern/甲.json')).not.toContain('"before"')
  }
  // Else all were killed too early, or too late.
  if (KILLS > 0)
    console.log(`${killed} kills; the deck was the old one ${seen.old} times, the new one ${seen.new} times`)
  expect(seen.old).toBeGreaterThan(0)
  expect(seen.new).toBeGreaterThan(0)
}, 7_200_000)

/** When a run is killed: at any time of it, when it has begun to write, or when the deck has been replaced. */
const MOMENTS = ['anywhere', 'writing', 'replaced', 'writing'] as const

/** Starts `generate` and kills it, at `moment` or shortly after it. False where it was quicker. */
async function isKilled(roll: Dice, moment: (typeof MOMENTS)[number]): Promise<boolean> {
  const child = spawn(process.execPath, [project.path('scripts/lectern.mjs'), 'generate'], {
    cwd: project.root,
    stdio: 'ignore',
  })
  const ended = once(child, 'close')
  const kill = (): void => {
    child.kill('SIGKILL')
  }
  if (moment === 'anywhere') setTimeout(kill, roll.between(50, 600))
  else {
    const pause = roll.between(0, moment === 'writing' ? 12 : 2)
    const written = (name: string | null): boolean => moment === 'writing' || name === basename(DECK)
    const watching = ['slides', 'slides/.lectern'].map((folder) =>
      watch(project.path(folder), (_, name) => {
        if (written(name)) sleep(pause).then(kill)
      }),
    )
    await ended
    for (const one of watching) one.close()
  }
  const [, signal] = await ended
  return signal === 'SIGKILL'
}
