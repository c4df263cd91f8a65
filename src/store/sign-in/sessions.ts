import { type Selectable, sql } from 'kysely'
import { type PersonId, personIdSchema } from '#office/authorities/people/person.ts'
import type { Moment } from '#office/sign-in/moment.ts'
import type { Credentials, Session } from '#office/sign-in/records.ts'
import { lastSeenToRecord, type SessionEnd, sessionEnd, sessionRules } from '#office/sign-in/session.ts'
import type { Shown } from '#office/sign-in/steps.ts'
import { askedInGroups } from '../database/asked-in-groups.ts'
import type { Database } from '../database/tables.ts'
import type { KnownStaff } from '../people/staff.ts'
import { credentialsColumns, credentialsIn, credentialsRow, joinedCredentials } from './credentials.ts'
import type { Doorway } from './doorway.ts'
import { newSessionToken, sessionId } from './token.ts'

/** What a session stands for: what was shown so far, or `full` for the desk itself. */
export type Stage = 'password' | 'enrolment' | 'overdue' | 'full'

export const shownAt: Readonly<Record<Stage, Shown>> = {
  password: 'password',
  enrolment: 'enrolment',
  overdue: 'both',
  full: 'both',
}

/** A living session with whose it is. */
export interface Standing {
  readonly id: string
  readonly person: PersonId
  readonly stage: Stage
  readonly startedAt: Moment
  readonly lastSeenAt: Moment
  readonly pendingSecret: string | null
  readonly credentials: Credentials
  readonly staff: KnownStaff
}

/** Ended, and by what; `unknown` where it never was one of ours or was signed out. */
export type Found =
  | { readonly ok: true; readonly standing: Standing }
  | { readonly ok: false; readonly end: SessionEnd | 'unknown' }

/** The session behind a cookie's value, judged anew with every request: a change of roles ends it at once, in all processes. */
export async function findSession(way: Doorway, token: string): Promise<Found> {
  const [row, staff] = await Promise.all([sessionsOf(way)(sessionId(token)), way.staff.now()])
  if (!row) return { ok: false, end: 'unknown' }
  const person = personIdSchema.parse(row.person)
  const credentials = row.credentials ?? undefined
  const acted = staff.actedOn.get(person) ?? { rolesChangedAt: null, frozenAt: null }
  const changes = {
    ...acted,
    credentialsChangedAt: credentials?.changed_at ?? null,
    signedOutEverywhereAt: credentials?.signed_out_at ?? null,
  }
  const session = sessionIn(row, person)
  const end = sessionEnd(session, changes, way.now())
  if (end) return { ok: false, end }
  const { id, startedAt, lastSeenAt } = session
  const more = { stage: stageOf(row.stage), pendingSecret: row.pending_secret, staff }
  const standing = {
    id,
    person,
    startedAt,
    lastSeenAt,
    ...more,
    credentials: credentialsIn(person, credentials),
  }
  return { ok: true, standing }
}

type Row = Selectable<Database['sessions']>
/** A session with what its person is recognised by, read in one moment. */
type RowWithCredentials = Row & { readonly credentials: Selectable<Database['credentials']> | null }
type FindRow = (id: string) => Promise<RowWithCredentials | undefined>

const finding = new WeakMap<Doorway, FindRow>()

/** Sessions by their ids: one small query for all who are at the door at the same time. */
function sessionsOf(way: Doorway): FindRow {
  const before = finding.get(way)
  if (before) return before
  const find = askedInGroups((ids) => sessionRows(way, ids))
  finding.set(way, find)
  return find
}

async function sessionRows(
  { db, district }: Doorway,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RowWithCredentials>> {
  const rows = await db
    .selectFrom('sessions')
    .leftJoin('credentials', (join) =>
      join
        .onRef('credentials.authority_id', '=', 'sessions.authority_id')
        .onRef('credentials.person', '=', 'sessions.person'),
    )
    .selectAll('sessions')
    .select(credentialsColumns)
    .where('sessions.authority_id', '=', district)
    .where(sql<boolean>`sessions.id = any(${ids}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, { ...row, credentials: joinedCredentials(row) }]))
}

function sessionIn(row: Row, person: PersonId): Session {
  return {
    id: row.id,
    person,
    startedAt: row.started_at,
    lastSeenAt: row.last_seen_at,
    strength: row.stage === 'full' ? 'full' : 'password',
  }
}

/** The table's check keeps other words out. */
function stageOf(text: string): Stage {
  return text === 'password' || text === 'enrolment' || text === 'overdue' ? text : 'full'
}

/**
 * Begins a session after all that ended earlier ones, and gives the cookie's value: a new one at every step, so that a value
 * planted beforehand opens nothing (session fixation). `before` is the session this one takes the place of.
 */
export async function beginSession(
  way: Doorway,
  person: PersonId,
  stage: Stage,
  before?: string,
): Promise<string> {
  const token = newSessionToken()
  const changed = (await credentialsRow(way, person))?.changed_at ?? 0
  // In the moment of a change itself an older session could have begun too: a new one begins after it.
  const at = Math.max(way.now(), changed + 1)
  const times = { started_at: at, last_seen_at: at }
  await way.db
    .insertInto('sessions')
    .values({
      authority_id: way.district,
      id: sessionId(token),
      person,
      stage,
      pending_secret: null,
      ...times,
    })
    .execute()
  await forget(way, before)
  return token
}

async function forget(way: Doorway, before: string | undefined): Promise<void> {
  const tooOld = way.now() - sessionRules.absolute
  await way.db
    .deleteFrom('sessions')
    .where('authority_id', '=', way.district)
    .where(({ eb, or }) => or([eb('id', '=', before ?? ''), eb('started_at', '<', tooOld)]))
    .execute()
}

export async function endSession({ db, district }: Doorway, id: string): Promise<void> {
  await db.deleteFrom('sessions').where('authority_id', '=', district).where('id', '=', id).execute()
}

/** Notes that a session is in use, at most once a minute. */
export async function touchSession(
  way: Doorway,
  { id, person, startedAt, lastSeenAt }: Standing,
): Promise<void> {
  const at = lastSeenToRecord({ id, person, startedAt, lastSeenAt, strength: 'full' }, way.now())
  if (at === null) return
  await way.db
    .updateTable('sessions')
    .set({ last_seen_at: at })
    .where('authority_id', '=', way.district)
    .where('id', '=', id)
    .execute()
}

/** Keeps the sealed secret of a second factor until the first code proves that an app has it. */
export async function keepPending({ db, district }: Doorway, id: string, sealed: string): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ pending_secret: sealed })
    .where('authority_id', '=', district)
    .where('id', '=', id)
    .execute()
}
