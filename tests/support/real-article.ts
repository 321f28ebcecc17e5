import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const BESIDE = ['../../../shared/article.md', '../../../../shared/article.md']

/**
 * The article of `data/us-vietnam.yaml`, which is somebody's and no part of the project: beside the repository or a
 * work tree of it, or where `LECTERN_ARTICLE` says. Nothing where it is not at hand: its tests are then skipped.
 */
export const realArticle: string | undefined = [
  process.env.LECTERN_ARTICLE ?? '',
  ...BESIDE.map((path) => fileURLToPath(new URL(path, import.meta.url))),
].find((path) => path !== '' && existsSync(path))
