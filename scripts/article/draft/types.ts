/** A draft outline before it is YAML. Its texts are the article’s words, cut; locators are as the index has them. */
export interface DraftItem {
  text: string
  source: string
}

export interface DraftEvent extends DraftItem {
  date: string
  /** Keys of actors. */
  who: string[]
}

export interface DraftPath {
  because: string | undefined
  /** Keys of actors; exactly where there is `wants`. */
  who: string[]
  wants: string | undefined
  so: string | undefined
  against: boolean
  source: string
}

export type DraftSlide =
  | { kind: 'points'; title: string; source: string; items: DraftItem[]; left: string[] }
  | { kind: 'timeline'; title: string; source: string; events: DraftEvent[]; left: string[] }
  | { kind: 'motives'; title: string; source: string; paths: DraftPath[]; outcome: string | undefined }
  | {
      kind: 'claim'
      title: string
      source: string
      by: string | undefined
      evidence: string[]
      counter: string[]
    }
  | { kind: 'question'; title: string; source: string; prompts: string[] }

export interface DraftSection {
  title: string
  source: string
  summary: string | undefined
  slides: DraftSlide[]
  /** Locators of what is on no slide, because there were too many. */
  left: string[]
}

export interface DraftActor {
  key: string
  name: string
}
