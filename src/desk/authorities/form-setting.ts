import type { Mistake } from '#ui/error-summary.tsx'
import type { Form } from '../people/field-readers.ts'
import type { AuthorityView } from './authority-view.ts'

/** What every form on an authority's page is drawn with. */
export interface FormSetting {
  readonly view: AuthorityView
  readonly token: string
  readonly mistakes: readonly Mistake[]
  /** What was typed, when the form comes back with mistakes. */
  readonly form: Form
}
