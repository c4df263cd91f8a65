import { type Kysely, sql } from 'kysely'
import type { Flow } from '#office/acts/flows.ts'
import type { Database } from '../database/tables.ts'

/** Adds flows to an authority's yearly counts; the register's lock is held, so no other can be adding. */
export async function addFlows(
  db: Kysely<Database>,
  authority: string,
  flows: readonly Flow[],
): Promise<void> {
  const changes = summed(flows).filter((flow) => flow.amount !== 0)
  if (changes.length === 0) return
  await sql`
    insert into report_flows (authority_id, year, figure, amount)
    select ${authority}, * from unnest(
      ${changes.map((flow) => flow.year)}::integer[],
      ${changes.map((flow) => flow.figure)}::text[],
      ${changes.map((flow) => flow.amount)}::bigint[])
    on conflict (authority_id, year, figure) do update set amount = report_flows.amount + excluded.amount`.execute(
    db,
  )
}

function summed(flows: readonly Flow[]): readonly Flow[] {
  const sums = new Map<string, Flow>()
  for (const flow of flows) {
    const key = `${flow.year} ${flow.figure}`
    sums.set(key, { ...flow, amount: (sums.get(key)?.amount ?? 0) + flow.amount })
  }
  return [...sums.values()]
}
