import type { Kysely } from 'kysely'
import { permissionFacts } from '#office/annual-report/life/decide.ts'
import { newLife } from '#office/annual-report/life/life.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { ReportFacts } from '#office/authorities/permissions/annual-report.ts'
import type { Database } from '#store/database/tables.ts'
import { keptWhileUnchanged } from '../kept-while-unchanged.ts'
import { readLife } from './report-lives.ts'

/** How far an authority's report of a year is and through whose hands it went, as permissions look at it. */
export function stepOfReport(db: Kysely<Database>) {
  const lifeOf = keptWhileUnchanged(db, async (authority: string, year: number) => {
    const { life } = await readLife(db, authority, year)
    return life
  })
  return async (authority: string, year: string | undefined, person: PersonId): Promise<ReportFacts> => {
    const known = year !== undefined && /^\d{4}$/u.test(year)
    return permissionFacts(known ? await lifeOf(authority, Number(year)) : newLife(0), person)
  }
}
