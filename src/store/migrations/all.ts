import type { Migration } from 'kysely/migration'
import * as register from './0001-register.ts'
import * as readRows from './0002-read-rows.ts'
import * as people from './0003-people.ts'
import * as reports from './0004-reports.ts'
import * as cases from './0005-cases.ts'
import * as drafts from './0006-drafts.ts'
import * as remedies from './0007-remedies.ts'
import * as reportLife from './0008-report-life.ts'
import * as outbox from './0009-outbox.ts'
import * as rules from './0010-rules.ts'
import * as restatements from './0011-restatements.ts'

/** Forward only, in the order of their names. A migration that has been released is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-register': register,
  '0002-read-rows': readRows,
  '0003-people': people,
  '0004-reports': reports,
  '0005-cases': cases,
  '0006-drafts': drafts,
  '0007-remedies': remedies,
  '0008-report-life': reportLife,
  '0009-outbox': outbox,
  '0010-rules': rules,
  '0011-restatements': restatements,
}
