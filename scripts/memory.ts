import type { Canvas } from './plan/lead.ts'

/** Remembers what was made of something, by a text that says all there is to say about it. */
export interface Remembered<Made> {
  /** What was made of it the last time or this time; else what `make` makes. Nobody changes it. */
  recall(key: string, make: () => Made): Made
  /** Another time begins: what the last one did not need is forgotten. */
  turn(): void
}

/** What was made of an outline's slides, for a lecture that is made again at every save: most of it is as it was. */
export interface LectureMemory {
  canvases: Remembered<Canvas[]>
  /** Slides in Markdown. */
  texts: Remembered<string>
}

export function lectureMemory(): LectureMemory {
  return { canvases: remembered(), texts: remembered() }
}

function remembered<Made>(): Remembered<Made> {
  let before = new Map<string, Made>()
  let now = new Map<string, Made>()
  return {
    recall(key, make) {
      const found = now.get(key) ?? before.get(key) ?? make()
      now.set(key, found)
      return found
    },
    turn() {
      before = now
      now = new Map()
    },
  }
}
