/** The file that Slidev itself loads: a second build of Mermaid in the deck would be a second Mermaid. */
declare module 'mermaid/dist/mermaid.esm.mjs' {
  export { default } from 'mermaid'
}
