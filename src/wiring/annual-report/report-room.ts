import type { Kysely } from 'kysely'
import { reportDeadline } from '#law/report-form/deadline.ts'
import { stepsFor } from '#office/annual-report/life/decide.ts'
import type { ReportStanding } from '#office/annual-report/life/room.ts'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { type Asking, asking } from '#office/authorities/permissions/seats.ts'
import type { Database } from '#store/database/tables.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { DeskReports, ReportAtDesk } from '../../desk/source.ts'
import { keptWhileUnchanged } from '../kept-while-unchanged.ts'
import { officeRules } from '../rules/office-rules.ts'
import { drawReport, type NameOf } from './report-drawing.ts'
import { readLife } from './report-lives.ts'
import { reportStanding } from './report-standing.ts'
import { takeReportStep } from './report-steps.ts'

/** A year's report at the desk: drawn, and where it is on its way. One reading of the register serves both. */
export interface DrawnAndStanding {
  readonly atDesk: ReportAtDesk | undefined
  readonly standing: ReportStanding
}

export interface ReportRoom extends Pick<DeskReports, 'steps' | 'take'> {
  read(authority: string, year: number): Promise<DrawnAndStanding>
}

/** The yearly reports of the register and their steps, read anew only where the register has grown. */
export function reportRoom(
  db: Kysely<Database>,
  way: Pick<Doorway, 'staff' | 'today' | 'district'>,
  nameOf: NameOf,
): ReportRoom {
  const personName = async (id: string) =>
    (await way.staff.now()).people.persons.get(personIdSchema.parse(id))?.name ?? id

  const { calendarOf } = officeRules({ db }, way)

  // By its name too, which changes in another register.
  const inRegister = keptWhileUnchanged(db, async (authority: string, year: number, _name: string) => {
    const recorded = await readLife(db, authority, year)
    const atDesk = await drawReport(db, nameOf, { authority, year, fills: recorded.life.fills })
    return { atDesk, standing: await reportStanding({ db, personName }, authority, recorded, atDesk) }
  })

  // The calendar grows in another register than the report does.
  async function read(authority: string, year: number): Promise<DrawnAndStanding> {
    const [{ atDesk, standing }, calendar] = await Promise.all([
      nameOf(authority).then((name) => inRegister(authority, year, name)),
      calendarOf(authorityIdSchema.parse(authority)),
    ])
    return { atDesk, standing: { ...standing, deadline: reportDeadline(year, calendar) } }
  }

  const askingOf = async (person: string, authority: string): Promise<Asking> => {
    const { tree, people } = await way.staff.now()
    return asking(people, tree, personIdSchema.parse(person), authorityIdSchema.parse(authority), way.today())
  }

  return {
    read,
    steps: async ({ personId, authority }, year) => {
      const { atDesk, standing } = await read(authority.id, year)
      const situation = { day: way.today(), now: atDesk, carriedOut: [] }
      return stepsFor(standing.life, situation, await askingOf(personId, authority.id))
    },
    take: async ({ personId, authority }, year, command) => {
      const taking = { db, nameOf, today: way.today }
      return takeReportStep(taking, authority.id, year, command, await askingOf(personId, authority.id))
    },
  }
}
