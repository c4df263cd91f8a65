import type { Kysely } from 'kysely'
import type { Act, MatterId, SectionId } from '#office/acts/act.ts'
import type { Flow } from '#office/acts/flows.ts'
import { foldMatter } from '#office/acts/section.ts'
import type { Database } from '../database/tables.ts'
import { deleteRows, type ReadTable, type Refreshed, writeRows } from '../read-table.ts'

/** A matter whose acts changed: all of them as they were and as they are. */
export interface Change {
  readonly matter: MatterId
  readonly before: readonly Act[]
  readonly after: readonly Act[]
}

/** What keeps one section in step with its acts. */
export interface Refresher {
  /** The table its rows stand in. */
  readonly table: SectionId
  /** Writes the rows of changed matters and gives what that changes in the yearly figures. */
  refresh(db: Kysely<Database>, authority: string, changes: readonly Change[]): Promise<readonly Flow[]>
}

/** A row is always folded from all acts of its matter, the way a rebuild does it: there is no second way to be wrong. */
export function refresherOf<Row>(table: ReadTable<Row>): Refresher {
  const { section } = table
  return {
    table: section.id,
    async refresh(db, authority, changes) {
      const rows: Refreshed<Row>[] = []
      const gone: MatterId[] = []
      const flows: Flow[] = []
      for (const { matter, before, after } of changes) {
        const old = foldMatter(section, before)
        const row = foldMatter(section, after)
        const [first] = after
        if (row === undefined || first === undefined) gone.push(matter)
        else rows.push({ matter, version: after.length, firstAct: first.number, row })
        if (old !== undefined) flows.push(...negated(section.flows(old)))
        if (row !== undefined) flows.push(...section.flows(row))
      }
      await writeRows(db, table, authority, rows)
      await deleteRows(db, section.id, authority, gone)
      return flows
    },
  }
}

function negated(flows: readonly Flow[]): Flow[] {
  return flows.map((flow) => ({ ...flow, amount: -flow.amount }))
}
