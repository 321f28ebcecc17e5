import type { Line } from './lines.ts'
import type { PdfPage } from './pages.ts'

/** So near to a page's edges running heads and page numbers stand, of its height. */
const EDGE = 0.13
const NUMBER = /^[\s·•—–\-|/第页Pp.age]*(?:\d{1,4}|[ivxlc]{1,6})[\s·•—–\-|/页]*$/

const shape = ({ text }: Line): string => text.replace(/[\d\s]+/g, '').toLowerCase()

/** Running heads and page numbers: near an edge, and a number or on several pages. */
export function partFurniture(
  lines: readonly Line[],
  pages: readonly PdfPage[],
): { text: Line[]; furniture: Line[] } {
  const isNearEdge = (line: Line): boolean => {
    const height = pages[line.page]?.height ?? 0
    return line.base < height * EDGE || line.base > height * (1 - EDGE)
  }
  const seen = new Map<string, Set<number>>()
  for (const line of lines) {
    if (isNearEdge(line)) seen.set(shape(line), (seen.get(shape(line)) ?? new Set()).add(line.page))
  }
  const outer = outermost(lines, pages)
  const isFurniture = (line: Line): boolean => {
    if (!isNearEdge(line)) return false
    if (NUMBER.test(line.text)) return true
    const count = seen.get(shape(line))?.size ?? 0
    return count > 1 || outer.has(line)
  }
  return { text: lines.filter((line) => !isFurniture(line)), furniture: lines.filter(isFurniture) }
}

/**
 * A head that comes once, as a short article's can: the first line of a page, smaller than the text and well above it.
 */
function outermost(lines: readonly Line[], pages: readonly PdfPage[]): Set<Line> {
  const found = new Set<Line>()
  pages.forEach((page, number) => {
    const own = lines.filter((line) => line.page === number).sort((one, other) => one.base - other.base)
    const top = own[0]
    const below = own.find(({ base }) => top !== undefined && base > top.base + top.size * 0.5)
    if (!top || !below || top.base > page.height * 0.1) return
    const usual = median(own.map(({ size }) => size))
    if (below.base - top.base > usual * 1.9 && top.size < usual * 0.95) {
      for (const line of own) if (Math.abs(line.base - top.base) < top.size * 0.5) found.add(line)
    }
  })
  return found
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
