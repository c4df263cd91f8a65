import type {
  CellAddress,
  DisclosureBlock,
  DisclosureRow,
  DisclosureTable,
  Unit,
} from '#law/report-form/form.ts'
import type { CellReading } from '../report.ts'
import { labelBody, labelKey } from './letters.ts'
import type { Strip } from './strips.ts'
import { readCell } from './values.ts'

/**
 * Reads table two: each row by its label, its values by the columns of its block. A row with too few values names
 * none of its columns for certain and stays ambiguous.
 */
export function readDisclosure(
  strips: readonly Strip[],
  table: DisclosureTable,
): ReadonlyMap<CellAddress, CellReading> {
  const cells = new Map<CellAddress, CellReading>()
  for (const block of table.blocks) {
    for (const row of block.rows) {
      const at = strips.findIndex((strip, i) => printsRow(strip, strips[i + 1], row))
      if (at < 0) continue
      for (const [cell, reading] of readRow(valuesFrom(strips, at, block.columns.length), block, row))
        cells.set(cell, reading)
    }
  }
  return cells
}

/** True where the words of table two name columns that only this form has. */
export function usesColumnsOf(
  strips: readonly Strip[],
  table: DisclosureTable,
  other: DisclosureTable,
): boolean {
  const labels = (form: DisclosureTable) =>
    form.blocks
      .flatMap((block) => block.columns.flatMap((column) => [column.label, ...(column.spellings ?? [])]))
      .map(labelKey)
  const others = new Set(labels(other))
  const own = labels(table).filter((label) => !others.has(label))
  return strips.some((strip) => strip.labels.some((label) => own.includes(labelKey(label))))
}

function printsRow(strip: Strip, next: Strip | undefined, row: DisclosureRow): boolean {
  const name = strip.labels.at(-1)
  if (name === undefined || strip.labels.length > 2) return false
  const named = [row.label, ...(row.spellings ?? [])].some((label) => labelBody(name) === labelBody(label))
  return named && (strip.values.length > 0 || (next !== undefined && next.labels.length === 0))
}

/** The row's values; where each stands on a line of its own, they are the next ones down. */
function valuesFrom(strips: readonly Strip[], at: number, columns: number): readonly string[] {
  const own = strips[at]?.values ?? []
  if (own.length > 0) return own
  const values: string[] = []
  for (const strip of strips.slice(at + 1)) {
    if (strip.labels.length > 0 || values.length >= columns) break
    values.push(...strip.values)
  }
  return values
}

function readRow(
  printed: readonly string[],
  block: DisclosureBlock,
  row: DisclosureRow,
): readonly (readonly [CellAddress, CellReading])[] {
  const values = withinColumns(printed, block.columns.length)
  return block.columns.map((column, i) => {
    const unit: Unit = column.unit ?? row.unit
    const reading: CellReading =
      values === undefined ? { state: 'ambiguous' } : readCell(values[i] ?? '', unit)
    return [`disclosure/${row.id}/${column.id}`, reading]
  })
}

/** The values by column, or undefined where there are too few or too many to tell. */
function withinColumns(printed: readonly string[], columns: number): readonly string[] | undefined {
  let values = printed
  while (values.length > columns && values.at(-1) === '') values = values.slice(0, -1)
  while (values.length > columns && values[0] === '') values = values.slice(1)
  return values.length === columns ? values : undefined
}
