import { describe, expect, it } from 'vitest'
import { drawingFonts, svgPicture } from '../../scripts/system/svg-picture.ts'

const fonts = drawingFonts()
const svg = (inner: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">${inner}</svg>`)

describe('a drawing as a picture', () => {
  it('has the size that it gives itself, and twice the width of a slide’s text', async () => {
    const { png, width, height } = await svgPicture(svg('<rect width="9" height="9"/>'), fonts)
    expect([width, height]).toEqual([200, 100])
    expect(Buffer.from(png).readUInt32BE(16)).toBe(1736)
    expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
  })

  it('shows its words in the deck’s font, whatever the machine has, in Chinese and bold, too', async () => {
    const pictures = await Promise.all(
      ['', '文', '字', '&#25991;', 'A', 'β', '→'].map((word) =>
        svgPicture(svg(`<text x="9" y="60" font-size="40">${word}</text>`), fonts),
      ),
    )
    const [none, first, second, reference, ...others] = pictures.map(({ png }) => Buffer.from(png))
    expect(first?.equals(reference ?? Buffer.alloc(0))).toBe(true)
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(false)
    for (const shown of [first, ...others]) expect(shown?.equals(none ?? Buffer.alloc(0))).toBe(false)
    const [regular, bold] = await Promise.all(
      [400, 700].map((weight) =>
        svgPicture(svg(`<text x="9" y="60" font-weight="${weight}">文</text>`), fonts),
      ),
    )
    expect(Buffer.from(regular?.png ?? []).equals(Buffer.from(bold?.png ?? []))).toBe(false)
  })

  it('is none where it is no drawing', async () => {
    await expect(svgPicture(new TextEncoder().encode('<svg'), fonts)).rejects.toThrow()
  })
})
