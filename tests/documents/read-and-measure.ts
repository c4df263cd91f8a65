import { existsSync, readFileSync } from 'node:fs'
import { readPaperGuarded } from '#documents/read/guarded.ts'

/** Run as a process of its own: reads one file and prints what came of it, and what it cost. */
const started = performance.now()
const reading = await readPaperGuarded(process.argv[2] ?? '')
process.stdout.write(
  JSON.stringify({
    outcome: reading.ok ? 'read' : reading.refusal,
    blocks: reading.ok ? reading.paper.blocks.length : 0,
    seconds: (performance.now() - started) / 1000,
    mebibytes: mostKibibytes() / 1024,
  }),
)

/** A child starts out with its parent's high-water mark in `maxRSS`; Linux keeps the child's own beside it. */
function mostKibibytes(): number {
  const status = '/proc/self/status'
  const own = existsSync(status) && /VmHWM:\s*(\d+)/u.exec(readFileSync(status, 'utf8'))?.[1]
  return own ? Number(own) : process.resourceUsage().maxRSS
}
