import type { Kysely } from 'kysely'
import type { Database } from '#store/database/tables.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { DeskSource } from '../../desk/source.ts'
import { deskReports } from '../annual-report/desk-reports.ts'
import { nameOfAuthority } from '../name-of-authority.ts'

/** What the desk's pages draw from: the register, and the tree for the names on papers. */
export function deskSource(db: Kysely<Database>, way: Doorway): DeskSource {
  const annualReports = deskReports(db, way, nameOfAuthority(way))
  return { today: way.today, signOutPath: '/sign-out', annualReports }
}
