import type { Case } from '#office/applications/case/case.ts'
import type { Work } from '../work.ts'

/** What the form of a step is drawn for. */
export interface FormSetting {
  readonly file: Case
  readonly work: Work
}
