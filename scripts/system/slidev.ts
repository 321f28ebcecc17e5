export { buildSite } from './build.ts'
export { exportPdf } from './export.ts'
export { serveDeck } from './serve.ts'
