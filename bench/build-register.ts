import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { largeRegister } from './large-register.ts'

const run = promisify(execFile)

export interface Measured {
  readonly seconds: number
  readonly megabytes: number
  readonly received: number
}

export interface BuildBench {
  readonly rows: number
  readonly gongkai: Measured
  readonly duckdb: Measured
  readonly ratio: number
}

/** Building the report from registers of growing size, against DuckDB grouping the same CSV; the better of three runs each. */
export async function benchBuild(sizes: readonly number[]): Promise<readonly BuildBench[]> {
  const all: BuildBench[] = []
  for (const rows of sizes) {
    const { folder, csv, remove } = await largeRegister(rows)
    const gongkai = await best('build-once.ts', folder)
    const duckdb = await best('duckdb-once.ts', csv)
    await remove()
    if (gongkai.received !== duckdb.received)
      throw new Error(`counted ${gongkai.received}, DuckDB counted ${duckdb.received}`)
    all.push({ rows, gongkai, duckdb, ratio: gongkai.seconds / duckdb.seconds })
  }
  return all
}

async function best(script: string, argument: string): Promise<Measured> {
  const runs: Measured[] = []
  for (let i = 0; i < 3; i++) {
    const file = fileURLToPath(new URL(script, import.meta.url))
    const { stdout } = await run(process.execPath, [file, argument])
    runs.push(JSON.parse(stdout))
  }
  return runs.reduce((a, b) => (b.seconds < a.seconds ? b : a))
}
