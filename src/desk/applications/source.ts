import type { CaseRoom } from '#office/applications/room/case-room.ts'
import type { LetterRoom } from '#office/applications/room/letter-room.ts'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { PolicyName } from '#office/authorities/permissions/registry.ts'
import type { CalendarChange } from '#office/calendar/changes.ts'
import type { FileRoom } from '#office/files/stored-file.ts'
import type { RemedyRoom } from '#office/remedies/room.ts'

/** What the desk's pages on applications work with. */
export interface ApplicationsAtDesk {
  readonly cases: CaseRoom
  readonly letters: LetterRoom
  readonly files: FileRoom
  /** Absent where this desk keeps no reconsiderations and lawsuits. */
  readonly remedies?: Pick<RemedyRoom, 'against'>
  readonly people: Pick<PeopleAdministration, 'now' | 'today'>
  /** What moved the calendar lately; absent where nobody enters notices here. */
  readonly calendarChanges?: () => Promise<readonly CalendarChange[]>
  /** The folder where files lie while they come in; of this section alone. */
  readonly uploads: string
  /** A list as a workbook (.xlsx). */
  readonly workbook: (sheet: ListSheet) => Promise<Uint8Array>
}

/** A list to be taken along. */
export interface ListSheet {
  readonly title: string
  readonly columns: readonly {
    readonly label: string
    readonly kind: 'words' | 'day' | 'number'
    /** In letters. */
    readonly width: number
  }[]
  /** Days as YYYY-MM-DD. */
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** The permissions these pages name. A step is judged once more, on the case as it stands. */
export type ApplicationPolicy = Extract<
  PolicyName,
  'applications.read' | 'applications.register' | 'applications.assign' | 'register.export'
>
