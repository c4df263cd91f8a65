import { type Kysely, sql } from 'kysely'
import type { Act, MatterId } from '#office/acts/act.ts'
import type { Database } from '../database/tables.ts'

/** All acts of some matters, each matter's in order. Matters without acts are absent. */
export async function historiesOf(
  db: Kysely<Database>,
  authority: string,
  matters: readonly MatterId[],
): Promise<ReadonlyMap<MatterId, readonly Act[]>> {
  const rows = await selectActs(db, authority)
    .where(sql<boolean>`acts.matter = any(${matters}::text[])`)
    .orderBy('acts.matter')
    .orderBy('acts.version')
    .execute()
  const histories = new Map<MatterId, Act[]>()
  for (const row of rows) {
    const act = actOf(row)
    const known = histories.get(act.matter)
    if (known) known.push(act)
    else histories.set(act.matter, [act])
  }
  return histories
}

export async function historyOf(
  db: Kysely<Database>,
  authority: string,
  matter: MatterId,
): Promise<readonly Act[]> {
  return (await historiesOf(db, authority, [matter])).get(matter) ?? []
}

/**
 * The acts of an authority with what is left of their personal parts. `offset 0` keeps each part a look-up by its key: a
 * planner without statistics, as after a crash, would otherwise compare every act with every part.
 */
export function selectActs(db: Kysely<Database>, authority: string) {
  return db
    .selectFrom('acts')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('act_personal')
          .select('body')
          .whereRef('act_personal.authority_id', '=', 'acts.authority_id')
          .whereRef('act_personal.number', '=', 'acts.number')
          .offset(0)
          .as('part'),
      (join) => join.onTrue(),
    )
    .select([
      'acts.authority_id',
      'acts.number',
      'acts.matter',
      'acts.version',
      'acts.kind',
      'acts.occurred_on',
      'acts.recorded_at',
      'acts.recorded_by',
      'acts.facts',
      'part.body as personal',
    ])
    .where('acts.authority_id', '=', authority)
}

/** An act as the tables have it. */
export type ActRecord = Awaited<ReturnType<ReturnType<typeof selectActs>['executeTakeFirstOrThrow']>>

/** The act of a row. */
export function actOf(row: ActRecord): Act {
  return {
    authority: row.authority_id,
    number: row.number,
    matter: row.matter,
    version: row.version,
    kind: row.kind,
    occurredOn: row.occurred_on,
    recordedAt: row.recorded_at.toISOString(),
    by: row.recorded_by,
    facts: row.facts,
    personal: row.personal,
  }
}
