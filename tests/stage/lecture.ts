import { type StageLecture, stageLecture } from '../../slides/stage/lecture.ts'

/** Front matter of slides, from `cover`, `points 3`, `points 3 backup`, `answer`, `points part`; ids count from 1. */
export function lectureOf(slides: string, lectern: unknown = {}): StageLecture {
  const frontmatters = slides.split(', ').map((slide, index) => {
    const [layout, ...words] = slide.split(' ')
    const minutes = words.find((word) => /^\d/.test(word))
    return {
      id: `s${index + 1}`,
      layout,
      ...(minutes && { minutes: Number(minutes) }),
      ...(words.includes('backup') && { backup: '备用' }),
      ...(words.includes('part') && { part: '续 2/2' }),
    }
  })
  return stageLecture(frontmatters, lectern)
}
