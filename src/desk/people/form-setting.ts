import type { Mistake } from '#ui/error-summary.tsx'
import type { Form } from './field-readers.ts'
import type { PersonView } from './person-view.ts'

/** What every form on a person's page is drawn with. */
export interface FormSetting {
  readonly view: PersonView
  readonly token: string
  readonly mistakes: readonly Mistake[]
  /** What was typed, when the form comes back with mistakes. */
  readonly form: Form
}

export function actionPath({ person }: PersonView, slug: string): string {
  return `${personPath(person.id)}/${slug}`
}

export function personPath(person: string): string {
  return `/desk/people/${encodeURIComponent(person)}`
}
