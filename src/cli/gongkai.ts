import { fileURLToPath } from 'node:url'
import type { ExitCode } from './outcome.ts'
import { refuse } from './outcome.ts'
import { usage } from './usage.ts'

type Command = (args: readonly string[]) => Promise<ExitCode>

/** Each command is loaded only when it is called: starting one must not cost the reading of all. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  'report check': async () => (await import('./report-check.ts')).reportCheck,
  'report build': async () => (await import('./report-build.ts')).reportBuild,
  'report roll-up': async () => (await import('./report-roll-up.ts')).reportRollUp,
  'register export': async () => (await import('./register-export.ts')).registerExport,
  'register template': async () => (await import('./register-template.ts')).registerTemplate,
  demo: async () => {
    await drawingPages()
    return (await import('./demo.ts')).demo
  },
  serve: async () => {
    await drawingPages()
    return (await import('./serve.ts')).serve
  },
  verify: async () => (await import('./verify.ts')).verify,
  backup: async () => (await import('./backup.ts')).backup,
  'backup verify': async () => (await import('./backup.ts')).backupVerify,
  restore: async () => (await import('./restore.ts')).restore,
  migrate: async () => (await import('./migrate.ts')).migrate,
  doctor: async () => (await import('./doctor.ts')).doctor,
  'register erase': async () => (await import('./register-erase.ts')).registerErase,
  'register switch-algorithm': async () =>
    (await import('./register-switch-algorithm.ts')).registerSwitchAlgorithm,
  'register rebuild': async () => (await import('./register-rebuild.ts')).registerRebuild,
  deadline: async () => (await import('./deadline.ts')).deadline,
  example: async () => (await import('./example.ts')).example,
}

/** Pages are JSX, which Node does not run by itself. */
async function drawingPages(): Promise<void> {
  const { register } = await import('tsx/esm/api')
  register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) })
}

async function run(argv: readonly string[]): Promise<ExitCode> {
  const [first = '', second = ''] = argv
  if (first === '' || first === 'help' || first === '--help' || first === '-h') {
    process.stdout.write(usage)
    return first === '' ? 2 : 0
  }
  const twoWords = commands[`${first} ${second}`]
  const command = twoWords ?? commands[first]
  if (command === undefined)
    return refuse(`没有「${argv.slice(0, 2).join(' ')}」这个命令。运行 npx gongkai help 查看全部命令。`)
  return (await command())(argv.slice(twoWords ? 2 : 1))
}

const lasting: ReadonlySet<string> = new Set(['demo', 'serve'])

// A reader that stops early, such as head, is no error of ours; a server goes on without one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  if (!lasting.has(process.argv[2] ?? '')) process.exit(0)
})
process.exitCode = await run(process.argv.slice(2))
