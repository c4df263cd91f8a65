import { yearOf } from '#law/calendar/plain-date.ts'
import type { ApplicationRow } from '#office/annual-report/register/rows.ts'
import { caseKinds } from '#office/applications/case/kinds.ts'
import type { Flow } from '../flows.ts'
import { sharedKinds } from '../kinds/shared.ts'
import type { Section } from '../section.ts'

export const applications: Section<ApplicationRow> = {
  id: 'applications',
  kinds: [...caseKinds, ...sharedKinds<ApplicationRow>()],
  flows: ({ kind, received, closing }): readonly Flow[] => {
    const came: Flow[] = [
      { year: yearOf(received), figure: `applications/new/${kind}`, amount: 1 },
      { year: yearOf(received), figure: `applications/carriedOut/${kind}`, amount: 1 },
    ]
    if (closing === null) return came
    const year = yearOf(closing.on)
    return [
      ...came,
      { year, figure: `applications/${closing.outcome}/${kind}`, amount: 1 },
      { year, figure: `applications/carriedOut/${kind}`, amount: -1 },
    ]
  },
}
