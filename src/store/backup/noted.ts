import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Notes in the data folder that the office was backed up, for whoever looks after the machine. `at`: ISO 8601. */
export async function noteBackup(data: string, at: string): Promise<void> {
  await writeFile(noteIn(data), `${at}\n`, { mode: 0o600 })
}

/** The moment of the last backup, in milliseconds since 1970; undefined where none is known. */
export async function lastBackup(data: string): Promise<number | undefined> {
  const at = Date.parse((await readFile(noteIn(data), 'utf8').catch(() => '')).trim())
  return Number.isNaN(at) ? undefined : at
}

function noteIn(data: string): string {
  return join(data, 'last-backup')
}
