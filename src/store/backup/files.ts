import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** What belongs to the database server and is made anew wherever a backup is restored. */
const ownOfServer = new Set(['database', 'database.log', 'run', 'engine', 'server.json'])

export interface KeptFile {
  /** Path in the data folder, with `/`. */
  readonly path: string
  readonly mode: number
  content(): Promise<Buffer>
}

/** The files of a data folder that are the office's own: keys and papers. */
export async function filesOf(data: string): Promise<readonly KeptFile[]> {
  const entries = await readdir(data, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const own = files.filter((file) => isOwn(relative(data, file)))
  return Promise.all(
    own.sort().map(async (file) => ({
      path: relative(data, file).split(sep).join('/'),
      mode: (await stat(file)).mode & 0o777,
      content: () => readFile(file),
    })),
  )
}

function isOwn(path: string): boolean {
  const top = path.split(sep)[0] ?? ''
  return !ownOfServer.has(top) && !/^(?:server\.json|database|password)\./u.test(top)
}
