import type { Act, MatterId } from '#office/acts/act.ts'
import { filesAttached } from '#office/acts/kinds/application-files.ts'
import { foldCase } from '#office/applications/case/fold.ts'
import type { AttachedFile, CaseRecord } from '#office/applications/room/case-room.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { FileRoom } from '#office/files/stored-file.ts'
import { matterOf } from '#store/cases/read.ts'
import { historyOf } from '#store/register/history.ts'
import type { Store } from '#store/store.ts'

export interface CaseRecords {
  byNumber(authority: AuthorityId, number: string): Promise<CaseRecord | undefined>
  byMatter(authority: AuthorityId, matter: MatterId): Promise<CaseRecord | undefined>
}

/** A case is always folded from its acts; the tables only say where they are. */
export function caseRecords({ db }: Pick<Store, 'db'>, files: Pick<FileRoom, 'find'>): CaseRecords {
  async function byMatter(authority: AuthorityId, matter: MatterId): Promise<CaseRecord | undefined> {
    const acts = await historyOf(db, authority, matter)
    const file = foldCase(acts)
    return file && { matter, file, acts, files: await attachedTo(authority, acts) }
  }

  async function attachedTo(authority: AuthorityId, acts: readonly Act[]): Promise<readonly AttachedFile[]> {
    const named = acts
      .filter(({ kind }) => kind === filesAttached.id)
      .flatMap((act) => filesAttached.filesOf(act).map((file) => ({ ...file, act: act.number })))
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
    byNumber: async (authority, number) => {
      const matter = await matterOf(db, authority, number)
      return matter && byMatter(authority, matter)
    },
  }
}
