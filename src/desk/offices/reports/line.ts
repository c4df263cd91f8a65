import type { PlainDate } from '#law/calendar/plain-date.ts'
import { permissionFacts } from '#office/annual-report/life/decide.ts'
import { type Demand, isUnsettled } from '#office/annual-report/life/demand.ts'
import {
  countFindings,
  type FindingCounts,
  type ProgressStage,
  type Punctuality,
  progressOf,
  punctualityOf,
} from '#office/annual-report/life/supervised.ts'
import type { AuthorityOnDay } from '#office/authorities/authority.ts'
import { judge } from '#office/authorities/permissions/registry.ts'
import { asking } from '#office/authorities/permissions/seats.ts'
import type { OfficesAtDesk, SupervisedReport } from '../source.ts'
import type { Looking } from '../summary.ts'

/** One authority's report on a year, in figures. */
export interface ReportLine extends Punctuality {
  readonly authority: Pick<AuthorityOnDay, 'id' | 'name'>
  readonly stage: ProgressStage
  readonly due: PlainDate
  /** Null while there is nothing of it to read. */
  readonly found: FindingCounts | null
  readonly demand: Demand | null
  /** A demand whose day is over with no answer. */
  readonly demandLate: boolean
}

export interface SeenReport {
  readonly line: ReportLine
  /** Undefined where the viewer may not read it (yet). */
  readonly readable: SupervisedReport | undefined
}

/** The report of one authority as someone may see it: how far it is always, what stands in it once that may be read. */
export async function seenReport(
  { reports }: Pick<OfficesAtDesk, 'reports'>,
  { staff, person, today }: Looking,
  { id, name }: Pick<AuthorityOnDay, 'id' | 'name'>,
  year: number,
  mark?: string,
): Promise<SeenReport> {
  const [report, { due }] = await Promise.all([reports.report(id, year, mark), reports.deadline(id, year)])
  const { life, version, findings } = report
  const who = asking(staff.people, staff.tree, person, id, today)
  const mayRead = judge('annual-report.read', who, permissionFacts(life, person)) === 'allowed'
  const readable = mayRead && report.report !== null ? report : undefined
  const { demand } = life
  return {
    readable,
    line: {
      authority: { id, name },
      stage: progressOf(life, version),
      due,
      ...punctualityOf(life, due, today),
      found: readable ? countFindings(findings) : null,
      demand,
      demandLate: isUnsettled(demand) && demand.state === 'open' && demand.until < today,
    },
  }
}
