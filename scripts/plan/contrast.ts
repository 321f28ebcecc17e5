/** Red, green and blue of `#rrggbb`, 0 to 255. */
export function channels(color: string): [number, number, number] {
  const at = (from: number): number => Number.parseInt(color.slice(from, from + 2), 16)
  return [at(1), at(3), at(5)]
}

/** How light a colour is, 0 to 1 (WCAG 2.2, “relative luminance”). */
function luminance(color: readonly [number, number, number]): number {
  const linear = (channel: number): number => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2])
}

/** Contrast of two colours (channels 0 to 255), 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrastRatio(
  one: readonly [number, number, number],
  other: readonly [number, number, number],
): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The same of two `#rrggbb` colours. */
export function contrast(one: string, other: string): number {
  return contrastRatio(channels(one), channels(other))
}
