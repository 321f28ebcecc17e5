/** A name with its place in its text. */
export interface Found {
  at: number
  name: string
}
