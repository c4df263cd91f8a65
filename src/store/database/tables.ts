import type { ColumnType, Generated } from 'kysely'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { OutcomeId } from '#law/outcomes/outcome.ts'
import type { MatterId } from '#office/acts/act.ts'
import type { JsonObject } from '#office/acts/json.ts'
import type { ImportRow } from '#office/acts/kinds/imports.ts'
import type { ReportStage } from '#office/annual-report/life/life.ts'
import type { ApplicationRow, DocumentRow, RemedyRow } from '#office/annual-report/register/rows.ts'
import type { ActKind, RemedyResult } from '#office/annual-report/register/words.ts'
import type { Case } from '#office/applications/case/case.ts'
import type { EnteredYear } from '#office/calendar/entered-year.ts'
import type { FileId, FileRefusal, FileState, MediaType } from '#office/files/stored-file.ts'
import type { Spell } from '#office/remedies/matter/dossier.ts'
import type { Remedy } from '#office/remedies/matter/remedy.ts'
import type { Recipient } from '#office/reminders/message.ts'
import type { HashAlgorithm } from '../register/hashing.ts'

/** The tables as TypeScript sees them: what went in as a value of a type comes out as one. Days are YYYY-MM-DD, moments are `Date`, bigint is a number (checked on reading). */
export interface Database {
  registers: RegistersTable
  acts: ActsTable
  act_personal: ActPersonalTable
  number_series: NumberSeriesTable
  checkpoints: CheckpointsTable
  report_flows: ReportFlowsTable
  applications: ApplicationsTable
  remedies: RemediesTable
  remedy_files: RemedyFilesTable
  documents: DocumentsTable
  decisions: DecisionsTable
  charges: ChargesTable
  fees: FeesTable
  disclosures: DisclosuresTable
  imports: ImportsTable
  authorities: AuthoritiesTable
  people: PeopleTable
  reports: ReportsTable
  calendar: CalendarTable
  settings: SettingsTable
  cases: CasesTable
  files: FilesTable
  file_chunks: FileChunksTable
  read_rows: ReadRowsTable
  credentials: CredentialsTable
  sessions: SessionsTable
  enrolments: EnrolmentsTable
  sign_in_attempts: SignInAttemptsTable
  sign_in_events: SignInEventsTable
  outbox: OutboxTable
  drafts: DraftsTable
}

interface RegistersTable {
  authority_id: string
  algorithm: HashAlgorithm
  /** The number of the last act. */
  size: number
  /** Its hash. */
  head: Buffer
}

interface ActsTable {
  authority_id: string
  number: number
  matter: MatterId
  version: number
  kind: string
  occurred_on: PlainDate
  recorded_at: Date
  recorded_by: string
  algorithm: HashAlgorithm
  /** Canonical JSON, byte for byte what was hashed; parsed by the driver when selected as it is. */
  facts: ColumnType<JsonObject, string, never>
  facts_salt: Buffer
  facts_leaf: Buffer
  personal_leaf: Buffer | null
  hash: Buffer
}

interface ActPersonalTable {
  authority_id: string
  number: number
  salt: Buffer
  body: ColumnType<JsonObject, string, never>
}

interface NumberSeriesTable {
  authority_id: string
  series: string
  year: number
  last: number
}

interface CheckpointsTable {
  authority_id: string
  size: number
  note: string
}

interface ReportFlowsTable {
  authority_id: string
  year: number
  figure: string
  amount: number
}

interface ReadRow {
  authority_id: string
  matter: MatterId
  version: number
  /** The number of the matter's first act: rows in the order they were recorded. */
  first_act: number
}

interface ApplicationsTable extends ReadRow {
  id: string
  kind: ApplicationRow['kind']
  received: PlainDate
  received_year: Generated<number>
  applicant: string
  about: string
  closed: PlainDate | null
  closed_year: Generated<number | null>
  outcome: OutcomeId | null
}

interface RemediesTable extends ReadRow {
  id: string
  block: RemedyRow['block']
  received: PlainDate
  received_year: Generated<number>
  closed: PlainDate | null
  closed_year: Generated<number | null>
  result: RemedyResult | null
  /** Spells before this one, each with the result a later year set aside. */
  earlier: ColumnType<readonly Spell[], never, never>
}

interface RemedyFilesTable extends ReadRow {
  number: string
  block: RemedyRow['block']
  stage: Remedy['stage']
  since: PlainDate
  forum: string
  party: string
  application: string | null
  /** The folded matter until it is closed. */
  file: ColumnType<Remedy | null, never, never>
}

