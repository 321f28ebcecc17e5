import { expect, test } from 'vitest'
import { minutes } from '../../scripts/checks/minutes.ts'
import { planned } from '../plan/outlines.ts'
import { LECTURES, lectureText, outlineOf, slidesOf } from '../support/lectures.ts'

test('four lectures come with Lectern', () => {
  expect(LECTURES).toHaveLength(4)
})

test.each(LECTURES)('%s: planned minutes on every slide, and they add up', (name) => {
  const plan = planned(lectureText(name))
  expect(plan.minutes).toBeDefined()
  const taught = slidesOf(outlineOf(name)).filter(({ backup, skip }) => !backup && !skip)
  expect(taught.filter((slide) => slide.minutes === undefined).map(({ title }) => title)).toEqual([])
  expect(minutes(plan)).toEqual([])
})

test.each(LECTURES)('%s: notes on every slide with content', (name) => {
  const silent = slidesOf(outlineOf(name)).filter(
    ({ kind, notes, skip }) => kind !== 'break' && !skip && notes === undefined,
  )
  expect(silent.map(({ title }) => title)).toEqual([])
})

test.each(LECTURES)('%s: objectives, an opening question and checks of understanding', (name) => {
  const outline = outlineOf(name)
  const taught = slidesOf(outline).filter(({ backup, skip }) => !backup && !skip)
  expect(outline.objectives?.length).toBeGreaterThan(1)
  expect(taught.slice(0, 2).map(({ kind }) => kind)).toContain('question')
  // One about every ten minutes, told by a quiz or a discussion.
  const given = outline.course?.minutes ?? 0
  const time = typeof given === 'number' ? given : given.reduce((sum, part) => sum + part, 0)
  const checks = taught.filter(({ kind }) => kind === 'quiz' || kind === 'question')
  expect(checks.length).toBeGreaterThanOrEqual(Math.floor(time / 10))
})
