// The development server as a process of its own: `node serve-process.ts ROOT DECK PORT [remote]`.
import { serveDeck } from '../../scripts/system/serve.ts'
import { aborted, untilSignal } from '../../scripts/system/shutdown.ts'

const [root = '', deck = '', port, remote] = process.argv.slice(2)

process.exitCode = await untilSignal(async (signal) => {
  const server = await serveDeck({ root, deck, port: Number(port), open: false, remote: remote === 'remote' })
  process.stdout.write(`${JSON.stringify({ url: server.url, networkUrls: server.networkUrls })}\n`)
  await aborted(signal)
  await server.close()
  return 0
})
