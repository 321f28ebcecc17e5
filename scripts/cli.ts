import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Argument, Command, CommanderError, Option } from 'commander'
import type { CommandContext, CommandResult } from './commands/context.ts'
import { withShownPath } from './commands/each.ts'
import type { ExportOptions } from './commands/export.ts'
import type { ExportHtmlOptions } from './commands/export-html.ts'
import type { ExportPptxOptions } from './commands/export-pptx.ts'
import type { HandoutOptions } from './commands/handout.ts'
import { Problem } from './diagnostics/problem.ts'
import { reportedProblem } from './diagnostics/report.ts'
import { nearest } from './outline/nearest.ts'
import { codeOf } from './system/files.ts'
import { untilSignal } from './system/shutdown.ts'
import { type Locale, localeOf, say, type WordKey } from './words/index.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A command of the line, on its way to being run. */
type Run = (context: CommandContext) => Promise<CommandResult>

/** Options without a value. */
type Flags<Name extends string> = Partial<Record<Name, boolean>>

/** Words on the command line → command → exit status. */
export async function main(argv: string[]): Promise<number> {
  const locale = localeOf(process.env)
  const json = argv.includes('--json')
  let run: Run | undefined
  const program = commandLine(locale, (chosen) => {
    run = chosen
  })
  survivePipes()
  try {
    await program.parseAsync(argv, { from: 'user' })
    const chosen = run
    if (!chosen) throw new Problem(2, 'cli.no-command')
    return await untilSignal(async (signal) => {
      const result = await chosen(contextOf(locale, json, signal))
      if (json)
        process.stdout.write(`${JSON.stringify({ diagnostics: result.diagnostics, decks: result.decks })}\n`)
      return result.status
    })
  } catch (problem) {
    return failed(
      problem instanceof CommanderError ? fromCommander(problem, program, argv) : problem,
      locale,
      json,
    )
  }
}

function contextOf(locale: Locale, json: boolean, signal: AbortSignal): CommandContext {
  return {
    cwd: process.cwd(),
    root,
    locale,
    signal,
    interactive: !json && process.stdin.isTTY === true && process.stdout.isTTY === true,
    say: (text) => json || process.stdout.write(`${text}\n`),
    complain: (text) => json || process.stderr.write(`${text}\n\n`),
  }
}

/** What ends a command: told in one sentence, never as a stack. Nothing, where help or the version was shown. */
function failed(ended: unknown, locale: Locale, json: boolean): number {
  if (ended === undefined) return 0
  const reason = ended instanceof Error ? ended.message : String(ended)
  const problem = ended instanceof Problem ? ended : new Problem(1, 'cli.failed', { reason })
  const diagnostic = reportedProblem('', withShownPath(problem, { cwd: process.cwd(), root }), locale)
  if (json) process.stdout.write(`${JSON.stringify({ diagnostics: [diagnostic], decks: [] })}\n`)
  else process.stderr.write(`lectern: ${diagnostic.message}\n`)
  if (process.env.LECTERN_DEBUG && ended instanceof Error) process.stderr.write(`${ended.stack}\n`)
  return problem.status
}

/** A reader that has gone (`lectern generate | head -1`) is no failure; an output that takes nothing more is one. */
function survivePipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (codeOf(error) !== 'EPIPE') process.exit(3)
    })
  }
}

/** Commander tells what is wrong in English prose; the quoted word in it is what matters. */
function fromCommander(
  { code, message, exitCode }: CommanderError,
  program: Command,
  argv: string[],
): Problem | undefined {
  if (exitCode === 0) return undefined
  const word = /'([^']*)'/.exec(message)?.[1] ?? ''
  const chosen = program.commands.find((one) => one.name() === argv[0])
  const command = chosen ? `lectern ${chosen.name()}` : 'lectern'
  switch (code) {
    case 'commander.unknownOption': {
      if (!chosen && argv[0] !== undefined && !argv[0].startsWith('-'))
        return unknownCommand(argv[0], program)
      const known = [...program.options, ...(chosen?.options ?? [])].flatMap(({ long }) => long ?? [])
      const suggestion = nearest(word, known)
      if (suggestion) return new Problem(2, 'cli.unknown-option-near', { word, command, suggestion })
      return new Problem(2, 'cli.unknown-option', { word, command })
    }
    case 'commander.optionMissingArgument':
      return new Problem(2, 'cli.option-value', { word: word.split(' ')[0] ?? word })
    case 'commander.excessArguments':
      return new Problem(2, 'cli.many-arguments', { command })
    case 'commander.missingArgument':
      return new Problem(2, 'cli.missing-argument', { word: word.toUpperCase(), command })
    default:
      return new Problem(2, 'cli.no-command')
  }
}

