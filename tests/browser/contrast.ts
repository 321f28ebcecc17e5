import type { Page } from 'playwright-chromium'

/** A text on a slide with what it is written in and on, `#rrggbb`. */
export interface Written {
  text: string
  color: string
  ground: string
  /** Letters for whoever looks closely: 14 px. */
  smallPrint: boolean
}

/** Every text of a slide, also in its diagrams, with its colours as the browser has them. */
export function writtenOn(page: Page, slide: number): Promise<Written[]> {
  return page.evaluate<Written[]>(
    `(${collect})(document.querySelector('#slide-content .slidev-page-${slide} .lectern'))`,
  )
}

const collect = `(frame) => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  /** Any CSS colour as #rrggbb; none where one sees through it. */
  const solid = (color) => {
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data
    if (a === 0) return undefined
    if (a < 255) throw new Error('half transparent: ' + color)
    return '#' + [r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('')
  }
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const found = solid(getComputedStyle(at).backgroundColor)
      if (found) return found
    }
    return '#ffffff'
  }
  const html = [...frame.querySelectorAll('*')].filter((element) =>
    element.getClientRects().length > 0 && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()),
  )
  const written = html.map((element) => ({
    text: element.textContent,
    color: solid(getComputedStyle(element).color),
    ground: groundOf(element),
    smallPrint: element.closest('[data-small-print]') !== null,
  }))
  const hosts = [...frame.querySelectorAll('.mermaid')]
  return written.concat(hosts.flatMap((host) => {
    const drawn = [...host.shadowRoot.querySelectorAll('rect, path, circle, text')]
    const areas = drawn.map((shape) => ({
      ground: shape.localName === 'text' ? undefined : solid(getComputedStyle(shape).fill.replace(/^none$/, 'transparent')),
      box: shape.getBoundingClientRect(),
    }))
    return drawn.flatMap((text, index) => {
      if (text.localName !== 'text') return []
      const box = text.getBoundingClientRect()
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      const below = areas.slice(0, index).findLast((area) =>
        area.ground && area.box.left <= x && x <= area.box.right && area.box.top <= y && y <= area.box.bottom)
      return [{ text: text.textContent, color: solid(getComputedStyle(text).fill), ground: below?.ground ?? groundOf(host), smallPrint: false }]
    })
  }))
}`
