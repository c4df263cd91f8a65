import type { JSX } from 'preact'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Diagnosis } from '#office/operations/diagnosis.ts'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { PageHead } from '#ui/page-head.tsx'
import type { OpenDemand } from '../annual-report/demand.ts'
import type { ApplicationsToday } from '../applications/today.ts'
import type { AuditToday } from '../audit/today.ts'
import type { OfficesToday } from '../offices/waiting.ts'
import type { RemediesToday } from '../remedies/today.ts'
import type { ReportAtDesk } from '../source.ts'
import { ApplicationsPanel } from './applications-panel.tsx'
import { AuditPanel } from './audit-panel.tsx'
import { DemandsPanel } from './demands-panel.tsx'
import { HealthPanel } from './health-panel.tsx'
import { OfficesPanel } from './offices-panel.tsx'
import { RemediesPanel } from './remedies-panel.tsx'
import { ReportPanels } from './report-panels.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly today: PlainDate
  /** Each part undefined for whoever never meets it. */
  readonly applications: ApplicationsToday | undefined
  readonly remedies: RemediesToday | undefined
  readonly demands: readonly OpenDemand[]
  readonly offices: OfficesToday | undefined
  readonly reports: { readonly newest: ReportAtDesk | undefined } | undefined
  readonly health: readonly Diagnosis[] | undefined
  readonly audit: AuditToday | undefined
}

/** What waits today, and the year's figures: to each what is theirs. */
export function TodayPage(props: Props): JSX.Element {
  const { setting, today, applications, remedies, demands, offices, reports, health, audit } = props
  return (
    <DeskFrame setting={setting} title="今日" entry="/desk">
      <PageHead title={`${setting.person}，您好`} lead={`今天是 ${today}`} />
      {applications ? <ApplicationsPanel today={applications} /> : null}
      <DemandsPanel demands={demands} today={today} />
      {offices ? <OfficesPanel waiting={offices} today={today} /> : null}
      {remedies && remedies.open > 0 ? <RemediesPanel today={remedies} /> : null}
      {reports ? <ReportPanels today={today} atDesk={reports.newest} /> : null}
      {health ? <HealthPanel lines={health} /> : null}
      {audit ? <AuditPanel today={audit} /> : null}
    </DeskFrame>
  )
}
