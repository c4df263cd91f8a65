import { worksProvisionally } from '#law/calendar/calendar.ts'
import { announcedCalendar } from '#law/calendar/days.ts'
import { addDays, type PlainDate, yearOf } from '#law/calendar/plain-date.ts'
import type { Intake } from '#office/applications/commands/receipt.ts'
import type { PayloadOf, StepId } from '#office/applications/commands/registry.ts'
import type { Actor } from '#office/applications/commands/situation.ts'
import type { Command } from '#office/applications/room/case-room.ts'
import type { LetterRoom } from '#office/applications/room/letter-room.ts'
import type { Role } from '#office/authorities/people/roles.ts'
import { asking } from '#office/authorities/permissions/seats.ts'
import { keyFile } from '#store/key-file.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import { caseCodes } from '../applications/case-codes.ts'
import { caseRoom } from '../applications/case-room.ts'
import { rulesByDefault } from '../applications/case-situation.ts'
import type { Letterhead } from '../applications/letter-base.ts'
import { letterRoom } from '../applications/letter-room.ts'
import { fileRoom } from '../files/file-room.ts'
import { remedyRoom } from '../remedies/remedy-room.ts'

const { bureau } = demoAuthorities

/** The bureau's desk on days gone by: every step is taken through the rooms, by the people of the demonstration. */
export interface DemoDesk {
  /** Turns the calendar to as many working days before today. */
  goBack(workingDays: number): void
  receive(key: string, intake: Omit<Intake, 'restatement'>, by: Role | 'applicant'): Promise<string>
  take<Id extends StepId>(
    number: string,
    step: Id,
    payload: Omit<PayloadOf<Id>, 'on' | 'restatement'>,
    by?: Role | 'applicant',
  ): Promise<void>
  /** What the reply is signed over. */
  digest(number: string): Promise<string>
  /** Keeps a text made for the demonstration and puts it into a case. */
  attach(
    number: string,
    name: string,
    text: string,
    purpose: Command['files'][number]['purpose'],
  ): Promise<void>
  /** The copy of a reconsideration against the reply of a case came in. */
  reconsidered(number: string, claim: string): Promise<void>
  today(): PlainDate
  close(): Promise<void>
}

export async function demoDesk(store: Store, way: Doorway, head: Letterhead): Promise<DemoDesk> {
  const today = way.today()
  const restatement = restatementOn(today)
  let day = today
  const clock = { staff: way.staff, today: () => day, now: () => Date.parse(`${day}T02:30:00.000Z`) }
  const codes = caseCodes(await keyFile(store.data, 'lookup'))
  const files = fileRoom(store, madeHere, undefined, clock.now)
  const shared = { store, way: clock, rules: rulesByDefault, codes, files }
  const letters = letterRoom({ ...shared, head, now: clock.now, trouble: fail })
  const cases = caseRoom({ ...shared, letters: whenServed(letters) })
  const { people, tree } = await way.staff.now()
  const remedies = remedyRoom({ ...shared, cases, head })
  const askingAs = (role: Role) => asking(people, tree, demoPersonId(role), bureau, day)
  const actor = (by: Role | 'applicant'): Actor =>
    by === 'applicant' ? { kind: 'applicant' } : { kind: 'staff', asking: askingAs(by) }
  const found = async (number: string) => (await cases.find(bureau, number)) ?? fail(`no case ${number}`)

  return {
    goBack: (workingDays) => {
      day = workingDaysBefore(today, workingDays)
    },
    receive: async (key, intake, by) => {
      const arrival = { key, intake: { ...intake, restatement }, files: [] }
      const answer = await cases.receive(bureau, arrival, actor(by))
      return answer.ok ? answer.record.file.dossier.number : fail(answer.refusal)
    },
    take: async (number, step, payload, by = 'handler') => {
      const { acts } = await found(number)
      // What is left out is put back here.
      const whole = { on: day, restatement, ...payload } as PayloadOf<typeof step>
      const command = { step, payload: whole, version: acts.length, files: [] }
      const answer = await cases.take(bureau, number, command, actor(by))
      if (answer?.ok !== true) fail(`${step} of ${number}: ${JSON.stringify(answer?.refusal)}`)
    },
    digest: async (number) => {
      const preview = await letters.reply(bureau, await found(number))
      return preview?.ok ? preview.digest : fail(`no reply of ${number}`)
    },
    attach: async (number, name, text, purpose) => {
      const { id } = await files.keep(bureau, { name, media: 'txt', body: Buffer.from(text) })
      const answer = await cases.attach(bureau, number, [{ id, purpose }], actor('handler'))
      if (answer?.ok !== true) fail(answer?.refusal)
    },
    reconsidered: async (number, claim) => {
      const application = await remedies.application(bureau, number)
      const letter = application?.replies.at(-1)?.letter
      if (application === undefined || letter === undefined) fail(`no reply of ${number}`)
      const organ = (await remedies.organs(bureau, day)).join('或者')
      const acceptedOn = workingDaysBefore(day, 1)
      const intake = {
        ...{ on: day, restatement, party: application.applicant, claim },
        track: { kind: 'reconsideration', organ, caseNumber: '', procedure: 'ordinary', acceptedOn },
        target: { kind: 'reply', application: number, letter },
      } as const
      const answer = await remedies.receive(bureau, { key: `demo/${number}`, intake }, askingAs('handler'))
      if (!answer.ok) fail(answer.refusal)
    },
    today: () => day,
    close: files.close,
  }
}

/** As far back as the demonstration goes. */
const mostDaysBack = 40

/** One begun in January reaches into a year whose report is out, and has to say why that year changes. */
function restatementOn(today: PlainDate): string {
  return yearOf(workingDaysBefore(today, mostDaysBack)) < yearOf(today) ? '演示数据' : ''
}

const madeHere = {
  inspect: async () => fail('the demonstration takes in no uploads'),
  leaksOf: async () => [],
}

function fail(why: unknown): never {
  throw why instanceof Error ? why : new Error(`the demonstration cannot be made: ${JSON.stringify(why)}`)
}

/** Papers are made when somebody first opens a case, as after an interruption; of a reply that goes out they are needed now. */
function whenServed(letters: LetterRoom): LetterRoom {
  return {
    ...letters,
    frozen: async (authority, record) =>
      record.file.stage === 'to-serve' ? letters.frozen(authority, record) : [],
  }
}

function workingDaysBefore(day: PlainDate, count: number): PlainDate {
  let date = day
  for (let left = count; left > 0; ) {
    date = addDays(date, -1)
    if (worksProvisionally(announcedCalendar, date)) left--
  }
  return date
}
