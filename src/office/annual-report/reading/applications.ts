import { applicationRows, type PlacedRow, rowName } from '#law/report-form/cells.ts'
import { type CrossCheck, crossChecks } from '#law/report-form/cross-checks.ts'
import type { CellAddress, ReportForm } from '#law/report-form/form.ts'
import { brokenSums } from '../checking/cross-check.ts'
import { effectiveCounts } from '../effective.ts'
import type { CellReading } from '../report.ts'
import { align, groupsOf, type ValueGroup } from './align.ts'
import { type DamagedPrint, type Mended, mend } from './damage.ts'
import { plain } from './letters.ts'
import { rowFinder } from './rows.ts'
import type { Strip } from './strips.ts'
import { readCell } from './values.ts'

/** Reads table three from its strips: rows by label, cells by the cross-checks wherever a row is not whole. */
export function readApplications(strips: readonly Strip[], form: ReportForm): Mended {
  const rows = applicationRows(form.applications)
  const columns = form.applications.columns.map((column) => column.id)
  const checks = crossChecks(form).filter((check) => check.table === 'applications')
  const groups = groupsOf(strips, rowFinder(form), columns.length)
  const { placed, unclear } = align(groups, rows.length)
  const cellsOf = (row: PlacedRow) => columns.map((column): CellAddress => `applications/${row.id}/${column}`)

  const cells = new Map<CellAddress, CellReading>()
  const damaged: DamagedPrint[] = []
  const shiftable: DamagedPrint[] = []
  for (const [at, row] of rows.entries()) {
    const group = placed.get(at)
    if (group === undefined) {
      if (unclear.includes(at)) for (const cell of cellsOf(row)) cells.set(cell, { state: 'ambiguous' })
      continue
    }
    const print = readRow(group, rowName(row), cellsOf(row))
    if (print.damaged) damaged.push(print.damaged)
    if (print.shiftable) shiftable.push(print.shiftable)
    for (const [cell, reading] of print.cells) cells.set(cell, reading)
  }
  const straight = mend(cells, damaged, checks)
  return shiftable.length === 0 ? straight : orShifted(straight, cells, damaged, shiftable, checks)
}

interface PrintedRow {
  readonly cells: readonly (readonly [CellAddress, CellReading])[]
  readonly damaged?: DamagedPrint
  /** The row is whole but begins or ends with blanks: its values may have slipped sideways. */
  readonly shiftable?: DamagedPrint
}

function readRow(group: ValueGroup, name: string, cells: readonly CellAddress[]): PrintedRow {
  const readings = group.values.map((value) => readCell(value, 'count'))
  const counts = readings.flatMap((reading, i) =>
    reading.state === 'read' && typeof reading.value === 'number'
      ? [{ value: reading.value, digits: digitsOf(group.values[i] ?? '', reading.value) }]
      : [],
  )
  const values = counts.map((count) => count.value)
  const whole = readings.length === cells.length
  if (whole) {
    const placed = cells.map((cell, i) => [cell, readings[i] ?? { state: 'ambiguous' as const }] as const)
    const layouts = slipped(readings.map((reading) => (reading.state === 'blank' ? null : reading)))
    return layouts === undefined
      ? { cells: placed }
      : { cells: placed, shiftable: { name, row: { cells, values, layouts } } }
  }
  const legible =
    !group.merged && readings.every((reading) => reading.state === 'read' || reading.state === 'blank')
  if (!legible || values.length > cells.length) {
    return { cells: cells.map((cell) => [cell, { state: 'ambiguous' }] as const) }
  }
  return { cells: [], damaged: { name, row: { cells, values, digits: counts.map((count) => count.digits) } } }
}

/** The figure as printed, which may tell two melted into one (`00`), without what separates thousands. */
function digitsOf(printed: string, value: number): string {
  const digits = plain(printed).trim()
  return /^\d+$/u.test(digits) ? digits : String(value)
}

/** The ways a row with blanks at one end may have slipped by them, and the way it is printed. */
function slipped(readings: readonly (CellReading | null)[]): (number | null)[][] | undefined {
  const values = readings.map((reading) =>
    reading?.state === 'read' && typeof reading.value === 'number' ? reading.value : null,
  )
  const before = values.findIndex((value) => value !== null)
  const after = values.length - 1 - values.findLastIndex((value) => value !== null)
  if (before < 0 || (before === 0 && after === 0)) return undefined
  const nothing = (count: number) => new Array<null>(count).fill(null)
  const printed = values.map((value, i) => value ?? (i === values.length - 1 ? null : 0))
  const left = before > 0 ? [[...values.slice(before), ...nothing(before)]] : []
  const right = after > 0 ? [[...nothing(after), ...values.slice(0, values.length - after)]] : []
  return [printed, ...left, ...right]
}

/**
 * Rows that may have slipped stay as printed where every identity they stand in holds. Where one fails, the slipped
 * readings are tried too; where one cannot be judged for other damage, nothing vouches for the printed places.
 */
function orShifted(
  straight: Mended,
  cells: ReadonlyMap<CellAddress, CellReading>,
  damaged: readonly DamagedPrint[],
  shiftable: readonly DamagedPrint[],
  checks: readonly CrossCheck[],
): Mended {
  const counts = effectiveCounts(straight.cells, checks)
  const suspicious = new Set(shiftable.flatMap(({ row }) => row.cells))
  const touching = checks.filter((check) =>
    [...check.left, ...check.right].some((cell) => suspicious.has(cell)),
  )
  const open = touching.some((check) => [...check.left, ...check.right].some((cell) => !counts.has(cell)))
  if (!open && brokenSums(touching, counts).length === 0) return straight
  const rest = new Map([...cells].filter(([cell]) => !suspicious.has(cell)))
  const shifted = mend(rest, [...damaged, ...shiftable], checks)
  if (shifted.proof?.rows.every((row) => row.verdict === 'proven')) return shifted
  if (!open) return straight
  const doubtful = [...suspicious].map((cell): [CellAddress, CellReading] => [cell, { state: 'ambiguous' }])
  return { ...straight, cells: new Map([...straight.cells, ...doubtful]) }
}
