import { sql } from 'kysely'
import type { Store } from '#store/store.ts'
import type { ReadinessCheck } from '#web/config.ts'

/** Whether the database answers. */
export function databaseReady({ db }: Store): ReadinessCheck {
  return {
    name: 'database',
    works: () =>
      sql`select 1`.execute(db).then(
        () => true,
        () => false,
      ),
  }
}
