import { innerOf } from './tree.ts'

/** On how many lines each text of a slide stands, text by text: the same where its lines end at the same words. */
export function linesOf(slide: Element): string {
  const counts: number[] = []
  const range = document.createRange()
  const walk = (element: Element): void => {
    for (const node of innerOf(element)) {
      if (node instanceof Element) walk(node)
      if (!(node instanceof Text) || node.data.trim() === '') continue
      range.selectNodeContents(node)
      counts.push(new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size)
    }
  }
  walk(slide)
  return counts.join(' ')
}
