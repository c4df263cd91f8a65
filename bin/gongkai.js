#!/usr/bin/env node
// The sources are TypeScript and need Node 24, which npm installs beside them; an older node hands over to it here.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const major = Number(process.versions.node.split('.')[0])
if (major >= 24) {
  await import('../src/cli/gongkai.ts')
} else {
  const node = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  const done = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  if (done.error) process.stderr.write('gongkai 需要 Node 24：请先在项目目录运行 npm ci\n')
  process.exitCode = done.status ?? 2
}
