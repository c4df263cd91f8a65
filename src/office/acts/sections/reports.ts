import { type ReportRow, reportCorrected, reportReleased } from '../kinds/reports.ts'
import { sharedKinds } from '../kinds/shared.ts'
import type { Section } from '../section.ts'

export const reports: Section<ReportRow> = {
  id: 'reports',
  kinds: [reportReleased, reportCorrected, ...sharedKinds<ReportRow>()],
  flows: () => [],
}
