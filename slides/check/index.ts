/** All that looks at slides, as one script: `lecternCheck` in the page. */

export { gather } from './gather.ts'
export { layOut } from './handout.ts'
export { failedFonts, linkSlides, printed, shownSlide } from './printed.ts'
