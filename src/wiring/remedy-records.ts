import type { MatterId } from '#office/acts/act.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import { foldRemedy } from '#office/remedies/matter/fold.ts'
import type { RemedyRecord } from '#office/remedies/room.ts'
import { historyOf } from '#store/register/history.ts'
import { remedyMatterOf } from '#store/remedies/read.ts'
import type { Store } from '#store/store.ts'

export interface RemedyRecords {
  find(authority: AuthorityId, number: string): Promise<RemedyRecord | undefined>
  byMatter(authority: AuthorityId, matter: MatterId): Promise<RemedyRecord | undefined>
}

/** A matter is always folded from its acts; the tables only say where they are. */
export function remedyRecords({ db }: Pick<Store, 'db'>): RemedyRecords {
  async function byMatter(authority: AuthorityId, matter: MatterId): Promise<RemedyRecord | undefined> {
    const acts = await historyOf(db, authority, matter)
    const file = foldRemedy(acts)
    return file && { matter, file, acts }
  }
  return {
    byMatter,
    find: async (authority, number) => {
      const matter = await remedyMatterOf(db, authority, number)
      return matter && byMatter(authority, matter)
    },
  }
}
