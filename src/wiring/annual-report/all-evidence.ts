import type { Kysely } from 'kysely'
import type { CellAddress } from '#law/report-form/form.ts'
import type { EvidenceItem, ReportWithoutCases } from '#office/annual-report/yearly-report.ts'
import { evidencePage } from '#store/annual-report/evidence.ts'
import type { Database } from '#store/database/tables.ts'

const atOnce = 5_000

/** Every case behind every cell of a report that is not zero, for the papers that carry them. */
export async function allEvidence(
  db: Kysely<Database>,
  authority: string,
  { year, cells }: ReportWithoutCases,
): Promise<ReadonlyMap<CellAddress, readonly EvidenceItem[]>> {
  const evidence = new Map<CellAddress, readonly EvidenceItem[]>()
  for (const [cell, value] of cells) {
    if (Number(value) > 0) evidence.set(cell, await evidenceOf(db, authority, year, cell))
  }
  return evidence
}

async function evidenceOf(db: Kysely<Database>, authority: string, year: number, cell: CellAddress) {
  const items: EvidenceItem[] = []
  for (let after: number | null = 0; after !== null; ) {
    const page: Awaited<ReturnType<typeof evidencePage>> = await evidencePage(db, authority, year, cell, {
      after,
      limit: atOnce,
    })
    items.push(...page.items)
    after = page.next
  }
  return items
}
