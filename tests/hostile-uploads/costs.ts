import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { HostileFile } from './hostile-file.ts'

export interface Cost {
  readonly about: string
  readonly outcome: string
  readonly seconds: number
  /** What the process grew by while it looked, at most. */
  readonly mebibytes: number
}

/** Looks at files in a process of its own, one after the other, and says what each cost. */
export async function costsOf(files: readonly HostileFile[], folder: string): Promise<readonly Cost[]> {
  const given: string[] = []
  for (const [at, file] of files.entries()) {
    const path = join(folder, String(at))
    await writeFile(path, file.make())
    // A name is an argument here; what is odd about some is for the other test.
    given.push(`${file.name.replace(/[\0=]/gu, '')}=${path}`)
  }
  const script = fileURLToPath(new URL('./inspect-and-measure.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, ...given])
  const costs: readonly Cost[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return costs.map((cost, at) => ({ ...cost, about: files[at]?.about ?? '' }))
}
