import { yearOf } from '#law/calendar/plain-date.ts'
import { type DisclosureRow, disclosurePublished } from '../kinds/disclosures.ts'
import { sharedKinds } from '../kinds/shared.ts'
import type { Section } from '../section.ts'

export const disclosures: Section<DisclosureRow> = {
  id: 'disclosures',
  kinds: [disclosurePublished, ...sharedKinds<DisclosureRow>()],
  flows: ({ date }) => [{ year: yearOf(date), figure: 'disclosures/items', amount: 1 }],
}
