import {
  type ApplicationsTable,
  type CellAddress,
  isRowGroup,
  type ReportForm,
  type Row,
  type RowGroup,
  type TableId,
  type Unit,
} from './form.ts'

/** A row of table three with the headings it stands under, outermost first. */
export interface PlacedRow extends Row {
  readonly under: readonly RowGroup[]
}

/** One cell of the form: where it stands and what may be written in it. */
export interface FormCell {
  readonly address: CellAddress
  readonly table: TableId
  readonly row: string
  readonly column: string
  readonly unit: Unit
  /** The cell as the form names it, for people. */
  readonly name: string
}

/** The rows of table three that carry numbers, in the form's order (25 in 2021, 23 in 2019). */
export function applicationRows(table: ApplicationsTable): readonly PlacedRow[] {
  const known = rowsOfTable.get(table)
  if (known) return known
  const walk = (rows: readonly (Row | RowGroup)[], under: readonly RowGroup[]): PlacedRow[] =>
    rows.flatMap((row) => (isRowGroup(row) ? walk(row.rows, [...under, row]) : [{ ...row, under }]))
  const rows = walk(table.rows, [])
  rowsOfTable.set(table, rows)
  return rows
}

const rowsOfTable = new WeakMap<ApplicationsTable, readonly PlacedRow[]>()

const cellsOfForm = new WeakMap<ReportForm, readonly FormCell[]>()

/** Every cell of a form in reading order. */
export function formCells(form: ReportForm): readonly FormCell[] {
  const known = cellsOfForm.get(form)
  if (known) return known
  const cells = [...disclosureCells(form), ...applicationCells(form), ...remedyCells(form)]
  cellsOfForm.set(form, cells)
  return cells
}

/** The cell as the form names it, for example 表三「（三）不予公开 4.保护第三方合法权益」自然人. */
export function cellName(form: ReportForm, address: CellAddress): string {
  return formCells(form).find((cell) => cell.address === address)?.name ?? address
}

function disclosureCells({ disclosure }: ReportForm): FormCell[] {
  return disclosure.blocks.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column) => ({
        address: `disclosure/${row.id}/${column.id}` as const,
        table: 'disclosure' as const,
        row: row.id,
        column: column.id,
        unit: column.unit ?? row.unit,
        name: `${disclosure.number}「${row.label}」${column.label}`,
      })),
    ),
  )
}

function applicationCells({ applications }: ReportForm): FormCell[] {
  return applicationRows(applications).flatMap((row) =>
    applications.columns.map((column) => ({
      address: `applications/${row.id}/${column.id}` as const,
      table: 'applications' as const,
      row: row.id,
      column: column.id,
      unit: 'count' as const,
      name: `${applications.number}「${rowName(row)}」${column.group ? `${column.group}·` : ''}${column.label}`,
    })),
  )
}

function remedyCells({ remedies }: ReportForm): FormCell[] {
  return remedies.blocks.flatMap((block) =>
    remedies.columns.map((column) => ({
      address: `remedies/${block.id}/${column.id}` as const,
      table: 'remedies' as const,
      row: block.id,
      column: column.id,
      unit: 'count' as const,
      name: `${remedies.number}「${block.group ? `${block.group}·` : ''}${block.label}」${column.label}`,
    })),
  )
}

/** A row's label with the reason group it belongs to. */
export function rowName(row: PlacedRow): string {
  const group = row.under[1]
  return group ? `${group.label} ${bareLabel(row)}` : bareLabel(row)
}

/** A row's label; the note in brackets stays with the form. */
export function bareLabel({ label }: Row): string {
  return label.replace(/（区分处理.*/u, '')
}
