import { type CellValue, type MergeRange, readXlsx, type Sheet } from 'hucre/xlsx'
import type { Block, GridCell } from '#office/annual-report/paper.ts'
import type { BlocksReading } from './blocks-reading.ts'
import type { ReadLimits } from './limits.ts'
import type { OpenZip } from './zip.ts'

/** More columns and rows than any report has; cells beyond are left unread. */
const lastRow = 5000
const lastColumn = 52
const widest = `A1:AZ${lastRow}`

/** Reads a workbook: the lines and tables of each sheet shown, under its name where there are several. */
export async function readXlsxPaper(
  bytes: Uint8Array,
  zip: OpenZip,
  limits: ReadLimits,
): Promise<BlocksReading> {
  const refusal = (await zip.measure()) ?? (await entitiesIn(zip))
  if (refusal) return { ok: false, refusal }
  const sheets = await shownSheets(bytes)
  if (!sheets) return { ok: false, refusal: 'damaged' }
  const blocks: Block[] = []
  let cells = 0
  for (const sheet of sheets) {
    cells += sheet.rows.reduce((sum, row) => sum + row.length, 0)
    if (cells > limits.pieces) return { ok: false, refusal: 'too-large' }
    const merges = mergesRead(sheet)
    if (cellsCovered(merges) > limits.pieces) return { ok: false, refusal: 'too-large' }
    const content = blocksOfSheet(sheet, mergesByCell(merges))
    if (content.length > 0 && sheets.length > 1) blocks.push({ kind: 'line', text: sheet.name, isName: true })
    blocks.push(...content)
  }
  return { ok: true, blocks }
}

/** Office never writes entities of its own: a part that declares them was made to swell. */
async function entitiesIn(zip: OpenZip): Promise<'damaged' | undefined> {
  for (const name of zip.names) {
    if (!/^(?:xl|_rels)\/.*\.(?:xml|rels)$/u.test(name)) continue
    const part = await zip.part(name)
    if (part.ok && part.bytes && /<!(?:DOCTYPE|ENTITY)/u.test(headOf(part.bytes))) return 'damaged'
  }
  return undefined
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
}

async function shownSheets(bytes: Uint8Array): Promise<readonly Sheet[] | undefined> {
  try {
    const workbook = await readXlsx(bytes, {
      range: widest,
      sheets: (sheet) => !sheet.hidden && !sheet.veryHidden,
    })
    return workbook.sheets
  } catch {
    return undefined
  }
}

/** Merges as far as they lie in what is read: some sheets merge whole rows of sixteen thousand cells. */
function mergesRead(sheet: Sheet): readonly MergeRange[] {
  return (sheet.merges ?? [])
    .filter((merge) => merge.startRow < lastRow && merge.startCol < lastColumn)
    .map((merge) => ({
      ...merge,
      endRow: Math.min(merge.endRow, lastRow - 1, sheet.rows.length - 1),
      endCol: Math.min(merge.endCol, lastColumn - 1),
    }))
}

function cellsCovered(merges: readonly MergeRange[]): number {
  return merges.reduce(
    (sum, { startRow, endRow, startCol, endCol }) => sum + (endRow - startRow + 1) * (endCol - startCol + 1),
    0,
  )
}

/** Rows of one text alone are prose; runs of other rows are tables. */
function blocksOfSheet(sheet: Sheet, merges: Merges): readonly Block[] {
  const texts = sheet.rows.map((row) => Array.from(row, textOf))
  const blocks: Block[] = []
  let table: number[] = []
  const closeTable = () => {
    if (table.length > 0) blocks.push({ kind: 'grid', rows: rowsOfTable(texts, table, merges) })
    table = []
  }
  texts.forEach((row, at) => {
    const filled = row.filter((text) => text !== '')
    const lone = filled.length === 1 ? filled[0] : undefined
    if (filled.length === 0 && !merges.rows.has(at)) closeTable()
    else if (lone !== undefined && isProse(lone) && !merges.rows.has(at)) {
      closeTable()
      blocks.push(...linesOf(lone))
    } else table.push(at)
  })
  closeTable()
  return blocks
}

function linesOf(text: string): readonly Block[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'line', text: line.trim() }))
}

/** Every row gets as many columns as the widest of its table. */
function rowsOfTable(
  texts: readonly (readonly string[])[],
  table: readonly number[],
  merges: Merges,
): GridCell[][] {
  const width = Math.max(
    ...table.map((at) =>
      (texts[at] ?? []).reduce((most, text, column) => {
        const merge = merges.starts.get(`${at},${column}`)
        return merge ? Math.max(most, merge.endCol + 1) : text === '' ? most : Math.max(most, column + 1)
      }, 0),
    ),
  )
  return table.map((at) => cellsOfRow(texts[at] ?? [], at, width, merges))
}

/** A heading or a sentence; 第二十条第（一）项 and a lone number belong to the table they stand in. */
function isProse(text: string): boolean {
  return !/^[\d.,/—-]*$/u.test(text) && !/^第.{1,6}条第.{1,4}项$/u.test(text)
}

interface Merges {
  readonly starts: ReadonlyMap<string, MergeRange>
  readonly covered: ReadonlySet<string>
  /** Rows that a cell merged from above reaches into. */
  readonly rows: ReadonlySet<number>
}

function mergesByCell(merges: readonly MergeRange[]): Merges {
  const starts = new Map<string, MergeRange>()
  const covered = new Set<string>()
  const rows = new Set<number>()
  for (const merge of merges) {
    starts.set(`${merge.startRow},${merge.startCol}`, merge)
    for (let row = merge.startRow; row <= merge.endRow; row++) {
      if (row > merge.startRow) rows.add(row)
      for (let column = merge.startCol; column <= merge.endCol; column++) {
        if (row !== merge.startRow || column !== merge.startCol) covered.add(`${row},${column}`)
      }
    }
  }
  return { starts, covered, rows }
}

/** Blank cells stay, so that values keep their places; what a merged cell covers is not a cell. */
function cellsOfRow(row: readonly string[], at: number, width: number, merges: Merges): GridCell[] {
  const cells: GridCell[] = []
  for (let column = 0; column < width; column++) {
    const name = `${at},${column}`
    if (merges.covered.has(name)) continue
    const merge = merges.starts.get(name)
    cells.push({
      text: (row[column] ?? '').replaceAll('\n', ''),
      colSpan: merge ? merge.endCol - merge.startCol + 1 : 1,
      rowSpan: merge ? merge.endRow - merge.startRow + 1 : 1,
    })
  }
  return cells
}

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}
