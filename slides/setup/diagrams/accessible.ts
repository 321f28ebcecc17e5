import { unescapeLine } from '../../../scripts/diagrams/escape.ts'
import { element } from './svg.ts'

/**
 * Makes the drawing an image with a name and a description, from the code's accTitle and accDescr
 * (Mermaid writes them out for flowcharts only).
 */
export function describeSvg(svg: SVGSVGElement, code: string): void {
  for (const old of svg.querySelectorAll(':scope > title, :scope > desc')) old.remove()
  const title = value(code, 'accTitle')
  const description = value(code, 'accDescr')
  svg.setAttribute('role', 'img')
  svg.removeAttribute('aria-roledescription')
  svg.removeAttribute('aria-describedby')
  svg.removeAttribute('aria-labelledby')
  const parts = [
    ...(title ? [element('title', { id: `${svg.id}-title` }, title)] : []),
    ...(description ? [element('desc', { id: `${svg.id}-desc` }, description)] : []),
  ]
  if (parts.length === 0) return
  svg.setAttribute('aria-labelledby', parts.map(({ id }) => id).join(' '))
  svg.prepend(...parts)
}

/** Mermaid's drawing as an image, with the name and the description that Mermaid has given it. */
export function asImage(source: string): string {
  const template = document.createElement('template')
  template.innerHTML = source
  const svg = template.content.querySelector('svg')
  if (!svg) return source
  const ids = ['aria-labelledby', 'aria-describedby'].flatMap((name) => svg.getAttribute(name) ?? [])
  svg.setAttribute('role', 'img')
  svg.removeAttribute('aria-roledescription')
  svg.removeAttribute('aria-describedby')
  if (ids.length > 0) svg.setAttribute('aria-labelledby', ids.join(' '))
  return template.innerHTML
}

function value(code: string, key: 'accTitle' | 'accDescr'): string | undefined {
  const line = new RegExp(`^[ \\t]*${key}[ \\t]*:[ \\t]*(.+)$`, 'mu').exec(code)?.[1]
  return line && unescapeLine(line)
}
