import type { Values, WordKey } from '../words/index.ts'

/** 1: an outline or a check has errors; 2: the command line is wrong; 3: the environment lacks something. */
export type FailureStatus = 1 | 2 | 3

/** Something that ends a command and that its user can mend. Caught once, in the command line; never shows a stack. */
export class Problem extends Error {
  readonly status: FailureStatus
  readonly key: WordKey
  readonly values: Values

  constructor(status: FailureStatus, key: WordKey, values: Values = {}) {
    super(key)
    this.status = status
    this.key = key
    this.values = values
  }
}
