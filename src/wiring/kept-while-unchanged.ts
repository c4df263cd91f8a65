import type { Kysely } from 'kysely'
import type { Database } from '#store/database/tables.ts'
import { headOf } from '#store/register/head.ts'

/** How many answers are kept at once; the oldest go first. */
const most = 500

/** Keeps what was made of an authority's register in one year until the register has grown: one small query then. */
export function keptWhileUnchanged<T>(
  db: Kysely<Database>,
  make: (authority: string, year: number) => Promise<T>,
): (authority: string, year: number) => Promise<T> {
  const kept = new Map<string, { readonly head: string; readonly made: Promise<T> }>()
  return async (authority, year) => {
    const head = await headOf(db, authority)
    const key = `${authority} ${year}`
    const before = kept.get(key)
    if (before?.head === head) return before.made
    const made = make(authority, year)
    kept.delete(key)
    kept.set(key, { head, made })
    made.catch(() => kept.delete(key))
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return made
  }
}
