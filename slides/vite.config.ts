/**
 * How Slidev reads the Markdown of the decks beside this file (it is loaded for `slidev`, `slidev export` and
 * `slidev build` alike). What a lecturer wrote is shown as it is: `(c)`, `...`, `--` and straight quotes stay what
 * they are, and an address becomes a link only where the outline says so.
 * These options take the place of Slidev's own, which are none that a deck needs (`xhtmlOut`, `quotes`).
 */
export default {
  slidev: {
    markdown: {
      markdownOptions: { typographer: false, linkify: false },
    },
  },
}
