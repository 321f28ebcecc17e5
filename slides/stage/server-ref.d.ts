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

/** Where Slidev's windows are; the same as `sharedState`. */
declare module 'server-reactive:nav' {
  const nav: {
    /** Whether what is written to it is sent. */
    $syncUp: boolean
  }
  export default nav
}
