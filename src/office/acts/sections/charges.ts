import { yearOf } from '#law/calendar/plain-date.ts'
import type { ChargeRow } from '#office/annual-report/register/rows.ts'
import { chargeRecorded } from '../kinds/charges.ts'
import { sharedKinds } from '../kinds/shared.ts'
import type { Section } from '../section.ts'

export const charges: Section<ChargeRow> = {
  id: 'charges',
  kinds: [chargeRecorded, ...sharedKinds<ChargeRow>()],
  flows: ({ date, fen }) => [{ year: yearOf(date), figure: 'disclosure/charges/amount', amount: fen }],
}
