import type { Act, MatterId } from '#office/acts/act.ts'
import { remedyFilesAttached } from '#office/acts/kinds/remedy-files.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { FileRoom } from '#office/files/stored-file.ts'
import { foldRemedy } from '#office/remedies/matter/fold.ts'
import type { RemedyFile, RemedyRecord } from '#office/remedies/room.ts'
import { historyOf } from '#store/register/history.ts'
import { remedyMatterOf } from '#store/remedies/read.ts'
import type { Store } from '#store/store.ts'

export interface RemedyRecords {
  find(authority: AuthorityId, number: string): Promise<RemedyRecord | undefined>
  byMatter(authority: AuthorityId, matter: MatterId): Promise<RemedyRecord | undefined>
}

/** A matter is always folded from its acts; the tables only say where they are. */
export function remedyRecords({ db }: Pick<Store, 'db'>, files: Pick<FileRoom, 'find'>): RemedyRecords {
  async function byMatter(authority: AuthorityId, matter: MatterId): Promise<RemedyRecord | undefined> {
    const acts = await historyOf(db, authority, matter)
    const file = foldRemedy(acts)
    return file && { matter, file, acts, files: await attachedTo(authority, acts) }
  }

  async function attachedTo(authority: AuthorityId, acts: readonly Act[]): Promise<readonly RemedyFile[]> {
    const named = acts
      .filter(({ kind }) => kind === remedyFilesAttached.id)
      .flatMap((act) => remedyFilesAttached.filesOf(act).map((file) => ({ ...file, act: act.number })))
    const stored = await files.find(
      authority,
      named.map(({ id }) => id),
    )
    const byId = new Map(stored.map((file) => [file.id, file]))
    return named.flatMap(({ id, purpose, act }) => {
      const file = byId.get(id)
      return file === undefined ? [] : [{ ...file, purpose, act }]
    })
  }

  return {
    byMatter,
    find: async (authority, number) => {
      const matter = await remedyMatterOf(db, authority, number)
      return matter && byMatter(authority, matter)
    },
  }
}

/** For those who look at matters alone, never at what lies in them: permissions, and work handed over. */
export const withoutFiles: Pick<FileRoom, 'find'> = { find: async () => [] }
