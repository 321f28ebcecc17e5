import { align } from './align.ts'

/** A place in a column: a box, or the passage of an edge. */
export interface Slot {
  /** Unique in the drawing. */
  id: string
  height: number
  /** Ids of the slots in the column to the left that lead here. */
  before: string[]
  /** Set by `fewestCrossings`: px from the top. */
  y: number
  /** A box, which may be made higher; a passage may not. */
  growing: boolean
}

/** Room beyond the highest layer, px, that lets more edges run level; only where there is enough. */
const SLACK = 32

/** A column, top to bottom. */
export type Layer = Slot[]

/**
 * Orders the slots of each layer so that few edges cross, and stacks them `gap` px apart, each as near to the
 * middle of its neighbours as the others allow: the median-free barycentre method of Sugiyama, Tagawa and Toda (1981),
 * with exchanges of neighbours. `most` is the height, px, that all may take, if they do not need more.
 */
export function fewestCrossings(layers: Layer[], gap: number, most: number): void {
  const rows = Math.max(...layers.map((layer) => layer.length))
  order(layers)
  const height = Math.max(...layers.map((layer) => stackHeight(layer, gap)))
  align(layers, gap, rows > 1 ? Math.max(height, Math.min(height + SLACK, most)) : height)
}

/** Height of a layer, px. */
export function stackHeight(layer: Layer, gap: number): number {
  return layer.reduce((sum, slot) => sum + slot.height + gap, -gap)
}

/** Pairs of neighbouring layers' positions that an edge joins. */
export function links(left: Layer, right: Layer): [number, number][] {
  const index = new Map(left.map((slot, position) => [slot.id, position]))
  return right.flatMap((slot, position) =>
    slot.before.flatMap((id): [number, number][] => {
      const from = index.get(id)
      return from === undefined ? [] : [[from, position]]
    }),
  )
}

function crossings(layers: readonly Layer[]): number {
  let count = 0
  for (let column = 1; column < layers.length; column++) {
    const pairs = links(layers[column - 1] ?? [], layers[column] ?? [])
    for (const [a, b] of pairs) for (const [c, d] of pairs) if (a < c && b > d) count++
  }
  return count
}

/** Means of the positions that each slot of `layer` is joined to. */
function barycentres(
  layer: Layer,
  pairs: readonly [number, number][],
  positions: readonly number[],
): (number | undefined)[] {
  return layer.map((_, own) => {
    const joined = pairs.filter(([, to]) => to === own).map(([from]) => positions[from] ?? 0)
    return joined.length > 0 ? joined.reduce((sum, position) => sum + position, 0) / joined.length : undefined
  })
}

const flip = (pairs: readonly [number, number][]) => pairs.map(([a, b]): [number, number] => [b, a])

/** Sweeps to the right and back, then exchanges neighbours; keeps the best order seen (the first one, where equal). */
function order(layers: Layer[]): void {
  let best = layers.map((layer) => [...layer])
  let fewest = crossings(best)
  for (let sweep = 0; sweep < 8 && fewest > 0; sweep++) {
    const columns = layers.map((_, column) => column)
    for (const column of sweep % 2 === 0 ? columns : columns.reverse()) {
      const layer = layers[column]
      const beside = layers[column + (sweep % 2 === 0 ? -1 : 1)]
      if (!layer || !beside) continue
      const pairs = sweep % 2 === 0 ? links(beside, layer) : flip(links(layer, beside))
      const wish = barycentres(
        layer,
        pairs,
        beside.map((_, position) => position),
      )
      const ranked = layer.map((slot, position) => ({ slot, wish: wish[position] ?? position }))
      ranked.sort((a, b) => a.wish - b.wish)
      layers[column] = ranked.map(({ slot }) => slot)
    }
    const count = crossings(layers)
    if (count < fewest) {
      best = layers.map((layer) => [...layer])
      fewest = count
    }
  }
  layers.splice(0, layers.length, ...best)
  exchange(layers, fewest)
}

/** Exchanges neighbours of a layer as long as that saves crossings. `fewest` is how many there are. */
function exchange(layers: readonly Layer[], fewest: number): void {
  let better = fewest > 0
  for (let round = 0; better && round < 4; round++) {
    better = false
    for (const layer of layers) {
      for (let position = 1; position < layer.length; position++) {
        swap(layer, position)
        const count = crossings(layers)
        if (count < fewest) {
          fewest = count
          better = true
        } else swap(layer, position)
      }
    }
  }
}

function swap(layer: Layer, position: number): void {
  const [upper, lower] = [layer[position - 1], layer[position]]
  if (upper && lower) layer.splice(position - 1, 2, lower, upper)
}
