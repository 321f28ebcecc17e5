import { type Finding, quoted } from '../checks/finding.ts'
import { plannedBlocks } from '../plan/texts.ts'
import type { DeckPlan, SlidePlan } from '../plan/types.ts'
import { type ReadSlide, readSlides } from './read-back.ts'

/** The planned texts that are not on their slides in a file, letter for letter but for white space. */
export function lostTexts(deck: DeckPlan, file: Uint8Array): Finding[] {
  const slides = readSlides(file)
  return deck.slides.flatMap((slide, index) => lostOn(slide, slides[index], index + 1, deck.lang))
}

function lostOn(
  slide: SlidePlan,
  read: ReadSlide | undefined,
  number: number,
  lang: DeckPlan['lang'],
): Finding[] {
  const planned = textsOf(slide, lang)
  // Between blocks stands what is in no text, so that none is found across two.
  const seen = (read?.blocks ?? []).map(bare).join('\n')
  const all = planned.map(bare).join('\n')
  const told = new Set<string>()
  return planned.flatMap((text): Finding[] => {
    const letters = bare(text)
    if (letters === '' || told.has(letters)) return []
    told.add(letters)
    // What is planned twice has to be there twice.
    if (count(seen, letters) >= count(all, letters)) return []
    return [
      {
        rule: 'lost',
        severity: 'error',
        slide: number,
        text,
        key: 'check.lost',
        values: { text: quoted(text) },
      },
    ]
  })
}

/** The tick of a right answer stands beside its text, in a box of its own. */
function textsOf(slide: SlidePlan, lang: DeckPlan['lang']): string[] {
  if (slide.kind !== 'answer') return plannedBlocks(slide, lang)
  const ticks = slide.options.filter(({ correct }) => correct).map(() => '✓')
  const options = slide.options.map((option) => ({ ...option, correct: false }))
  return [...plannedBlocks({ ...slide, options }, lang), ...ticks]
}

/** Without white space, and without what shows nothing. */
const bare = (text: string): string => text.replace(/[\s\u2060-\u2064\u200b\ufeff]+/gu, '')

const count = (text: string, part: string): number => text.split(part).length - 1
