import type { SlideFacts, TextFact } from '../../scripts/checks/facts.ts'

/** A slide with nothing to mend; what a test is about is put in its place. */
export function slideFacts(more: Partial<SlideFacts> = {}): SlideFacts {
  return {
    number: 1,
    failed: false,
    width: 980,
    height: 552,
    blocks: ['文字'],
    texts: [],
    lines: [],
    pictures: [],
    diagrams: [],
    floor: 520,
    ...more,
  }
}

/** A text of one line, black on white; 20 px high, 100 wide, at that place. */
export function textFact(left: number, top: number, more: Partial<TextFact> = {}): TextFact {
  return {
    text: '文字',
    block: 0,
    lines: [{ left, top, right: left + 100, bottom: top + 20 }],
    size: 24,
    smallPrint: false,
    light: { ink: [0, 0, 0], paper: [255, 255, 255] },
    ...more,
  }
}
