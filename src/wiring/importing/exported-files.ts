import { randomBytes } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { noteExport } from '#store/audit/register-exported.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import type { Exported, Importing } from '../../desk/importing/source.ts'
import { exportRegister } from './export-register.ts'

/** Registers written out for the desk, one at a time: each keeps a snapshot of the database open while it is written. */
export async function exportedFiles(store: Store, way: Doorway): Promise<Importing['exported']> {
  const folder = join(store.data, 'exports')
  // What a process that was killed left behind holds names.
  await rm(folder, { recursive: true, force: true })
  let busy = false
  return async (viewer) => {
    if (busy) return { ok: false, message: '正在导出另一份登记簿；请过一会儿再试。' }
    busy = true
    const path = join(folder, `${randomBytes(16).toString('hex')}.xlsx`)
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const written = await exportRegister(store, viewer.authority.id, path)
      if (!written.ok) return written
      await noteExport(way, personIdSchema.parse(viewer.personId))
      return await opened(path)
    } finally {
      busy = false
      await rm(path, { force: true })
    }
  }
}

/** The file lives on under no name until it is read: however the sending ends, nothing of it stays. */
async function opened(path: string): Promise<Exported> {
  const file = await open(path)
  const { size } = await file.stat()
  return { ok: true, stream: file.createReadStream(), size }
}
