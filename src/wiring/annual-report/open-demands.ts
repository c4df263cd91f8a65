import type { Kysely } from 'kysely'
import { isUnsettled } from '#office/annual-report/life/demand.ts'
import type { Database } from '#store/database/tables.ts'
import { yearsBegun } from '#store/reports/years.ts'
import type { OpenDemand, UnsettledDemand } from '../../desk/annual-report/demand.ts'
import { keptWhileUnchanged } from '../kept-while-unchanged.ts'
import { readLife } from './report-lives.ts'

type DemandsOf<D> = (authority: string) => Promise<readonly D[]>

/** The corrections asked of an authority that are not settled, the nearest day in front. */
export function unsettledDemands(db: Kysely<Database>): DemandsOf<UnsettledDemand> {
  return keptWhileUnchanged(db, async (authority: string) => {
    const years = await yearsBegun(db, authority)
    const lives = await Promise.all(years.map(async (year) => (await readLife(db, authority, year)).life))
    return lives
      .flatMap(({ year, demand }): UnsettledDemand[] => {
        if (!isUnsettled(demand)) return []
        const { on, until, state, reasons } = demand
        return [{ year, on, until, state, reasons: reasons.length }]
      })
      .toSorted((a, b) => a.until.localeCompare(b.until))
  })
}

/** Those of them that the authority still owes its supervising authority an answer on. */
export function openDemands(db: Kysely<Database>): DemandsOf<OpenDemand> {
  const unsettled = unsettledDemands(db)
  return async (authority) => (await unsettled(authority)).filter(({ state }) => state === 'open')
}
