import { yearOf } from '#law/calendar/plain-date.ts'
import type { RemedyRow } from '#office/annual-report/register/rows.ts'
import type { Flow } from '../flows.ts'
import {
  litigationClosed,
  litigationReceived,
  reconsiderationClosed,
  reconsiderationReceived,
} from '../kinds/remedies.ts'
import { sharedKinds } from '../kinds/shared.ts'
import type { Section } from '../section.ts'

export const remedies: Section<RemedyRow> = {
  id: 'remedies',
  kinds: [
    reconsiderationReceived,
    reconsiderationClosed,
    litigationReceived,
    litigationClosed,
    ...sharedKinds<RemedyRow>(),
  ],
  flows: ({ block, received, closing }): readonly Flow[] => {
    const came: Flow = { year: yearOf(received), figure: `remedies/${block}/pending`, amount: 1 }
    if (closing === null) return [came]
    const year = yearOf(closing.on)
    return [
      came,
      { year, figure: `remedies/${block}/pending`, amount: -1 },
      { year, figure: `remedies/${block}/${closing.result}`, amount: 1 },
    ]
  },
}
