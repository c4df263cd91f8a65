import { z } from 'zod'
import type { DisclosureItemRow } from '#office/annual-report/register/rows.ts'
import { beginning, defineKind, nothingPersonal } from '../kind.ts'
import { words } from '../schemas.ts'

export interface DisclosureRow extends DisclosureItemRow {
  readonly title: string
}

/** An item was made public on the office's own initiative (条例 art. 19–21). */
export const disclosurePublished = defineKind({
  id: 'disclosure.published',
  facts: z.object({ title: words }),
  personal: nothingPersonal,
  apply: (row: DisclosureRow | undefined, { on, facts }): DisclosureRow => {
    beginning(row, 'disclosure.published')
    return { date: on, title: facts.title }
  },
})
