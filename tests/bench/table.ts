/** A figure with the bar that it should stay under. */
export interface Figure {
  what: string
  /** What was measured: a ratio, or what `unit` says. */
  value: number
  bar: number
  unit: '×' | 'MB' | 'ms'
  /** What the figure was made of, for a reader. */
  from: string
}

/** The figures, one a line, each with its bar and whether it is met. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, bar, unit, from }) => [
    what,
    shown(value, unit),
    `at most ${bar} ${unit}`,
    value <= bar ? 'met' : 'MISSED',
    from,
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}

/** A time for a reader. */
export function ms(time: number): string {
  return time >= 10_000 ? `${(time / 1000).toFixed(1)} s` : `${time.toFixed(time < 10 ? 2 : 0)} ms`
}

function shown(value: number, unit: Figure['unit']): string {
  return `${value.toFixed(unit === '×' ? 2 : 0)} ${unit}`
}
