import type { Kysely } from 'kysely'
import type { Database } from '#store/database/tables.ts'
import { yearsBegun } from '#store/reports/years.ts'
import type { OpenDemand } from '../../desk/source.ts'
import { keptWhileUnchanged } from '../kept-while-unchanged.ts'
import { readLife } from './report-lives.ts'

/** The corrections that an authority still owes its supervising authority an answer on, the nearest day in front. */
export function openDemands(db: Kysely<Database>): (authority: string) => Promise<readonly OpenDemand[]> {
  return keptWhileUnchanged(db, async (authority: string) => {
    const years = await yearsBegun(db, authority)
    const lives = await Promise.all(years.map(async (year) => (await readLife(db, authority, year)).life))
    return lives
      .flatMap(({ year, demand }): OpenDemand[] =>
        demand?.state === 'open'
          ? [{ year, on: demand.on, until: demand.until, reasons: demand.reasons.length }]
          : [],
      )
      .toSorted((a, b) => a.until.localeCompare(b.until))
  })
}
