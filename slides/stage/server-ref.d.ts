/** What Slidev's development server passes on between browsers; in a built site nothing. */
declare module 'server-ref:lectern-stage' {
  const shared: {
    /** Setting it sends it to all the others. */
    value: unknown
    /** Called with what another one has set. */
    $onSet(listener: (value: unknown) => void): void
  }
  export default shared
}
