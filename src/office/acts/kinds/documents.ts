import { z } from 'zod'
import type { DocumentRow } from '#office/annual-report/register/rows.ts'
import { beginning, defineKind, following, nothingPersonal } from '../kind.ts'
import { words } from '../schemas.ts'

/** A 规章 or 行政规范性文件 was issued. */
export const documentIssued = defineKind({
  id: 'document.issued',
  facts: z.object({ number: words, title: words, kind: z.enum(['normativeDocuments', 'regulations']) }),
  personal: nothingPersonal,
  apply: (row: DocumentRow | undefined, { on, facts }): DocumentRow => {
    beginning(row, 'document.issued')
    return { ...facts, issued: on, repealed: null }
  },
})

export const documentRepealed = defineKind({
  id: 'document.repealed',
  facts: z.object({}),
  personal: nothingPersonal,
  apply: (row: DocumentRow | undefined, { on }): DocumentRow => ({
    ...following(row, 'document.repealed'),
    repealed: on,
  }),
})
