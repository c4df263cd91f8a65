import type {
  ApplicationsTable,
  CellAddress,
  DisclosureTable,
  RemediesTable,
  ReportForm,
  Row,
  RowGroup,
  TableId,
} from '#law/report-form/form.ts'
import { isRowGroup } from '#law/report-form/form.ts'

/** One drawn cell. Only cells that start here are listed in a row; spans cover the rest, as in HTML. */
export interface TableCell {
  readonly text: string
  readonly colSpan: number
  readonly rowSpan: number
  /** `column` and `row` head what stands below or beside them; `value` holds a number of the report. */
  readonly role: 'column' | 'row' | 'note' | 'value'
  readonly address?: CellAddress
}

/** A table of the report as it is drawn on every kind of paper. */
export interface DrawnTable {
  readonly id: TableId
  readonly caption: string
  /** Relative widths of the grid's columns. */
  readonly widths: readonly number[]
  readonly headRows: number
  readonly rows: readonly (readonly TableCell[])[]
}

type Cells = ReadonlyMap<CellAddress, number | string>

/** The three tables of a form, filled with the cells of a report. */
export function drawnTables(form: ReportForm, cells: Cells): readonly DrawnTable[] {
  return [
    drawDisclosure(form.disclosure, cells),
    drawApplications(form.applications, cells),
    drawRemedies(form.remedies, cells),
  ]
}

function cell(text: string, role: TableCell['role'], colSpan = 1, rowSpan = 1): TableCell {
  return { text, role, colSpan, rowSpan }
}

function valueCell(cells: Cells, address: CellAddress, colSpan = 1): TableCell {
  return { text: String(cells.get(address) ?? ''), role: 'value', colSpan, rowSpan: 1, address }
}

function drawDisclosure(table: DisclosureTable, cells: Cells): DrawnTable {
  const most = Math.max(...table.blocks.map((block) => block.columns.length))
  const rows = table.blocks.flatMap((block) => {
    const span = (i: number) => (i === block.columns.length - 1 ? most - block.columns.length + 1 : 1)
    return [
      [cell(block.clause.label, 'column', most + 1)],
      [
        cell(table.corner, 'column'),
        ...block.columns.map((column, i) => cell(column.label, 'column', span(i))),
      ],
      ...block.rows.map((row) => [
        cell(row.label, 'row'),
        ...block.columns.map((column, i) => valueCell(cells, `disclosure/${row.id}/${column.id}`, span(i))),
      ]),
    ]
  })
  return {
    id: table.id,
    caption: table.number,
    widths: [3, ...new Array<number>(most).fill(2.4)],
    headRows: 0,
    rows,
  }
}

/** Label columns of table three: block, group, reason. */
const labelColumns = 3

function drawApplications(table: ApplicationsTable, cells: Cells): DrawnTable {
  const { columns } = table
  const groups = groupedColumns(columns)
  const head = [
    [cell(table.corner, 'note', labelColumns, 3), cell(table.head, 'column', columns.length)],
    groups.map((group) =>
      group.label === undefined
        ? cell(group.columns[0]?.label ?? '', 'column', 1, 2)
        : cell(group.label, 'column', group.columns.length),
    ),
    groups
      .filter((group) => group.label !== undefined)
      .flatMap((group) => group.columns.map((column) => cell(column.label, 'column'))),
  ]
  const values = (row: Row) =>
    columns.map((column) => valueCell(cells, `applications/${row.id}/${column.id}`))
  const body = table.rows.flatMap((row) => drawRow(row, 0, values))
  return {
    id: table.id,
    caption: table.number,
    widths: [1.2, 2.8, 5.6, ...columns.map((column) => (column.group ? 1.5 : 1.6))],
    headRows: 3,
    rows: [...head, ...body],
  }
}

/** A row with its label spanning the label columns that are left; a group's label spans all rows below it. */
function drawRow(row: Row | RowGroup, depth: number, values: (row: Row) => TableCell[]): TableCell[][] {
  if (!isRowGroup(row)) return [[cell(row.label, 'row', labelColumns - depth), ...values(row)]]
  const rows = row.rows.flatMap((inner) => drawRow(inner, depth + 1, values))
  const [first = [], ...others] = rows
  return [[cell(row.label, 'row', 1, rows.length), ...first], ...others]
}

interface ColumnGroup<C> {
  readonly label: string | undefined
  readonly columns: readonly C[]
}

/** Neighbouring columns under one header cell; a column without a group stands alone. */
function groupedColumns<C extends { readonly group?: string }>(
  columns: readonly C[],
): readonly ColumnGroup<C>[] {
  const groups: { label: string | undefined; columns: C[] }[] = []
  for (const column of columns) {
    const last = groups.at(-1)
    if (last && column.group !== undefined && last.label === column.group) last.columns.push(column)
    else groups.push({ label: column.group, columns: [column] })
  }
  return groups
}

function drawRemedies(table: RemediesTable, cells: Cells): DrawnTable {
  const { blocks, columns } = table
  const groups = groupedColumns(blocks)
  const results = (count: number, rowSpan: number) =>
    Array.from({ length: count }, () =>
      columns.map((column) => cell(column.label, 'column', 1, rowSpan)),
    ).flat()
  const inGroups = groups.filter((group) => group.label !== undefined).flatMap((group) => group.columns)
  const rows = [
    groups.map((group) =>
      cell(group.label ?? group.columns[0]?.label ?? '', 'column', group.columns.length * columns.length),
    ),
    groups.flatMap((group) =>
      group.label === undefined
        ? results(1, 2)
        : group.columns.map((block) => cell(block.label, 'column', columns.length)),
    ),
    results(inGroups.length, 1),
    blocks.flatMap((block) => columns.map((column) => valueCell(cells, `remedies/${block.id}/${column.id}`))),
  ]
  return {
    id: table.id,
    caption: table.number,
    widths: new Array<number>(blocks.length * columns.length).fill(1),
    headRows: 3,
    rows,
  }
}
