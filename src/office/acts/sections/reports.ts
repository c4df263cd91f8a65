import type { ReportLife } from '#office/annual-report/life/life.ts'
import { reportKinds } from '../kinds/report-kinds.ts'
import { sharedKinds } from '../kinds/shared.ts'
import type { Section } from '../section.ts'

/** A row is the report's life without the persons in it. */
export const reports: Section<ReportLife> = {
  id: 'reports',
  kinds: [...reportKinds, ...sharedKinds<ReportLife>()],
  flows: () => [],
}
