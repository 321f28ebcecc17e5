export interface LinkedArticle {
  headline: string | undefined
  /** As they are given: people, and sites that name themselves. */
  authors: string[]
  publisher: string | undefined
  datePublished: string | undefined
}

type Node = Record<string, unknown>

/** The first article of schema.org (`NewsArticle`, `ScholarlyArticle`…) in a page's JSON-LD; what is broken says nothing. */
export function linkedArticle(scripts: readonly string[]): LinkedArticle | undefined {
  const nodes = scripts.flatMap(nodesIn)
  const article = nodes.find((node) => textsIn(node['@type']).some((type) => /Article$/.test(type)))
  if (!article) return undefined
  const first = (key: string): string | undefined => textsIn(article[key], nodes)[0]
  return {
    headline: first('headline'),
    authors: textsIn(article.author, nodes),
    publisher: first('publisher'),
    datePublished: first('datePublished'),
  }
}

function nodesIn(script: string): Node[] {
  try {
    const value: unknown = JSON.parse(script)
    return [value]
      .flat()
      .filter(isNode)
      .flatMap((node) => [node, ...[node['@graph']].flat().filter(isNode)])
  } catch {
    return []
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text, something with a name, or what another node of the page (`@id`) names; or a list of these. */
function textsIn(value: unknown, nodes: readonly Node[] = []): string[] {
  return [value].flat().flatMap((one) => {
    const node = isNode(one) ? one : undefined
    const other = nodes.find((each) => each['@id'] !== undefined && each['@id'] === node?.['@id'])
    const text = node ? (node.name ?? other?.name) : one
    return typeof text === 'string' && text.trim() !== '' ? [text.trim()] : []
  })
}
