import { type Kysely, sql } from 'kysely'
import { formCells } from '#law/report-form/cells.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { type Counter, newCounter } from '#office/annual-report/counting/count.ts'
import { maskName } from '#office/annual-report/counting/mask.ts'
import { partsOf } from '#office/annual-report/counting/totals.ts'
import type { EvidenceItem } from '#office/annual-report/yearly-report.ts'
import { applicationsBehind } from '../applications/yearly.ts'
import { chargesBehind } from '../charges/yearly.ts'
import type { Database } from '../database/tables.ts'
import { decisionsBehind } from '../decisions/yearly.ts'
import { documentsBehind } from '../documents/yearly.ts'
import { remediesBehind } from '../remedies/yearly.ts'
import type { Page, Placed } from './figure.ts'

export interface EvidencePage {
  readonly items: readonly EvidenceItem[]
  /** Where the next page begins; null at the end. */
  readonly next: number | null
}

/**
 * Part of the cases behind a cell, in the order they were recorded; none for an address the form does not have. `named`
 * says how a private person's name is written: masked, unless the page is for those who handle the case.
 */
export async function evidencePage(
  db: Kysely<Database>,
  authority: string,
  year: number,
  address: CellAddress,
  page: Page,
  named: (name: string) => string = maskName,
): Promise<EvidencePage> {
  const cell = formCells(form2021).find((candidate) => candidate.address === address)
  if (cell === undefined) return { items: [], next: null }
  const parts = partsOf(cell.table, cell.row, cell.column)
  const counted = await countedRows(db, authority, year, cell, page)
  return {
    items: counted.flatMap(({ count }) => itemsIn(parts, newCounter(year, named), count)),
    next: counted.length < page.limit ? null : (counted.at(-1)?.firstAct ?? null),
  }
}

/** A row as the counter takes it: what it says about a row is what the report says, here as there. */
interface Counted {
  readonly firstAct: number
  count(counter: Counter): void
}

async function countedRows(
  db: Kysely<Database>,
  authority: string,
  year: number,
  cell: { readonly table: string; readonly row: string; readonly column: string },
  page: Page,
): Promise<readonly Counted[]> {
  const where = [db, authority, year] as const
  if (cell.table === 'applications') {
    return taking(await applicationsBehind(...where, cell, page), (counter) => counter.application)
  }
  if (cell.table === 'remedies')
    return taking(await remediesBehind(...where, cell, page), (counter) => counter.remedy)
  if (cell.row === 'charges') return taking(await chargesBehind(...where, page), (counter) => counter.charge)
  if (cell.column === 'decisions') {
    return taking(await decisionsBehind(...where, cell.row, page), (counter) => counter.act)
  }
  return taking(await documentsBehind(...where, cell, page), (counter) => counter.document)
}

function taking<Row>(
  rows: readonly Placed<Row>[],
  take: (counter: Counter) => (row: Row) => void,
): readonly Counted[] {
  return rows.map(({ firstAct, row }) => ({ firstAct, count: (counter) => take(counter)(row) }))
}

/** A row counts into one of the cells that a sum is made of, at most. */
function itemsIn(
  parts: readonly CellAddress[],
  counter: Counter,
  count: Counted['count'],
): readonly EvidenceItem[] {
  count(counter)
  return parts.flatMap((part) => counter.items(part))
}

/** How many rows stand behind a cell that comes to `value`: a case adds one, but acts add their count and charges their money. */
export async function rowsBehind(
  db: Kysely<Database>,
  authority: string,
  year: number,
  address: CellAddress,
  value: number,
): Promise<number> {
  const [, row = '', column] = address.split('/')
  if (row === 'charges') {
    const { rows } = await sql<{ count: number }>`
      select count(*) from charges where authority_id = ${authority} and year = ${year} and fen <> 0`.execute(
      db,
    )
    return rows[0]?.count ?? 0
  }
  if (column !== 'decisions') return value
  const { rows } = await sql<{ count: number }>`
    select count(*) from decisions
    where authority_id = ${authority} and decided_year = ${year} and act = ${row} and count <> 0`.execute(db)
  return rows[0]?.count ?? 0
}
