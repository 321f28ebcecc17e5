/** Gives every slide an id of its own, out of the outline alone: an edit elsewhere does not change it. */
export class Ids {
  readonly #taken: Set<string>

  constructor(given: readonly string[]) {
    this.#taken = new Set(given)
  }

  /** The id as it is wished for, or with a number behind it where another slide has it. */
  take(wished: string): string {
    let id = wished
    for (let number = 2; this.#taken.has(id); number++) id = `${wished}-${number}`
    this.#taken.add(id)
    return id
  }
}
