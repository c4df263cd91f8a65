import { type Kysely, sql } from 'kysely'
import type { Act } from '#office/acts/act.ts'
import type { CalendarRow } from '#office/calendar/calendar-row.ts'
import type { Database } from '../database/tables.ts'
import { actOf, selectActs } from '../register/history.ts'

/** The years entered in a district, oldest first. */
export async function calendarRows(db: Kysely<Database>, district: string): Promise<readonly CalendarRow[]> {
  return db
    .selectFrom('calendar')
    .select(['year', 'confirmed', 'waiting'])
    .where('authority_id', '=', district)
    .orderBy('year')
    .execute()
}

/** The registers that hold holiday notices: that of the district, where any was entered. */
export async function calendarOffices(db: Kysely<Database>): Promise<readonly string[]> {
  const rows = await db.selectFrom('calendar').select('authority_id').distinct().execute()
  return rows.map(({ authority_id }) => authority_id)
}

/** What an office chose on the open questions; absent where the proposed answer holds. */
export async function choicesOf(
  db: Kysely<Database>,
  authority: string,
): Promise<readonly { readonly setting: string; readonly value: string }[]> {
  return db
    .selectFrom('settings')
    .select(['setting', 'value'])
    .where('authority_id', '=', authority)
    .execute()
}

/** Every act of one of the two sections, in the order of the chain. */
export async function actsOnRules(
  db: Kysely<Database>,
  authority: string,
  section: 'calendar' | 'settings',
): Promise<readonly Act[]> {
  // A few matters in a long chain: found by their rows, so that no act of another section is read.
  const matters = sql`select matter from ${sql.table(section)} where authority_id = ${authority}`
  const rows = await selectActs(db, authority)
    .where(sql<boolean>`acts.matter in (${matters})`)
    .orderBy('acts.number')
    .execute()
  return rows.map(actOf)
}
