import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { MatterId, NewAct } from '#office/acts/act.ts'
import { personalErased } from '#office/acts/kinds/personal-erased.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { Decision } from '#office/authorities/decision.ts'
import type { Recorded, StaffAct } from '#office/authorities/people/administration.ts'
import type { Database } from '../database/tables.ts'
import { appendAll } from '../register/append.ts'
import type { HashAlgorithm } from '../register/hashing.ts'
import { beginRegister, lockHead } from '../register/head.ts'
import { headsNow } from '../register/heads-now.ts'
import { actOf, selectActs } from '../register/history.ts'
import { foldStaff } from './fold.ts'
import { placed } from './matters.ts'
import { type Folded, type KnownStaff, nothingFolded, staffOf } from './staff.ts'

/** Who decides, and when: `by` is a person's id or `first-run`, `at` milliseconds since 1970. */
export interface Deciding {
  readonly by: string
  readonly at: number
}

/**
 * The tree and the people of a district. All their acts stand in one chain, that of the authority at the top of the
 * district's tree: whether an account is free or an administrator the last one is a question to all of them at once, and
 * the supervising authority that keeps the chain's checkpoints then also keeps those of every appointment below it.
 */
export interface StaffBook {
  readonly district: AuthorityId
  /** As the chain stands now. One small query where nothing was recorded since. */
  now(): Promise<KnownStaff>
  /** Decides on the newest state, with nobody else recording meanwhile, and records what was decided. */
  record<Refusal>(
    deciding: Deciding,
    decide: (staff: KnownStaff) => Decision<StaffAct, Refusal>,
  ): Promise<Recorded<Refusal>>
}

interface Known {
  readonly height: number
  readonly staff: KnownStaff
}

/** Opens the book of a district whose register is begun. */
export function staffBook(db: Kysely<Database>, district: AuthorityId): StaffBook {
  const headNow = headsNow(db)
  let known: Known = { height: 0, staff: staffOf(nothingFolded, district) }

  async function now(): Promise<KnownStaff> {
    const { size: height } = await headNow(district)
    if (height > known.height) known = await knownAfter(db, district, known, height)
    return known.staff
  }

  return {
    district,
    now,
    record: ({ by, at }, decide) =>
      db.transaction().execute(async (tx) => {
        const { size, algorithm } = await lockHead(tx, district)
        const { staff } = await knownAfter(tx, district, known, size)
        const decision = decide(staff)
        if (!decision.ok) return decision
        await beginRegisters(tx, decision.acts, algorithm)
        await append(tx, district, { by, at }, placed(decision.acts, staff.people))
        return { ok: true }
      }),
  }
}

/** `height` was read before the acts are. An erasure changes what earlier acts say: then everything is read anew. */
async function knownAfter(
  db: Kysely<Database>,
  district: AuthorityId,
  known: Known,
  height: number,
): Promise<Known> {
  const acts = await actsAfter(db, district, known.height)
  const last = acts.at(-1)
  if (!last) return { ...known, height }
  const erased = known.height > 0 && acts.some(({ kind }) => kind === personalErased.id)
  const before: Folded = erased ? nothingFolded : known.staff
  const folded = foldStaff(before, erased ? await actsAfter(db, district, 0) : acts)
  return { height: Math.max(last.number, height), staff: staffOf(folded, district) }
}

async function actsAfter(db: Kysely<Database>, district: string, height: number) {
  const rows = await selectActs(db, district)
    .where('acts.number', '>', height)
    .where(sql<boolean>`(acts.matter like 'authorities/%' or acts.matter like 'people/%')`)
    .orderBy('acts.number')
    .execute()
  return rows.map(actOf)
}

/** Whoever is established can record from now on, in a register that hashes like that of the district. */
async function beginRegisters(
  tx: Transaction<Database>,
  acts: readonly StaffAct[],
  algorithm: HashAlgorithm,
): Promise<void> {
  for (const act of acts) {
    if (act.kind === 'authority.established') await beginRegister(tx, act.id, algorithm)
  }
}

async function append(
  tx: Transaction<Database>,
  district: string,
  { by, at }: Deciding,
  acts: readonly { readonly matter: MatterId; readonly act: NewAct }[],
): Promise<void> {
  const versions = await versionsOf(tx, district, [...new Set(acts.map(({ matter }) => matter))])
  const recordedAt = new Date(at).toISOString()
  const appends = acts.map(({ matter, act }) => {
    const expectedVersion = versions.get(matter) ?? 0
    versions.set(matter, expectedVersion + 1)
    return { matter, expectedVersion, recordedAt, by, record: { acts: [act] } }
  })
  const answers = await appendAll(tx, district, appends)
  if (answers.some(({ ok }) => !ok)) throw new Error('the head was locked, and yet a matter changed')
}

async function versionsOf(tx: Transaction<Database>, district: string, matters: readonly MatterId[]) {
  const rows = await tx
    .selectFrom('acts')
    .select(({ fn }) => ['matter', fn.max('version').as('version')])
    .where('authority_id', '=', district)
    .where(sql<boolean>`matter = any(${matters}::text[])`)
    .groupBy('matter')
    .execute()
  return new Map<string, number>(rows.map(({ matter, version }) => [matter, version]))
}
