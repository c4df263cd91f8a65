import { remedyFilesAttached } from '#office/acts/kinds/remedy-files.ts'
import { addingRefused } from '#office/remedies/commands/permission.ts'
import type { RemedyRoom } from '#office/remedies/room.ts'
import { filesFor } from '#store/files/find.ts'
import type { RemedyDesk } from './remedy-room.ts'

/** Tries while others record at the same moment: what is added stands beside whatever they did. */
const tries = 5

/** Puts files into a matter: an act names them, and from then on they are its own. */
export function attachingTo(desk: RemedyDesk): RemedyRoom['attach'] {
  const { store, way } = desk
  return async (authority, number, wanted, asking) => {
    for (let tried = 0; tried < tries; tried++) {
      const record = await desk.find(authority, number)
      if (record === undefined) return undefined
      const refusal = addingRefused(record.file, asking)
      if (refusal !== undefined) return { ok: false, refusal }
      const ids = wanted.map(({ id }) => id)
      const found = await filesFor(store.db, authority, record.matter, ids)
      if (found.length < wanted.length) return { ok: false, refusal: { reason: 'file-missing' } }
      const named = found.map((file, at) => ({ ...file, purpose: wanted[at]?.purpose ?? 'other' }))
      const answer = await store.append(authority, {
        matter: record.matter,
        expectedVersion: record.acts.length,
        recordedAt: new Date(way.now()).toISOString(),
        by: asking.person,
        record: { acts: [remedyFilesAttached.ofFiles(way.today(), named)] },
      })
      if (!answer.ok) continue
      const after = await desk.byMatter(authority, record.matter)
      if (after === undefined) throw new Error(`${record.matter} was recorded and is not there`)
      return { ok: true, record: after }
    }
    throw new Error(`${number} was changed ${tries} times while files were added`)
  }
}
