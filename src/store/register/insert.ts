import { sql, type Transaction } from 'kysely'
import type { Database } from '../database/tables.ts'
import type { Sealed, SealedAct } from './seal.ts'

/** Stores acts of one authority, any number in two statements. */
export async function insertActs(
  tx: Transaction<Database>,
  authority: string,
  sealed: readonly SealedAct[],
): Promise<void> {
  const acts = sealed.map(({ act }) => act)
  await sql`
    insert into acts (authority_id, number, matter, version, kind, occurred_on, recorded_at, recorded_by,
      algorithm, facts, facts_salt, facts_leaf, personal_leaf, hash)
    select ${authority}, * from unnest(
      ${acts.map((act) => act.number)}::bigint[],
      ${acts.map((act) => act.matter)}::text[],
      ${acts.map((act) => act.version)}::integer[],
      ${acts.map((act) => act.kind)}::text[],
      ${acts.map((act) => act.occurredOn)}::date[],
      ${acts.map((act) => act.recordedAt)}::timestamptz[],
      ${acts.map((act) => act.by)}::text[],
      ${sealed.map((one) => one.algorithm)}::text[],
      ${sealed.map((one) => one.facts.canonical)}::json[],
      ${sealed.map((one) => one.facts.salt)}::bytea[],
      ${sealed.map((one) => one.facts.leaf)}::bytea[],
      ${sealed.map((one) => one.personal?.leaf ?? null)}::bytea[],
      ${sealed.map((one) => Buffer.from(one.hash, 'hex'))}::bytea[])`.execute(tx)
  await insertPersonal(tx, authority, sealed)
}

async function insertPersonal(
  tx: Transaction<Database>,
  authority: string,
  sealed: readonly SealedAct[],
): Promise<void> {
  const parts = sealed.flatMap(({ act, personal }): readonly (Sealed & { readonly number: number })[] =>
    personal ? [{ ...personal, number: act.number }] : [],
  )
  if (parts.length === 0) return
  await sql`
    insert into act_personal (authority_id, number, salt, body)
    select ${authority}, * from unnest(
      ${parts.map((part) => part.number)}::bigint[],
      ${parts.map((part) => part.salt)}::bytea[],
      ${parts.map((part) => part.canonical)}::json[])`.execute(tx)
}

/** Erases the personal parts of acts with their salts. What they were can no longer be found out, only that they were. */
export async function erasePersonal(
  tx: Transaction<Database>,
  authority: string,
  numbers: readonly number[],
): Promise<void> {
  if (numbers.length === 0) return
  await tx
    .deleteFrom('act_personal')
    .where('authority_id', '=', authority)
    .where(sql<boolean>`number = any(${numbers}::bigint[])`)
    .execute()
}
