import { channels } from '../../scripts/plan/contrast.ts'

/** Ways to see; `grey` is a printer or total colour blindness. */
export const VISIONS = ['usual', 'protanopia', 'deuteranopia', 'tritanopia', 'grey'] as const
export type Vision = (typeof VISIONS)[number]

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/**
 * On linear RGB. Complete dichromacy after G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, “A Physiologically-based
 * Model for Simulation of Color Vision Deficiency”, IEEE Trans. Vis. Comput. Graph. 15 (2009), severity 1.0 — the
 * matrices that Chromium emulates with. Grey: relative luminance (WCAG 2.2).
 */
const MATRICES: Record<Vision, Matrix> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
}

/** `#rrggbb` as it is seen, again as `#rrggbb`. */
export function seen(color: string, vision: Vision): string {
  const light = channels(color).map(linear)
  const bytes = MATRICES[vision].map((row) => {
    const value = row.reduce((sum, factor, index) => sum + factor * (light[index] ?? 0), 0)
    return Math.round(255 * encoded(Math.min(1, Math.max(0, value))))
  })
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

const linear = (byte: number): number =>
  byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4
const encoded = (value: number): number =>
  value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055

/** How different two colours look: ΔE*ab (CIE 1976); 2.3 is just noticeable side by side (Mahy et al. 1994). */
export function difference(one: string, other: string): number {
  const [a, b] = [lab(one), lab(other)]
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)))
}

/** CIELAB of an sRGB colour, white D65 (IEC 61966-2-1, CIE 15). */
function lab(color: string): number[] {
  const [red = 0, green = 0, blue = 0] = channels(color).map(linear)
  const [x, y, z] = [
    (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
    0.2126 * red + 0.7152 * green + 0.0722 * blue,
    (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
  ].map((value) => (value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27) * (value / 116) + 16 / 116)) as [
    number,
    number,
    number,
  ]
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
