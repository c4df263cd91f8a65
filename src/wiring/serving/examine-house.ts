import { examineDatabase } from '#store/operations/database.ts'
import { examineMachine } from '#store/operations/machine.ts'
import type { Store } from '#store/store.ts'
import type { Examine } from '../../desk/health/source.ts'

/** The doctor's look at the house from within. */
export function examineHouse({ db, data }: Pick<Store, 'db' | 'data'>): Examine {
  return async () => {
    const now = new Date()
    const inside = await examineDatabase(db, now.getTime())
    return [...(await examineMachine(data, now.toISOString())), ...inside]
  }
}
