import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const bytes = 32

/** A random key of the office that outlives restarts: made on first use, in the data folder, never in the database. */
export async function keyFile(data: string, name: string): Promise<Buffer> {
  const folder = join(data, 'keys')
  const file = join(folder, `${name}.key`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // Another process may be making it too: whoever writes first is read by both.
  await writeFile(file, randomBytes(bytes), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  const key = await readFile(file)
  if (key.length !== bytes) throw new Error(`${file} does not hold a key of ${bytes} bytes`)
  return key
}