interface ReportsTable extends ReadRow {
  year: number
  stage: ReportStage
  /** The published versions as JSON, oldest first: a report is read whole or not at all. */
  versions: string
}

interface CalendarTable extends ReadRow {
  year: number
  confirmed: ColumnType<EnteredYear | null, never, never>
  waiting: ColumnType<EnteredYear | null, never, never>
}

interface SettingsTable extends ReadRow {
  setting: string
  value: string
  because: string
  since: PlainDate
}

interface DocumentsTable extends ReadRow {
  number: string
  title: string
  kind: DocumentRow['kind']
  issued: PlainDate
  issued_year: Generated<number>
  repealed: PlainDate | null
  repealed_year: Generated<number | null>
}

interface DecisionsTable extends ReadRow {
  act: ActKind
  decided: PlainDate
  decided_year: Generated<number>
  count: number
}

interface ChargesTable extends ReadRow {
  date: PlainDate
  year: Generated<number>
  item: string
  fen: number
}

interface FeesTable extends ReadRow {
  date: PlainDate
  year: Generated<number>
  noticed_fen: number
  paid_fen: number
  paid_on: PlainDate | null
  paid_year: Generated<number>
}

interface DisclosuresTable extends ReadRow {
  date: PlainDate
  year: Generated<number>
  title: string
}

interface ImportsTable extends ReadRow {
  file: string
  begun: PlainDate
  state: ImportRow['state']
  rows: number
}

interface AuthoritiesTable extends ReadRow {
  name: string
  kind: string
}

interface PeopleTable extends ReadRow {
  name: string
  account: string
  frozen: string | null
}

interface CasesTable extends ReadRow {
  number: string
  stage: Case['stage']
  open: boolean
  since: PlainDate
  applicant: string
  about: string
  /** Name and identity spelt one way, to find the same applicant by. */
  who: string
  identity: string
  answered: boolean
  /** The folded case while it is open. */
  file: ColumnType<Case | null, never, never>
}

interface FilesTable {
  authority_id: string
  id: FileId
  name: string
  media: MediaType
  bytes: number
  sha256: string
  state: FileState['state']
  reason: ColumnType<FileRefusal | null, string | null | undefined, string | null>
  /** The matter whose act names it; null until one does. */
  matter: MatterId | null
  added_at: Date
}

interface FileChunksTable {
  authority_id: string
  file: FileId
  at: number
  body: Buffer
}

/** Which release made an authority's read rows; where it is an older one, or none, they are made again. */
interface ReadRowsTable {
  authority_id: string
  made_by: number
}

/** What a person is recognised by. Moments of sign-in are milliseconds since 1970, as the office's rules count them. */
interface CredentialsTable {
  authority_id: string
  person: string
  /** An argon2id hash in PHC form. */
  password: string | null
  /** The last change of either factor, a reset included; sessions begun before it are over. */
  changed_at: number
  password_changed_at: number | null
  earlier: Generated<string[]>
  sealed_secret: string | null
  confirmed_at: number | null
  last_used_step: number | null
  signed_out_at: number | null
}

interface SessionsTable {
  authority_id: string
  /** The SHA-256 of the token in the cookie, hex. */
  id: string
  person: string
  started_at: number
  last_seen_at: number
  stage: string
  /** A second factor shown but not yet confirmed. */
  pending_secret: string | null
}

interface EnrolmentsTable {
  authority_id: string
  code_hash: string
  person: string
  issued_by: string
  issued_at: number
  used_at: number | null
}

interface SignInAttemptsTable {
  authority_id: string
  id: Generated<string>
  at: number
  account: string
  address: string
  succeeded: boolean
}

interface SignInEventsTable {
  authority_id: string
  id: Generated<string>
  at: number
  what: string
  account: string
  person: string | null
  by: string | null
  address: string | null
}

/** An application half written on the portal. */
interface DraftsTable {
  authority_id: string
  /** The SHA-256 of the token in the cookie, hex. */
  id: string
  /** Sealed. */
  body: Buffer
  touched_at: number
}

/** What is to be told outside the house; moments are milliseconds since 1970. */
interface OutboxTable {
  authority_id: string
  key: string
  recipient: ColumnType<Recipient, string, never>
  subject: string
  body: string
  made_at: number
  state: 'waiting' | 'sent' | 'given-up'
  failures: Generated<number>
  next_try_at: number
  last_error: string | null
  sent_at: number | null
}
