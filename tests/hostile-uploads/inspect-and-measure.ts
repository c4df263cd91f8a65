import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { inspectUpload } from '#documents/inspect/inspect.ts'

/** Run as a process of its own: looks at `name=path` files in turn and prints what each cost beyond an idle house. */
await look('warm.txt', process.argv[1] ?? '')
for (const given of process.argv.slice(2)) {
  const [name = '', path = ''] = given.split('=')
  process.stdout.write(`${JSON.stringify(await look(name, path))}\n`)
}

async function look(name: string, path: string) {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  forgetPeak()
  const started = performance.now()
  const verdict = await inspectUpload({ name, path, bytes: statSync(path).size, whole: true })
  return {
    name,
    outcome: verdict.ok ? 'taken' : verdict.refusal.reason,
    seconds: (performance.now() - started) / 1000,
    mebibytes: (peak() - before) / 1024 / 1024,
  }
}

/** Linux keeps the most memory a process had, and forgets it when told. */
function forgetPeak(): void {
  if (existsSync('/proc/self/clear_refs')) writeFileSync('/proc/self/clear_refs', '5')
}

function peak(): number {
  const status = '/proc/self/status'
  const own = existsSync(status) && /VmHWM:\s*(\d+)/u.exec(readFileSync(status, 'utf8'))?.[1]
  return own ? Number(own) * 1024 : process.memoryUsage.rss()
}
