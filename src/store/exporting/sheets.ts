import { type RawBuilder, type Selectable, sql, type Transaction } from 'kysely'
import type { Delivery } from '#law/clocks/receipt.ts'
import {
  cellsOfApplication,
  cellsOfCharge,
  cellsOfDecisions,
  cellsOfDisclosure,
  cellsOfDocument,
  cellsOfFee,
  cellsOfRemedy,
  type RowCells,
} from '#office/annual-report/register/cells.ts'
import type { SheetId } from '#office/annual-report/register/sheets.ts'
import { channelWords } from '#office/applications/case/intake.ts'
import { streamRows } from '../database/stream.ts'
import type { Database } from '../database/tables.ts'

/** The rows of one sheet of an authority's register, in the order they were recorded, some thousand at a time. */
export type SheetRows = (tx: Transaction<Database>, authority: string) => AsyncGenerator<readonly RowCells[]>

type Row<Table extends keyof Database> = Selectable<Database[Table]>

/** A sheet out of the rows of one table. */
function from<Table extends keyof Database, More = unknown>(
  query: (authority: string) => RawBuilder<Row<Table> & More>,
  cells: (row: Row<Table> & More) => RowCells,
): SheetRows {
  return async function* (tx, authority) {
    for await (const rows of streamRows(tx, query(authority))) yield rows.map(cells)
  }
}

interface Said {
  readonly channel: Delivery['channel'] | null
  readonly letter: string | null
}

/** How an application came and under which number it was answered stands in its acts alone. */
const applications = from<'applications', Said>(
  (authority) => sql`
    select r.*,
      (select facts->'delivery'->>'channel' from acts a
        where a.authority_id = r.authority_id and a.matter = r.matter and a.version = 1) as channel,
      (select facts->>'letter' from acts a
        where a.authority_id = r.authority_id and a.matter = r.matter and a.kind = 'application.reply-signed'
        order by version desc limit 1) as letter
    from applications r where r.authority_id = ${authority} order by r.first_act`,
  ({ id, kind, received, applicant, about, closed, outcome, channel, letter }) => {
    const closing = closed === null || outcome === null ? null : { on: closed, outcome }
    return cellsOfApplication(
      { id, kind, received, applicant, about, closing },
      { channel: channel === null ? '' : channelWords[channel], letter: letter ?? '' },
    )
  },
)

const remedies = (litigation: boolean) =>
  from<'remedies'>(
    (authority) => sql`
      select * from remedies where authority_id = ${authority}
        and (block <> 'reconsideration') = ${litigation} order by first_act`,
    ({ id, block, received, closed, result }) => {
      const closing = closed === null || result === null ? null : { on: closed, result }
      return cellsOfRemedy({ id, block, received, closing })
    },
  )

const documents = (kind: Row<'documents'>['kind']) =>
  from<'documents'>(
    (authority) => sql`
      select * from documents where authority_id = ${authority} and kind = ${kind} order by first_act`,
    cellsOfDocument,
  )

export const sheetRows: Readonly<Record<SheetId, SheetRows>> = {
  applications,
  reconsiderations: remedies(false),
  litigations: remedies(true),
  normativeDocuments: documents('normativeDocuments'),
  regulations: documents('regulations'),
  acts: from<'decisions'>(
    (authority) => sql`select * from decisions where authority_id = ${authority} order by first_act`,
    cellsOfDecisions,
  ),
  charges: from<'charges'>(
    (authority) => sql`select * from charges where authority_id = ${authority} order by first_act`,
    cellsOfCharge,
  ),
  processingFees: from<'fees'>(
    (authority) => sql`select * from fees where authority_id = ${authority} order by first_act`,
    ({ date, noticed_fen, paid_fen, paid_on }) =>
      cellsOfFee({ date, noticedFen: noticed_fen, paidFen: paid_fen, paidOn: paid_on }),
  ),
  disclosures: from<'disclosures'>(
    (authority) => sql`select * from disclosures where authority_id = ${authority} order by first_act`,
    cellsOfDisclosure,
  ),
}
