import { yearOf } from '#law/calendar/plain-date.ts'
import type { ActRow } from '#office/annual-report/register/rows.ts'
import { decisionsRecorded } from '../kinds/decisions.ts'
import { sharedKinds } from '../kinds/shared.ts'
import type { Section } from '../section.ts'

export const decisions: Section<ActRow> = {
  id: 'decisions',
  kinds: [decisionsRecorded, ...sharedKinds<ActRow>()],
  flows: ({ act, decided, count }) => [
    { year: yearOf(decided), figure: `disclosure/${act}/decisions`, amount: count },
  ],
}
