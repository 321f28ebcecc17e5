import { type Layer, links, type Slot, stackHeight } from './layers.ts'

/** A neighbour that draws a slot to its own middle: the more the fewer others either of them has. */
interface Pull {
  slot: Slot
  other: Slot
  weight: number
}

function pulls(layers: readonly Layer[]): Pull[] {
  return layers.flatMap((right, column) => {
    const left = layers[column - 1] ?? []
    const pairs = links(left, right)
    return pairs.flatMap(([from, to]) => {
      const [slot, other] = [left[from], right[to]]
      if (!slot || !other) return []
      const leaving = pairs.filter(([each]) => each === from).length
      const arriving = pairs.filter(([, each]) => each === to).length
      const weight = 1 / (leaving * arriving) ** 2
      return [
        { slot, other, weight },
        { slot: other, other: slot, weight },
      ]
    })
  })
}

/** Stacks every layer in the middle, then moves slots towards their neighbours' middles. */
export function align(layers: readonly Layer[], gap: number, height: number): void {
  for (const layer of layers) {
    let y = (height - stackHeight(layer, gap)) / 2
    for (const slot of layer) {
      slot.y = y
      y += slot.height + gap
    }
  }
  const all = pulls(layers)
  for (let sweep = 0; sweep < 30; sweep++) {
    for (const layer of layers) {
      const wishes = layer.map((slot) => {
        const own = all.filter((pull) => pull.slot === slot)
        const weight = own.reduce((sum, pull) => sum + pull.weight, 0)
        if (weight === 0) return slot.y
        const mean =
          own.reduce((sum, { other, weight: each }) => sum + each * (other.y + other.height / 2), 0) / weight
        return mean - slot.height / 2
      })
      settle(layer, wishes, gap, height)
    }
  }
  for (const slot of layers.flat()) slot.y = Math.round(slot.y)
}

/**
 * As near to the wishes as order, gap and height allow: isotonic regression of what the wishes leave after
 * the slots above (pool adjacent violators).
 */
function settle(layer: Layer, wishes: readonly number[], gap: number, height: number): void {
  const pools: { sum: number; count: number }[] = []
  let above = 0
  for (const [position, slot] of layer.entries()) {
    let pool = { sum: (wishes[position] ?? 0) - above, count: 1 }
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop()
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count }
    }
    pools.push(pool)
    above += slot.height + gap
  }
  const free = height - stackHeight(layer, gap)
  const shifts = pools.flatMap(({ sum, count }) =>
    Array<number>(count).fill(Math.min(Math.max(sum / count, 0), free)),
  )
  let top = 0
  for (const [position, slot] of layer.entries()) {
    slot.y = top + (shifts[position] ?? 0)
    top += slot.height + gap
  }
}
