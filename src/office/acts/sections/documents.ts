import { yearOf } from '#law/calendar/plain-date.ts'
import type { DocumentRow } from '#office/annual-report/register/rows.ts'
import type { Flow } from '../flows.ts'
import { documentIssued, documentRepealed } from '../kinds/documents.ts'
import { sharedKinds } from '../kinds/shared.ts'
import type { Section } from '../section.ts'

export const documents: Section<DocumentRow> = {
  id: 'documents',
  kinds: [documentIssued, documentRepealed, ...sharedKinds<DocumentRow>()],
  flows: ({ kind, issued, repealed }): readonly Flow[] => {
    const came: Flow[] = [
      { year: yearOf(issued), figure: `disclosure/${kind}/issued`, amount: 1 },
      { year: yearOf(issued), figure: `disclosure/${kind}/inForce`, amount: 1 },
    ]
    if (repealed === null) return came
    const year = yearOf(repealed)
    return [
      ...came,
      { year, figure: `disclosure/${kind}/repealed`, amount: 1 },
      { year, figure: `disclosure/${kind}/inForce`, amount: -1 },
    ]
  },
}
