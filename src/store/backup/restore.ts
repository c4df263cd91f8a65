import type { StoreConfig } from '../config.ts'
import { migrate } from '../database/migrate.ts'
import { withOwner } from '../store.ts'
import { type Loaded, loadBackup } from './load.ts'
import { checkWhole } from './read.ts'

/** Puts a backup on an empty machine: makes the database, its tables, everything in them, and the office's files. */
export async function restoreBackup(config: StoreConfig, file: string): Promise<Loaded> {
  await checkWhole(file)
  return withOwner(config, async (owner) => {
    await migrate(owner)
    return loadBackup(owner, config.data, file)
  })
}
