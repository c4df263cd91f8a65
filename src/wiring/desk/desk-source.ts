import type { Kysely } from 'kysely'
import { lastKnownOn } from '#office/authorities/as-of.ts'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import type { Database } from '#store/database/tables.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { DeskSource } from '../../desk/source.ts'
import { deskReports } from '../annual-report/desk-reports.ts'

/** What the desk's pages draw from: the register, and the tree for the names on papers. */
export function deskSource(db: Kysely<Database>, way: Doorway): DeskSource {
  const nameOf = async (authority: string): Promise<string> => {
    const { tree } = await way.staff.now()
    return lastKnownOn(tree, authorityIdSchema.parse(authority), way.today())?.name ?? authority
  }
  return { today: way.today, signOutPath: '/sign-out', annualReports: deskReports(db, way, nameOf) }
}