function commandLine(locale: Locale, choose: (run: Run) => void): Command {
  const words = (key: WordKey): string => say(locale, key)
  const json = (): Option => new Option('--json', words('cli.json'))
  const outlines = (): Argument => new Argument('[outline...]', words('cli.outlines'))
  const program = new Command('lectern')
    .description(words('cli.description'))
    .usage('COMMAND [OUTLINE…]')
    .version(version(), '--version', words('cli.version'))
  const add = (name: string, description: WordKey): Command =>
    program.command(name).description(words(description)).addOption(json())

  add('generate', 'generate.description')
    .addArgument(outlines())
    .option('--dry-run', words('generate.dry-run'))
    .option('--force', words('generate.force'))
    .option('--ours', words('generate.ours'))
    .option('--theirs', words('generate.theirs'))
    .action((named: string[], options: Flags<'dryRun' | 'force' | 'ours' | 'theirs'>) =>
      choose(async (context) => (await import('./commands/generate.ts')).generate(named, options, context)),
    )
  add('diff', 'diff.description')
    .addArgument(outlines())
    .action((named: string[]) =>
      choose(async (context) => (await import('./commands/diff.ts')).diff(named, context)),
    )
  add('dev', 'dev.description')
    .addArgument(new Argument('[outline]', words('cli.outline')))
    .option('--port <port>', words('dev.port'))
    .option('--no-open', words('dev.no-open'))
    .option('--remote', words('dev.remote'))
    .action(
      (
        named: string | undefined,
        { port, open, remote }: { port?: string; open: boolean; remote?: boolean },
      ) => {
        const options = {
          ...(port !== undefined && { port: portNumber(port) }),
          open,
          remote: remote ?? false,
        }
        choose(async (context) => (await import('./commands/dev.ts')).dev(named, options, context))
      },
    )
  add('check', 'check.description')
    .addArgument(outlines())
    .option('--strict', words('check.strict'))
    .option('--sheet <file>', words('check.sheet'))
    .option('--browser <path>', words('export.browser'))
    .action((named: string[], options: { strict?: boolean; sheet?: string; browser?: string }) =>
      choose(async (context) => (await import('./commands/check.ts')).check(named, options, context)),
    )
  add('export', 'export.description')
    .addArgument(outlines())
    .option('--format <format>', words('export.format'), 'pdf')
    .option('--output <file>', words('export.output'))
    .option('--steps', words('export.steps'))
    .option('--concurrency <number>', words('export.concurrency'))
    .option('--shard <i/n>', words('export.shard'))
    .option('--font <name>', words('pptx.font'))
    .option('--without-notes', words('export.without-notes'))
    .option('--browser <path>', words('export.browser'))
    .action((named: string[], options: ExportOptions & ExportPptxOptions & ExportHtmlOptions) =>
      choose(async (context) => {
        if (options.format === 'pptx')
          return (await import('./commands/export-pptx.ts')).exportPptx(named, options, context)
        if (options.format === 'html')
          return (await import('./commands/export-html.ts')).exportHtml(named, options, context)
        return (await import('./commands/export.ts')).exportDecks(named, options, context)
      }),
    )
  add('handout', 'handout.description')
    .addArgument(outlines())
    .option('--edition <edition>', words('handout.edition'), 'student')
    .option('--output <file>', words('handout.output'))
    .option('--browser <path>', words('export.browser'))
    .action((named: string[], options: HandoutOptions) =>
      choose(async (context) => (await import('./commands/handout.ts')).handouts(named, options, context)),
    )
  add('build', 'build.description')
    .addArgument(outlines())
    .action((named: string[]) =>
      choose(async (context) => (await import('./commands/build.ts')).build(named, context)),
    )
  add('import', 'import.description')
    .addArgument(new Argument('<article>', words('import.article')))
    .option('--outline <file>', words('import.outline'))
    .action((article: string, options: { outline?: string }) =>
      choose(async (context) =>
        (await import('./commands/import.ts')).importArticle(article, options, context),
      ),
    )
  add('init', 'init.description')
    .addArgument(new Argument('<name>', words('init.name')))
    .action((name: string) =>
      choose(async (context) => (await import('./commands/init.ts')).init(name, context)),
    )

  const titles: Record<string, WordKey> = {
    'Usage:': 'cli.usage',
    'Arguments:': 'cli.arguments',
    'Options:': 'cli.options',
    'Commands:': 'cli.commands',
  }
  for (const command of [program, ...program.commands]) {
    command
      .helpOption('-h, --help', words('cli.help'))
      .exitOverride()
      .configureOutput({ writeErr: () => {}, outputError: () => {} })
      .configureHelp({ styleTitle: (title) => (titles[title] ? words(titles[title]) : title) })
  }
  // Called where no command is named, or one that is not there.
  return program
    .helpCommand(false)
    .argument('[word]')
    .action((word?: string) => {
      if (word === undefined) throw new Problem(2, 'cli.no-command')
      throw unknownCommand(word, program)
    })
}

function unknownCommand(word: string, program: Command): Problem {
  const known = program.commands.map((command) => command.name())
  const suggestion = nearest(word, known)
  if (suggestion) return new Problem(2, 'cli.unknown-command-near', { word, suggestion })
  return new Problem(2, 'cli.unknown-command', { word, known: known.join(', ') })
}

function portNumber(value: string): number {
  const port = Number(value)
  if (/^\d+$/.test(value) && port >= 1 && port <= 65535) return port
  throw new Problem(2, 'cli.port', { value })
}

function version(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  )
  return version
}
