import type { DiagramFact, PictureFact } from '../../scripts/checks/facts.ts'
import { type Canvas, edgesOf } from './tree.ts'

/** A picture: where it is seen, whether it is there, and what it says to who does not see it. */
export function pictureFact(picture: HTMLImageElement, canvas: Canvas): PictureFact {
  const alt = picture.getAttribute('alt')
  return {
    ...edgesOf(shownPart(picture), canvas),
    source: picture.getAttribute('src') ?? '',
    loaded: picture.complete && picture.naturalWidth > 0,
    ...(alt !== null && { alt }),
  }
}

/** A picture that keeps its proportions may be smaller than its box. */
export function shownPart(picture: HTMLImageElement): DOMRectReadOnly {
  const box = picture.getBoundingClientRect()
  const { naturalWidth, naturalHeight } = picture
  const { objectFit } = getComputedStyle(picture)
  if (!/contain|scale-down/.test(objectFit) || naturalWidth === 0 || naturalHeight === 0) return box
  const scale = Math.min(box.width / naturalWidth, box.height / naturalHeight)
  const [width, height] = [naturalWidth * scale, naturalHeight * scale]
  return new DOMRect(box.left + (box.width - width) / 2, box.top + (box.height - height) / 2, width, height)
}

/** A diagram of Slidev's: a drawing in a shadow root, or the reason why there is none. */
export function diagramFact(element: Element, canvas: Canvas): DiagramFact[] {
  const box = edgesOf(element.getBoundingClientRect(), canvas)
  if (element.localName === 'pre' && /\bred\b/.test(element.getAttribute('border') ?? ''))
    return [{ ...box, drawn: false, error: element.textContent?.trim() ?? '', name: '', description: '' }]
  if (!element.classList.contains('mermaid') || !element.shadowRoot) return []
  const svg = element.shadowRoot.querySelector('svg')
  const worded = (attribute: string, fallback: string): string => {
    const ids = svg?.getAttribute(attribute)?.split(/\s+/) ?? []
    const texts = ids.flatMap((id) => element.shadowRoot?.getElementById(id)?.textContent ?? [])
    return texts[0] ?? svg?.querySelector(`:scope > ${fallback}`)?.textContent ?? ''
  }
  return [
    {
      ...(svg ? edgesOf(svg.getBoundingClientRect(), canvas) : box),
      drawn: svg !== null,
      name:
        svg?.getAttribute('aria-label') ??
        element.getAttribute('aria-label') ??
        worded('aria-labelledby', 'title'),
      description: worded('aria-describedby', 'desc') || (svg?.querySelector('desc')?.textContent ?? ''),
    },
  ]
}
