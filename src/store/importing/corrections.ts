import {
  correctedFacts,
  correctedPersonal,
  type ImportChange,
  type ImportChangeWords,
} from '#office/acts/kinds/import-changes.ts'
import { importCorrected } from '#office/acts/kinds/imports.ts'
import { historyOf } from '../register/history.ts'
import type { Store } from '../store.ts'

/** A correction an import was made with, and who made it. `words` is null where they were erased since. */
export interface RecordedChange extends ImportChange {
  readonly by: string
  readonly words: ImportChangeWords | null
}

/** What was put right before an import came in, in the order it was done. */
export async function correctionsOf(
  store: Pick<Store, 'db'>,
  authority: string,
  id: string,
): Promise<readonly RecordedChange[]> {
  const acts = await historyOf(store.db, authority, `imports/${id}`)
  return acts
    .filter(({ kind }) => kind === importCorrected.id)
    .flatMap(({ facts, personal, by }) => {
      const { changes } = correctedFacts.parse(facts)
      const words = personal === null ? null : correctedPersonal.parse(personal).words
      return changes.map((change, at) => ({ ...change, by, words: words?.[at] ?? null }))
    })
}
