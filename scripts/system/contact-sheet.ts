import type { Page } from 'playwright-chromium'
import type { SlideFacts } from '../checks/facts.ts'

/** Width of a slide in the picture, and the room around it with its number, px. */
const WIDTH = 490
const GAP = 12
const NUMBER = 28
/** At least so many in a row; more where the picture would be higher than browsers can paint. */
const COLUMNS = 4
const HIGHEST = 16_000

/**
 * All slides of the page in one picture (PNG), in rows, each under its number. The page is taken apart for it: it
 * cannot be looked at afterwards.
 */
export async function contactSheet(page: Page, slides: readonly SlideFacts[]): Promise<Uint8Array> {
  const [first] = slides
  const proportion = first ? first.height / first.width : 9 / 16
  const row = WIDTH * proportion + NUMBER + GAP
  const columns = Math.max(COLUMNS, Math.ceil((slides.length * row) / HIGHEST))
  // Drawn at their own size and painted smaller, so that nothing is laid out anew.
  const scale = WIDTH / (first?.width ?? WIDTH)
  const numbers = slides.map(({ number }) => number)
  const width = columns * (WIDTH + GAP) + GAP
  const height = Math.ceil(slides.length / columns) * row + GAP
  const style = {
    sheet: `position: relative; width: ${width}px; height: ${height}px; background: #fff`,
    number: `height: ${NUMBER}px; font: 18px/${NUMBER}px sans-serif; color: #1b1f24`,
    frame: `position: absolute; width: ${WIDTH}px; height: ${WIDTH * proportion}px; outline: 1px solid #7d8590; overflow: hidden`,
  }
  const places = numbers.map((_, index) => ({
    left: GAP + (index % columns) * (WIDTH + GAP),
    top: Math.floor(index / columns) * row,
  }))
  const arrange = `(({ numbers, places, style, scale, label }) => {
    const slides = [...document.querySelectorAll('.print-slide-container')]
    const sheet = Object.assign(document.createElement('div'), { id: 'lectern-sheet', style: style.sheet })
    for (const [index, slide] of slides.entries()) {
      const { left, top } = places[index]
      const number = Object.assign(document.createElement('div'), { style: style.number, textContent: numbers[index] })
      number.style.cssText += '; position: absolute; left: ' + left + 'px; top: ' + top + 'px'
      const frame = Object.assign(document.createElement('div'), { style: style.frame })
      frame.style.cssText += '; left: ' + left + 'px; top: ' + (top + label) + 'px'
      slide.style.transform = 'scale(' + scale + ')'
      slide.style.transformOrigin = '0 0'
      frame.append(slide)
      sheet.append(number, frame)
    }
    document.body.replaceChildren(sheet)
  })(${JSON.stringify({ numbers, places, style, scale, label: NUMBER })})`
  await page.evaluate(arrange)
  await page.setViewportSize({ width, height: Math.min(Math.ceil(height), 2000) })
  return page.locator('#lectern-sheet').screenshot({ type: 'png', animations: 'disabled' })
}
