import { papers } from '#documents/write/papers.ts'
import { reportDeadline } from '#law/report-form/deadline.ts'
import { asReading } from '#office/annual-report/as-reading.ts'
import { checkReport } from '#office/annual-report/checking/check.ts'
import { checkAgainstSiblings } from '#office/annual-report/checking/repetition.ts'
import { contentSupervised } from '#office/annual-report/life/supervised.ts'
import { reportOfRelease } from '#office/annual-report/release.ts'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { asking } from '#office/authorities/permissions/seats.ts'
import { publishedByOthers, releasedMark, releasedReports } from '#store/reports/released.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import type { OfficeReports, SupervisedReport } from '../../desk/offices/source.ts'
import { unsettledDemands } from '../annual-report/open-demands.ts'
import { readLife } from '../annual-report/report-lives.ts'
import { takeReportStep } from '../annual-report/report-steps.ts'
import type { OfficeRules } from '../applications/case-situation.ts'
import { keptWhileUnchanged } from '../kept-while-unchanged.ts'
import { nameOfAuthority } from '../name-of-authority.ts'

type Way = Pick<Doorway, 'staff' | 'today'>

/** The reports of other authorities as their supervising authority sees them: read and checked, never drawn from their registers. */
export function officeReports(
  { db }: Pick<Store, 'db'>,
  way: Way,
  { calendarOf }: Pick<OfficeRules, 'calendarOf'>,
): OfficeReports {
  const nameOf = nameOfAuthority(way)
  // What others publish moves what two reports have in common, so it is among what this was made for.
  const kept = keptWhileUnchanged(db, (authority: string, year: number, name: string, _others: string) =>
    supervised(db, nameOf, authority, year, name),
  )
  return {
    mark: (year) => releasedMark(db, year),
    report: async (authority, year, mark) =>
      kept(authority, year, await nameOf(authority), mark ?? (await releasedMark(db, year))),
    demands: unsettledDemands(db),
    deadline: async (authority, year) =>
      reportDeadline(year, await calendarOf(authorityIdSchema.parse(authority))),
    take: async ({ personId }, authority, year, command) => {
      const { tree, people } = await way.staff.now()
      const who = asking(people, tree, personIdSchema.parse(personId), authority, way.today())
      return takeReportStep({ db, nameOf, today: way.today }, authority, year, command, who)
    },
    paper: (report, format) => papers[format](report),
  }
}

async function supervised(
  db: Store['db'],
  nameOf: ReturnType<typeof nameOfAuthority>,
  authority: string,
  year: number,
  name: string,
): Promise<SupervisedReport> {
  const { life, acts } = await readLife(db, authority, year)
  const content = contentSupervised(life)
  const nothing = { life, version: acts.length, reading: null, report: null, findings: [] }
  if (content === null) return nothing
  const report = reportOfRelease(name, content)
  const reading = asReading(report)
  const before = (await releasedReports(db, authority)).find((row) => row.year === year - 1)
  const { findings } = checkReport(reading, before && asReading(reportOfRelease(name, before)))
  const others = await publishedByOthers(db, authority, year)
  const siblings = await Promise.all(
    others.map(
      async (other) => asReading(reportOfRelease(await nameOf(other.authority), other.report)).report,
    ),
  )
  const alike = checkAgainstSiblings(reading.report, siblings)
  return { ...nothing, reading, report, findings: [...findings, ...alike] }
}
