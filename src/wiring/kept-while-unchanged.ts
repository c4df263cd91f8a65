import type { Kysely } from 'kysely'
import type { Database } from '#store/database/tables.ts'
import { headsNow } from '#store/register/heads-now.ts'

/** How many answers are kept at once; the oldest go first. */
const most = 500

/**
 * Keeps what was made of an authority's register, by what it was made for (a year, a cell, a place in a list), until the
 * register has grown: then one small query, which all who read at the same time share.
 */
export function keptWhileUnchanged<For extends readonly (string | number)[], T>(
  db: Kysely<Database>,
  make: (authority: string, ...what: For) => Promise<T>,
): (authority: string, ...what: For) => Promise<T> {
  const headNow = headsNow(db)
  const kept = new Map<string, { readonly head: string; readonly made: Promise<T> }>()
  return async (authority, ...what) => {
    const { head } = await headNow(authority)
    const key = JSON.stringify([authority, ...what])
    const before = kept.get(key)
    if (before?.head === head) return before.made
    const made = make(authority, ...what)
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
