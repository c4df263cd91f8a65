#!/usr/bin/env node
// The sources are TypeScript and need Node 24, which npm installs beside them; an older node hands over to it here.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const major = Number(process.versions.node.split('.')[0])
if (major >= 24) {
  await import('../src/cli/gongkai.ts')
} else {
  const node = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  // A terminal sends SIGINT to both; what an operator sends to this process must reach the one that works.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', () => {
    process.stderr.write('gongkai 需要 Node 24：请先在项目目录运行 npm ci\n')
    process.exitCode = 2
  })
  child.on('exit', (code) => {
    process.exitCode = code ?? 2
  })
}
