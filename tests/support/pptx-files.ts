import { lecture } from '../../scripts/lecture.ts'
import type { DeckPlan } from '../../scripts/plan/types.ts'
import { pptx } from '../../scripts/pptx/deck.ts'
import type { PictureFile, PictureFiles } from '../../scripts/pptx/pictures.ts'

/** A picture of no content. */
const PICTURE: PictureFile = {
  data: new Uint8Array([137, 80, 78, 71]),
  extension: 'png',
  width: 800,
  height: 600,
}

/** Every picture of a plan, as one that is not looked at. */
function picturesFor({ slides }: DeckPlan): PictureFiles {
  const addresses = slides.flatMap((slide) =>
    slide.kind === 'figure' ? [slide.image] : slide.kind === 'cover' ? (slide.logo ?? []) : [],
  )
  return new Map(addresses.map((address) => [address, PICTURE]))
}

/** The plan of an outline, and its PowerPoint file. @throws where the outline is not valid. */
export function pptxOf(
  outline: string,
  options: { font?: string } = {},
): { plan: DeckPlan; file: Uint8Array } {
  const { lecture: made, diagnostics } = lecture(outline, 'deck')
  if (!made) throw new Error(`the outline is not valid: ${JSON.stringify(diagnostics[0])}`)
  return { plan: made.plan, file: pptx(made.plan, picturesFor(made.plan), options) }
}
