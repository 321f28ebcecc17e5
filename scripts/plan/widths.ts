/**
 * Widths of text in the deck's font, in thousandths of its size, and where lines may break.
 * Measured in Chromium with @fontsource/noto-sans-sc 5.3; what the tables do not have is taken to be wide.
 */
const table = (widths: string): readonly number[] => widths.split(' ').map(Number)

/** U+0020 to U+007E, regular and bold. */
const REGULAR = table(
  '224 323 474 555 555 921 680 278 338 338 467 555 278 347 278 392 555 555 555 555 555 555 555 555 555 555 278 278 555 555 555 474 946 608 657 638 688 589 552 689 728 293 535 646 543 812 723 742 633 742 635 596 599 721 575 878 573 531 603 338 392 338 555 559 606 563 618 510 620 554 325 564 607 275 275 552 284 926 610 606 620 620 388 468 377 607 521 802 498 521 475 338 270 338 555',
)
const BOLD = table(
  '227 370 574 590 590 963 740 325 378 378 507 590 325 370 325 387 590 590 590 590 590 590 590 590 590 590 325 325 590 590 590 514 1007 641 681 656 714 615 585 717 757 330 568 686 578 853 749 770 667 770 682 624 625 748 619 915 627 580 613 378 387 378 590 567 626 591 644 527 644 581 372 597 640 304 306 604 315 964 641 626 644 644 437 495 421 637 576 863 562 574 511 378 296 378 590',
)
const CODE = 620
const WIDE = 1000

/** How a run of text is set. */
export type Face = 'regular' | 'bold' | 'code'

/** The advance of a character (a code point) in thousandths of the font size. */
export function advance(point: number, face: Face): number {
  if (point < 0x20) return 0
  if (point < 0x7f) return face === 'code' ? CODE : ((face === 'bold' ? BOLD : REGULAR)[point - 0x20] ?? WIDE)
  if (point >= 0x2e80) return point > 0xffff || point === 0xfe0f ? emoji(point) : WIDE
  if (point >= 0x300 && point < 0x370) return 0
  if (point === 0xa7 || point === 0xb0 || point === 0xb1 || point === 0xb6 || point === 0xb7) return WIDE
  if (point === 0xd7 || point === 0xf7) return WIDE
  // Latin with marks, Greek and Cyrillic: the widest of the usual letters, so that an estimate is never too short.
  if (point < 0x250) return 760
  if (point < 0x530) return 840
  return WIDE
}

/** Pictures come from the system's own font, which is wider than it is high. */
function emoji(point: number): number {
  if (point === 0xfe0f) return 0
  return point >= 0x1f000 && point < 0x20000 ? 1400 : WIDE
}
