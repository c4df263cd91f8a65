import type { SectionId } from '#office/acts/act.ts'
import { applicationsTable } from './applications/table.ts'
import { authoritiesTable } from './authorities/table.ts'
import { casesTable } from './cases/table.ts'
import { chargesTable } from './charges/table.ts'
import { decisionsTable } from './decisions/table.ts'
import { disclosuresTable } from './disclosures/table.ts'
import { documentsTable } from './documents/table.ts'
import { feesTable } from './fees/table.ts'
import { importsTable } from './imports/table.ts'
import { peopleTable } from './people/table.ts'
import { keeping, type Refresher, refresherOf } from './register/refresh.ts'
import { remedyFilesTable } from './remedies/files-table.ts'
import { remediesTable } from './remedies/table.ts'
import { reportsTable } from './reports/table.ts'
import { calendarTable } from './rules/calendar-table.ts'
import { settingsTable } from './rules/settings-table.ts'

/** What keeps each section's table in step with its acts. */
export const refreshers: Readonly<Record<SectionId, Refresher>> = {
  applications: refresherOf(applicationsTable, keeping(casesTable)),
  remedies: refresherOf(remediesTable, keeping(remedyFilesTable)),
  documents: refresherOf(documentsTable),
  decisions: refresherOf(decisionsTable),
  charges: refresherOf(chargesTable),
  fees: refresherOf(feesTable),
  disclosures: refresherOf(disclosuresTable),
  imports: refresherOf(importsTable),
  authorities: refresherOf(authoritiesTable),
  people: refresherOf(peopleTable),
  reports: refresherOf(reportsTable),
  calendar: refresherOf(calendarTable),
  settings: refresherOf(settingsTable),
}

/** Raised with every change to these tables or to what acts fold to: rows made by an older release are made again. */
export const rowsMadeBy = 3
