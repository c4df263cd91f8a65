import type { Act, MatterId } from '#office/acts/act.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { FileId, FileRoom, StoredFile } from '#office/files/stored-file.ts'
import { matterOf, type NumberedTable } from '#store/matters/numbered.ts'
import { historyOf } from '#store/register/history.ts'
import type { Store } from '#store/store.ts'

/** What a matter comes to, its acts in order, and the files they brought. */
interface MatterRecord<Folded, Purpose> {
  readonly matter: MatterId
  readonly file: Folded
  readonly acts: readonly Act[]
  readonly files: readonly (StoredFile & { readonly purpose: Purpose; readonly act: number })[]
}

export interface MatterRecords<Record> {
  find(authority: AuthorityId, number: string): Promise<Record | undefined>
  byMatter(authority: AuthorityId, matter: MatterId): Promise<Record | undefined>
}

/** One sort of matter: where its numbers stand, what its acts come to, which of them bring files. */
interface Sort<Folded, Purpose> {
  readonly table: NumberedTable
  readonly fold: (acts: readonly Act[]) => Folded | undefined
  readonly attached: {
    readonly id: string
    readonly filesOf: (act: Act) => readonly { readonly id: FileId; readonly purpose: Purpose }[]
  }
}

/** A matter is always folded from its acts; the tables only say where they are. */
export function matterRecords<Folded, Purpose>(
  { table, fold, attached }: Sort<Folded, Purpose>,
  { db }: Pick<Store, 'db'>,
  room: Pick<FileRoom, 'find'>,
): MatterRecords<MatterRecord<Folded, Purpose>> {
  type Found = MatterRecord<Folded, Purpose>

  async function byMatter(authority: AuthorityId, matter: MatterId): Promise<Found | undefined> {
    const acts = await historyOf(db, authority, matter)
    const file = fold(acts)
    return file && { matter, file, acts, files: await attachedTo(authority, acts) }
  }

  async function attachedTo(authority: AuthorityId, acts: readonly Act[]): Promise<Found['files']> {
    const named = acts
      .filter(({ kind }) => kind === attached.id)
      .flatMap((act) => attached.filesOf(act).map((file) => ({ ...file, act: act.number })))
    const stored = await room.find(
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
      const matter = await matterOf(db, table, authority, number)
      return matter && byMatter(authority, matter)
    },
  }
}
