import { yearOf } from '#law/calendar/plain-date.ts'
import { outcomeById } from '#law/outcomes/outcomes.ts'
import { outcomeLabel } from '#law/outcomes/recognise.ts'
import { formCells } from '#law/report-form/cells.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { ActRow, ApplicationRow, ChargeRow, DocumentRow, RemedyRow } from '../register/rows.ts'
import type { EvidenceItem } from '../yearly-report.ts'
import { newLedger } from './ledger.ts'
import { remedyColumn, standingOf } from './standing.ts'

/** Counts a year's cells row by row; rows of other years are passed over. Only what is counted is kept. */
export interface Counter {
  application(row: ApplicationRow): void
  remedy(row: RemedyRow): void
  document(row: DocumentRow): void
  act(row: ActRow): void
  charge(row: ChargeRow): void
  /** The sum of a cell that rows were added to; sums of other cells are computed in `totals.ts`. */
  sum(cell: CellAddress): number
  items(cell: CellAddress): readonly EvidenceItem[]
}

/** `named` says how the name of a private person is written in the evidence. */
export function newCounter(year: number, named: (name: string) => string): Counter {
  const applications = newLedger<ApplicationRow>()
  const others = newLedger<EvidenceItem>()

  function application(row: ApplicationRow): void {
    const standing = standingOf(row, year)
    if (!standing.inYear) return
    applications.add(cell(standing.came, row.kind), row, 1)
    applications.add(cell(standing.left, row.kind), row, 1)
  }

  function remedy(row: RemedyRow): void {
    const column = remedyColumn(row, year)
    if (column === null) return
    const outcome = form2021.remedies.columns.find((candidate) => candidate.id === column)?.label ?? column
    const closed = column === 'pending' ? {} : closedOn(row)
    add(`remedies/${row.block}/${column}`, {
      id: row.id,
      received: row.received,
      ...closed,
      outcome,
      adds: 1,
    })
  }

  function document(row: DocumentRow): void {
    if (yearOf(row.issued) > year) return
    const item: EvidenceItem = {
      id: row.number || row.title,
      about: row.title,
      received: row.issued,
      adds: 1,
      ...(row.repealed ? { closed: row.repealed } : {}),
    }
    if (yearOf(row.issued) === year) add(`disclosure/${row.kind}/issued`, item)
    if (row.repealed && yearOf(row.repealed) === year) add(`disclosure/${row.kind}/repealed`, item)
    if (!row.repealed || yearOf(row.repealed) > year) add(`disclosure/${row.kind}/inForce`, item)
  }

  function act(row: ActRow): void {
    if (yearOf(row.decided) !== year || row.count === 0) return
    add(`disclosure/${row.act}/decisions`, { id: row.decided, closed: row.decided, adds: row.count })
  }

  function charge(row: ChargeRow): void {
    if (yearOf(row.date) !== year || row.fen === 0) return
    add('disclosure/charges/amount', {
      id: row.date,
      received: row.date,
      about: row.item,
      adds: row.fen / 100,
    })
  }

  function add(address: CellAddress, item: EvidenceItem): void {
    others.add(address, item, item.adds)
  }

  return {
    application,
    remedy,
    document,
    act,
    charge,
    sum: (address) => applications.sum(address) + others.sum(address),
    items: (address) => [
      ...applications.entries(address).map((row) => applicationItem(row, year, named)),
      ...others.entries(address),
    ],
  }
}

function closedOn(row: RemedyRow): { closed?: string } {
  return row.closing === null ? {} : { closed: row.closing.on }
}

function applicationItem(row: ApplicationRow, year: number, named: (name: string) => string): EvidenceItem {
  const closing = row.closing !== null && yearOf(row.closing.on) <= year ? row.closing : null
  return {
    id: row.id,
    who: row.kind === 'person' ? named(row.applicant) : row.applicant,
    received: row.received,
    ...(closing ? { closed: closing.on, outcome: labelOf(closing.outcome) } : {}),
    about: row.about.length > 60 ? `${row.about.slice(0, 59)}…` : row.about,
    adds: 1,
  }
}

const labels = new Map<string, string>()

function labelOf(outcome: Parameters<typeof outcomeById>[0]): string {
  const known = labels.get(outcome)
  if (known !== undefined) return known
  const label = outcomeLabel(outcomeById(outcome))
  labels.set(outcome, label)
  return label
}

/** Addresses are made once for each row and column, not once for each case. */
const cell = cellAddresses()

function cellAddresses(): (row: string, column: string) => CellAddress {
  const rows = new Map<string, Map<string, CellAddress>>()
  for (const { table, row, column, address } of formCells(form2021)) {
    if (table !== 'applications') continue
    rows.set(row, (rows.get(row) ?? new Map<string, CellAddress>()).set(column, address))
  }
  return (row, column) => rows.get(row)?.get(column) ?? `applications/${row}/${column}`
}
