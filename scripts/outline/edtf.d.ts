declare module 'edtf' {
  /** Parses an EDTF date; throws where it is none of that level. */
  export function parse(text: string, constraints: { level: 0 | 1 | 2 }): object
}
