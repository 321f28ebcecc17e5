import { describe, expect, test } from 'vitest'
import { PALETTE, planActors } from '../../scripts/plan/actors.ts'
import { contrast } from '../../scripts/plan/contrast.ts'
import { COLORS, edgeOf, PAPERS } from '../../slides/setup/diagrams/colors.ts'
import { SCHEMES } from './tokens.ts'

const color = (scheme: Record<string, string>, name: string): string => {
  const found = scheme[name]
  if (found === undefined) throw new Error(`no colour ${name}`)
  return found
}

describe.each(Object.entries(SCHEMES))('%s', (_, scheme) => {
  test.each(['ink', 'quiet', 'accent'])('%s can be read on the paper', (name) => {
    expect(contrast(color(scheme, name), color(scheme, 'paper'))).toBeGreaterThanOrEqual(7)
  })
  test('lines can be seen on the paper', () => {
    expect(contrast(color(scheme, 'rule'), color(scheme, 'paper'))).toBeGreaterThanOrEqual(3)
  })
})

describe.each([SCHEMES.light, SCHEMES.dark].map((scheme) => [color(scheme, 'paper'), scheme] as const))(
  'diagrams on %s',
  (paper, scheme) => {
    test('texts can be read in their boxes', () => {
      expect(contrast(color(scheme, 'ink'), color(scheme, 'tint'))).toBeGreaterThanOrEqual(7)
      expect(contrast(color(scheme, 'on-bar'), color(scheme, 'bar'))).toBeGreaterThanOrEqual(7)
    })
    test('boxes and arrows can be seen', () => {
      for (const name of ['line', 'bar'])
        expect(contrast(color(scheme, name), paper)).toBeGreaterThanOrEqual(3)
      expect(contrast(color(scheme, 'line'), color(scheme, 'tint'))).toBeGreaterThanOrEqual(3)
    })
  },
)

test('dividers stand out from the other slides in both schemes', () => {
  expect(contrast(color(SCHEMES['light divider'], 'paper'), color(SCHEMES.light, 'paper'))).toBeGreaterThan(7)
  expect(contrast(color(SCHEMES['dark divider'], 'paper'), color(SCHEMES.dark, 'paper'))).toBeGreaterThan(2)
})

test('diagrams shown alone have the colours of the light scheme', () => {
  for (const value of Object.values(COLORS)) {
    const [, name = '', fallback] = /^var\(--lectern-([\w-]+), (#[0-9a-f]{6})\)$/.exec(value) ?? []
    expect(fallback).toBe(color(SCHEMES.light, name))
  }
  expect(PAPERS).toEqual({ light: color(SCHEMES.light, 'paper'), dark: color(SCHEMES.dark, 'paper') })
})

describe.each([...PALETTE, '#ffffff', '#000000', '#ffee00', '#14181d', '#777777'])(
  'an actor in %s',
  (given) => {
    const { color: own = '', ink = '' } = planActors({ a: { name: 'A', color: given } }).get('a') ?? {}
    test('has a badge that can be read', () => {
      expect(contrast(own, ink)).toBeGreaterThanOrEqual(7)
    })
    test.each(['light', 'dark'] as const)(
      'can be seen on %s paper, by its colour or the line around it',
      (name) => {
        const edge = /^var\(--lectern-([\w-]+)/.exec(edgeOf(own) ?? '')?.[1]
        const drawn = edge === undefined ? undefined : SCHEMES[name][edge]
        const lines = [own, ...(drawn === undefined ? [] : [drawn])]
        expect(Math.max(...lines.map((line) => contrast(line, PAPERS[name])))).toBeGreaterThanOrEqual(3)
      },
    )
  },
)
