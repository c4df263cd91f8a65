import { sql } from 'kysely'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Intake } from '#office/applications/commands/receipt.ts'
import type { PayloadOf, StepId } from '#office/applications/commands/registry.ts'
import type { Actor } from '#office/applications/commands/situation.ts'
import type { CaseRecord, Command, Taken } from '#office/applications/room/case-room.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import type { Role } from '#office/authorities/people/roles.ts'
import { tablesOf } from '#store/backup/tables.ts'
import { demoAuthorities, demoTree } from '#store/people/demo-tree.ts'
import { staffBook } from '#store/people/staff-book.ts'
import { beginRegister } from '#store/register/head.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Inspector } from '../../src/wiring/files/file-room.ts'
import { type RoomSettings, type Rooms, roomsOf } from '../../src/wiring/rooms.ts'
import { day } from '../store/acts.ts'
import { type Scratch, scratch } from '../store/scratch.ts'

/** A bureau with its rooms on a real database, and a calendar that the test turns. */
export interface Bureau {
  readonly office: Scratch
  readonly rooms: Rooms
  /** Its tree and people, and the day. */
  readonly way: Pick<Doorway, 'staff' | 'today' | 'now'>
  readonly id: typeof demoAuthorities.bureau
  /** Everything that went wrong while nobody waited for it. */
  readonly troubles: unknown[]
  turnTo(date: string): void
  /** Rows of any table in which a text stands, also inside files. */
  rowsWith(text: string): Promise<number>
  today(): PlainDate
  close(): Promise<void>
}

/** Takes whatever it is given for a text, so that a test need not make a real paper. */
const credulous: Inspector = { inspect: async () => ({ ok: true, media: 'txt' }), leaksOf: async () => [] }

export async function bureau(settings: Partial<RoomSettings> = {}): Promise<Bureau> {
  const office = await scratch()
  let date = day('2025-09-25')
  const moment = () => Date.parse(`${date}T01:00:00.000Z`)
  for (const id of Object.values(demoAuthorities)) await beginRegister(office.store.db, id)
  const staff = staffBook(office.store.db, demoAuthorities.district)
  await staff.record({ by: 'test', at: moment() }, () => ({ ok: true, acts: demoTree(day('2019-01-01')) }))
  const way = { staff, today: () => date, now: moment }
  const troubles: unknown[] = []
  const rooms = await roomsOf(office.store, way, {
    inspector: credulous,
    head: {
      contactOf: () => undefined,
      online: { track: 'gk.example.gov.cn/track', answer: 'gk.example.gov.cn/answer' },
    },
    trouble: (error) => void troubles.push(error),
    ...settings,
  })
  return {
    office,
    rooms,
    way,
    id: demoAuthorities.bureau,
    troubles,
    turnTo: (text) => {
      date = day(text)
    },
    today: () => date,
    rowsWith: (text) => rowsWith(office, text),
    close: async () => {
      await rooms.close()
      await office.close()
    },
  }
}

/** One person of the bureau in a role. */
export function clerk(name: string, ...roles: readonly Role[]): Extract<Actor, { kind: 'staff' }> {
  const seats = roles.map((role) => ({ role, relation: 'own' }) as const)
  return { kind: 'staff', asking: { person: personIdSchema.parse(name), seats } }
}

export const handler = clerk('handler-1', 'handler')
export const reviewer = clerk('reviewer-1', 'reviewer')
export const secrecy = clerk('secrecy-1', 'secrecyReviewer')
export const leader = clerk('leader-1', 'leader')
export const applicant: Actor = { kind: 'applicant' }

export function intake(change: Partial<Intake> = {}): Intake {
  return {
    delivery: { channel: 'counter', handedInOn: day('2025-09-25') },
    kind: 'person',
    applicant: '赵明',
    contact: { identity: '410403199001011234', phone: '13800000000', address: '卫东区某街1号', email: '' },
    contents: ['2024年就业补助资金发放明细'],
    wanted: { form: 'electronic', way: 'email' },
    ...change,
  }
}

export async function received(
  { rooms, id }: Bureau,
  key: string,
  change: Partial<Intake> = {},
  files: Command['files'] = [],
  actor: Actor = handler,
): Promise<CaseRecord> {
  const answer = await rooms.cases.receive(id, { key, intake: intake(change), files }, actor)
  if (!answer.ok) throw new Error(`not received: ${answer.refusal.reason}`)
  return answer.record
}

/** A step on the case as it stands now. */
export async function take<Id extends StepId>(
  { rooms, id, today }: Bureau,
  number: string,
  step: Id,
  payload: Omit<PayloadOf<Id>, 'on'>,
  actor: Actor = handler,
  files: Command['files'] = [],
): Promise<Taken> {
  const record = await rooms.cases.find(id, number)
  if (record === undefined) throw new Error(`no case ${number}`)
  // What is left out is put back here.
  const whole = { on: today(), ...payload } as PayloadOf<Id>
  const taken = await rooms.cases.take(
    id,
    number,
    { step, payload: whole, version: record.acts.length, files },
    actor,
  )
  if (taken === undefined) throw new Error(`no case ${number}`)
  return taken
}

/** The case after a step that is taken; throws with the reason where it is refused. */
export async function taken<Id extends StepId>(
  office: Bureau,
  number: string,
  step: Id,
  payload: Omit<PayloadOf<Id>, 'on'>,
  actor: Actor = handler,
  files: Command['files'] = [],
): Promise<CaseRecord> {
  const answer = await take(office, number, step, payload, actor, files)
  if (!answer.ok) throw new Error(`${step} refused: ${JSON.stringify(answer.refusal)}`)
  return answer.record
}

async function rowsWith({ owner }: Scratch, text: string): Promise<number> {
  let found = 0
  const bytes = Buffer.from(text)
  for (const { name } of await tablesOf(owner)) {
    const inside =
      name === 'file_chunks' ? sql`position(${bytes} in body) > 0` : sql`position(${text} in t::text) > 0`
    const { rows } = await sql<{ hits: number }>`
      select count(*) as hits from ${sql.table(name)} t where ${inside}`.execute(owner)
    found += rows[0]?.hits ?? 0
  }
  return found
}
