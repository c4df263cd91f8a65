import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { PolicyName } from '#office/authorities/permissions/registry.ts'
import type { FileRoom } from '#office/files/stored-file.ts'
import type { RemedyRoom } from '#office/remedies/room.ts'

/** What the desk's pages on remedies work with. */
export interface RemediesAtDesk {
  readonly remedies: RemedyRoom
  readonly people: Pick<PeopleAdministration, 'now' | 'today'>
  readonly files: FileRoom
  /** The folder where files lie while they come in; of this section alone. */
  readonly uploads: string
}

/** The permissions these pages name. A step is judged once more, on the matter as it stands. */
export type RemedyPolicy = Extract<PolicyName, `remedies.${string}`>
