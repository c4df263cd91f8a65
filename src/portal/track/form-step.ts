import type { JSX } from 'preact'
import type { ZodType } from 'zod'
import type { PayloadOf, StepId } from '#office/applications/commands/registry.ts'
import type { Situation } from '#office/applications/commands/situation.ts'
import type { CaseRecord, FilePurpose } from '#office/applications/room/case-room.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import type { PortalSetting } from '#ui/portal-frame.tsx'
import type { UploadedFile } from '#web/upload.ts'
import type { Read } from '../typed.ts'

export interface FormDrawing {
  readonly setting: PortalSetting
  readonly token: string
  readonly mistakes: readonly Mistake[]
}

/** One thing an applicant does to its case: its form, and what is read from it. */
export interface FormStep<Id extends StepId, Typed> {
  readonly step: Id
  /** As `done` of the case's page tells it. */
  readonly name: string
  readonly url: string
  readonly body: ZodType<Typed & { readonly files?: readonly UploadedFile[] }>
  /** As what its files lie in the case; absent where it takes none. */
  readonly purpose?: FilePurpose
  draw(drawing: FormDrawing, record: CaseRecord, typed: Typed | undefined): JSX.Element
  read(typed: Typed, situation: Situation, record: CaseRecord): Read<PayloadOf<Id>>
}
