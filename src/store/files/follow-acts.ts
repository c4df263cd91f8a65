import { sql, type Transaction } from 'kysely'
import type { Act, MatterId } from '#office/acts/act.ts'
import { personalErased } from '#office/acts/kinds/personal-erased.ts'
import { filesNamedIn } from '#office/files/named-files.ts'
import type { FileId } from '#office/files/stored-file.ts'
import type { Database } from '../database/tables.ts'
import type { SealedAct } from '../register/seal.ts'
import { deleteFiles } from './delete.ts'

/**
 * What acts mean for files, in their own transaction: a file an act names belongs to its matter from then on, and a matter
 * whose personal parts are erased loses its files, which are full of them. Throws where an act names a file there is not.
 */
export async function followActs(
  tx: Transaction<Database>,
  authority: string,
  sealed: readonly SealedAct[],
  histories: ReadonlyMap<MatterId, readonly Act[]>,
): Promise<void> {
  const byMatter = Map.groupBy(sealed, ({ act }) => act.matter)
  for (const [matter, own] of byMatter) {
    await belong(tx, authority, matter, [...new Set(own.flatMap(({ act }) => filesNamedIn(act.facts)))])
    if (!own.some(({ act }) => act.kind === personalErased.id)) continue
    const all = histories.get(matter) ?? []
    await deleteFiles(
      tx,
      authority,
      all.flatMap(({ facts }) => filesNamedIn(facts)),
    )
  }
}

/** A file of another matter cannot be named: whoever may read this one would read that. */
async function belong(
  tx: Transaction<Database>,
  authority: string,
  matter: MatterId,
  files: readonly FileId[],
): Promise<void> {
  if (files.length === 0) return
  const { numUpdatedRows } = await tx
    .updateTable('files')
    .set({ matter })
    .where('authority_id', '=', authority)
    .where(sql<boolean>`id = any(${files}::text[])`)
    .where((w) => w.or([w('matter', 'is', null), w('matter', '=', matter)]))
    .executeTakeFirst()
  if (numUpdatedRows !== BigInt(files.length)) throw new Error(`an act of ${matter} names files it has not`)
}
