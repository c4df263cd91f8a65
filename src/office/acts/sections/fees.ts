import { yearOf } from '#law/calendar/plain-date.ts'
import type { ProcessingFeeRow } from '#office/annual-report/register/rows.ts'
import { feeNoticed, feePaid } from '../kinds/fees.ts'
import { sharedKinds } from '../kinds/shared.ts'
import type { Section } from '../section.ts'

/** Notices count in the year of the notice, money in the year it was paid. */
export const fees: Section<ProcessingFeeRow> = {
  id: 'fees',
  kinds: [feeNoticed, feePaid, ...sharedKinds<ProcessingFeeRow>()],
  flows: ({ date, noticedFen, paidFen, paidOn }) => [
    { year: yearOf(date), figure: 'fees/notices', amount: 1 },
    { year: yearOf(date), figure: 'fees/noticedFen', amount: noticedFen },
    { year: yearOf(paidOn ?? date), figure: 'fees/paidFen', amount: paidFen },
  ],
}
