/** Lists of numbers as text: each number in base 36, those below zero with `-`, blanks between. */
export function pack(numbers: readonly number[]): string {
  return numbers.map((number) => number.toString(36)).join(' ')
}

/** The numbers of a packed text. Written for speed: the tables have ten thousand numbers. */
export function unpack(packed: string): number[] {
  const numbers: number[] = []
  let value = 0
  let sign = 1
  for (let at = 0; at < packed.length; at++) {
    const unit = packed.charCodeAt(at)
    if (unit === 0x20) {
      numbers.push(sign * value)
      value = 0
      sign = 1
    } else if (unit === 0x2d) sign = -1
    else value = value * 36 + (unit < 0x3a ? unit - 0x30 : unit - 0x57)
  }
  if (packed.length > 0) numbers.push(sign * value)
  return numbers
}

/** Numbers that follow each other as pairs of how often and which. */
export function runsOf(numbers: readonly number[]): number[] {
  const runs: number[] = []
  for (const number of numbers) {
    if (runs.at(-1) === number) runs[runs.length - 2] = (runs.at(-2) ?? 0) + 1
    else runs.push(1, number)
  }
  return runs
}

/** Writes runs out, from the start of `target`, and gives it back. */
export function fillRuns<Target extends Uint8Array | Uint16Array | Int16Array>(
  target: Target,
  runs: readonly number[],
): Target {
  let at = 0
  for (let index = 0; index < runs.length; index += 2) {
    const end = at + (runs[index] ?? 0)
    target.fill(runs[index + 1] ?? 0, at, end)
    at = end
  }
  return target
}
