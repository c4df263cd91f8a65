import type { Block, GridCell } from '#office/annual-report/paper.ts'

/** A cell while it is being read; a reader may set its spans until it is closed. */
export interface OpenCell {
  colSpan: number
  rowSpan: number
  /** True for the lower part of a cell merged downwards: it is not a cell of its own. */
  continued: boolean
  /** True once a table was found inside: the cell only lays out the page. */
  layout: boolean
  readonly lines: string[]
}

/** A finished cell; its lines are kept only where they are several, should it turn out to frame prose. */
interface TableCell extends GridCell {
  rowSpan: number
  readonly lines?: readonly string[]
}

interface OpenTable {
  rows: TableCell[][]
  row: TableCell[] | undefined
  cell: OpenCell | undefined
}

/** Collects lines and tables in reading order; a reader calls it as it meets text, breaks, tables, rows and cells. */
export interface BlockBuilder {
  readonly text: (text: string) => void
  readonly breakLine: () => void
  readonly openTable: () => void
  readonly closeTable: () => void
  readonly openRow: () => void
  readonly openCell: (colSpan: number, rowSpan: number) => OpenCell | undefined
  /** The finished cell as it stands in its row; undefined for a cell that was laid out or continued. */
  readonly closeCell: () => { rowSpan: number } | undefined
  readonly inTable: () => boolean
  /** How many lines and cells were collected so far. */
  readonly pieces: () => number
  readonly finish: () => readonly Block[]
}

/** @param tidy turns the raw text of one line into what is printed; an empty result is no line. */
export function newBlockBuilder(tidy: (text: string) => string): BlockBuilder {
  const blocks: Block[] = []
  const tables: OpenTable[] = []
  let table: OpenTable | undefined
  let raw = ''
  let pieces = 0

  function breakLine(): void {
    if (raw === '') return
    const text = tidy(raw)
    raw = ''
    if (text !== '') addLine(text)
  }

  function addLine(text: string): void {
    pieces++
    if (table?.cell && !table.cell.layout) table.cell.lines.push(text)
    else blocks.push({ kind: 'line', text })
  }

  function addGrid(rows: readonly TableCell[][]): void {
    blocks.push(...blocksOfTable(rows))
  }

  function openTable(): void {
    breakLine()
    for (const outer of tables) turnIntoLayout(outer)
    table = { rows: [], row: undefined, cell: undefined }
    tables.push(table)
  }

  /** What stood before the inner table in the outer one comes before it in reading order. */
  function turnIntoLayout(outer: OpenTable): void {
    if (outer.row && outer.row.length > 0) outer.rows.push(outer.row)
    if (outer.rows.length > 0) addGrid(outer.rows)
    outer.rows = []
    outer.row = outer.row && []
    if (!outer.cell || outer.cell.layout) return
    for (const text of outer.cell.lines) blocks.push({ kind: 'line', text })
    outer.cell.layout = true
  }

  function closeTable(): void {
    closeRow()
    if (!table) return
    tables.pop()
    if (table.rows.length > 0) addGrid(table.rows)
    table = tables.at(-1)
  }

  function openRow(): void {
    closeRow()
    if (table) table.row = []
  }

  function closeRow(): void {
    closeCell()
    if (!table?.row) return
    if (table.row.length > 0) table.rows.push(table.row)
    table.row = undefined
  }

  function openCell(colSpan: number, rowSpan: number): OpenCell | undefined {
    closeCell()
    if (!table) return undefined
    table.row ??= []
    table.cell = { colSpan, rowSpan, continued: false, layout: false, lines: [] }
    return table.cell
  }

  function closeCell(): TableCell | undefined {
    breakLine()
    const cell = table?.cell
    if (!table || !cell) return undefined
    table.cell = undefined
    if (cell.layout || cell.continued) return undefined
    pieces++
    const { lines, colSpan, rowSpan } = cell
    const closed: TableCell =
      lines.length < 2
        ? { text: lines[0] ?? '', colSpan, rowSpan }
        : { text: joinLines(lines), colSpan, rowSpan, lines }
    table.row?.push(closed)
    return closed
  }

  function finish(): readonly Block[] {
    breakLine()
    while (table) closeTable()
    return blocks
  }

  return {
    text: (text) => {
      raw += text
    },
    breakLine,
    openTable,
    closeTable,
    openRow,
    openCell,
    closeCell,
    inTable: () => table !== undefined,
    pieces: () => pieces,
    finish,
  }
}

/** A table used as a frame around prose is not a table: its lonely long cells become lines again. */
function blocksOfTable(rows: readonly TableCell[][]): Block[] {
  const blocks: Block[] = []
  let grid: GridCell[][] = []
  for (const row of rows) {
    const prose = row.length === 1 && row[0] ? proseIn(row[0]) : undefined
    if (prose) {
      if (grid.length > 0) blocks.push({ kind: 'grid', rows: grid })
      grid = []
      for (const text of prose) blocks.push({ kind: 'line', text })
    } else grid.push(row.some((cell) => cell.lines) ? row.map(withoutLines) : row)
  }
  if (grid.length > 0) blocks.push({ kind: 'grid', rows: grid })
  return blocks
}

function proseIn(cell: TableCell): readonly string[] | undefined {
  return cell.lines && cell.text.length > 200 ? cell.lines : undefined
}

function withoutLines({ text, colSpan, rowSpan }: TableCell): GridCell {
  return { text, colSpan, rowSpan }
}

/** A label broken over lines is one label; numbers under each other stay apart. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => text + (/[\d.]$/u.test(text) && /^\d/u.test(line) ? ' ' : '') + line)
}
