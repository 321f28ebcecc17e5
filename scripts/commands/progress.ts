import type { CommandContext } from './context.ts'

/** How far one deck is. */
export interface DeckProgress {
  update(done: number, total: number): void
  end(): void
}

/** Shows how far each deck is, where somebody looks. */
export interface Progress {
  /** The same, with lines written above the bars. */
  context: CommandContext
  deck(name: string): DeckProgress
  end(): void
}

/** A bar a deck in a terminal; nothing elsewhere. */
export async function showProgress(context: CommandContext, isTerminal: boolean): Promise<Progress> {
  if (!isTerminal) {
    return { context, deck: () => ({ update: () => undefined, end: () => undefined }), end: () => undefined }
  }
  const { default: cliProgress } = await import('cli-progress')
  const bars = new cliProgress.MultiBar(
    {
      format: '{name}  {bar}  {value}/{total}',
      barsize: 30,
      hideCursor: true,
      clearOnComplete: true,
      stopOnComplete: false,
      // Ctrl-C is for the command.
      gracefulExit: false,
    },
    cliProgress.Presets.shades_classic,
  )
  return {
    context: {
      ...context,
      say: (text) => bars.log(`${text}\n`),
      complain: (text) => bars.log(`${text}\n\n`),
    },
    deck(name) {
      const bar = bars.create(1, 0, { name })
      return {
        update(done, total) {
          bar.setTotal(total)
          bar.update(done)
        },
        end: () => void bars.remove(bar),
      }
    },
    end() {
      // Lines that wait for the next look at the bars would be lost with them.
      bars.update()
      bars.stop()
    },
  }
}
