import type { Case } from '#office/applications/case/case.ts'
import { openFiles, openVersions } from '#store/cases/read.ts'
import type { Store } from '#store/store.ts'
import { keptWhileUnchanged } from '../kept-while-unchanged.ts'

interface Known {
  readonly version: number
  readonly file: Case
}

/**
 * Every case that has not ended, in the order they came in. A case to which nothing happened stays the same object, whatever
 * happens to others: its clocks are kept by it (`replyClockOf`), and an act costs the reading of one case, not of them all.
 */
export function openCasesOf({ db }: Pick<Store, 'db'>): (authority: string) => Promise<readonly Case[]> {
  const known = new Map<string, ReadonlyMap<string, Known>>()
  return keptWhileUnchanged(db, async (authority: string) => {
    const before = known.get(authority) ?? new Map<string, Known>()
    const now = await openVersions(db, authority)
    const changed = now.filter(({ matter, version }) => before.get(matter)?.version !== version)
    const read = await openFiles(
      db,
      authority,
      changed.map(({ matter }) => matter),
    )
    const fresh = new Map(read.map(({ matter, version, file }) => [matter, { version, file }]))
    const isChanged = new Set<string>(changed.map(({ matter }) => matter))
    const open = now.flatMap(({ matter }): readonly (readonly [string, Known])[] => {
      // A case that ended between the two questions is gone from the second.
      const one = isChanged.has(matter) ? fresh.get(matter) : before.get(matter)
      return one ? [[matter, one]] : []
    })
    known.set(authority, new Map(open))
    return open.map(([, { file }]) => file)
  })
}
