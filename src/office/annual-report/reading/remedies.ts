import { crossChecks } from '#law/report-form/cross-checks.ts'
import type { CellAddress, ReportForm } from '#law/report-form/form.ts'
import type { CellReading } from '../report.ts'
import { type Mended, mend } from './damage.ts'
import { labelBody, labelKey } from './letters.ts'
import type { Strip } from './strips.ts'
import { readCell } from './values.ts'

/** Three sums can tell where one or two values of fifteen were lost, not where more were. */
const mostLost = 2

/** Reads table four: one row of fifteen values, or one row a block; lost values are laid by the three sums. */
export function readRemedies(strips: readonly Strip[], form: ReportForm): Mended {
  const { blocks, columns } = form.remedies
  const checks = crossChecks(form).filter((check) => check.table === 'remedies')
  const addresses = blocks.map((block) =>
    columns.map((column): CellAddress => `remedies/${block.id}/${column.id}`),
  )
  const byBlock = blocks.map((block) =>
    strips.find(
      (strip) =>
        strip.values.length >= columns.length &&
        strip.labels.some((label) => labelBody(label) === labelBody(block.label)),
    ),
  )
  if (byBlock.every((strip) => strip !== undefined)) {
    return place(
      byBlock.flatMap((strip) => strip.values.slice(-columns.length)),
      addresses.flat(),
      form,
      checks,
    )
  }
  return place(valuesOf(strips, form), addresses.flat(), form, checks)
}

function place(
  printed: readonly string[],
  cells: readonly CellAddress[],
  form: ReportForm,
  checks: ReturnType<typeof crossChecks>,
): Mended {
  const readings = printed.map((value) => readCell(value, 'count'))
  if (readings.length === 0) return { cells: new Map() }
  if (readings.length === cells.length) {
    return { cells: new Map(cells.map((cell, i) => [cell, readings[i] ?? { state: 'ambiguous' }])) }
  }
  const values = readings.flatMap((reading) =>
    reading.state === 'read' && typeof reading.value === 'number' ? [reading.value] : [],
  )
  if (values.length === 0 || values.length > cells.length || values.length < cells.length - mostLost) {
    return { cells: new Map(cells.map((cell): [CellAddress, CellReading] => [cell, { state: 'ambiguous' }])) }
  }
  return mend(new Map(), [{ name: form.remedies.number, row: { cells, values } }], checks)
}

/** The values below the header: what stands after the last label of a result. */
function valuesOf(strips: readonly Strip[], form: ReportForm): readonly string[] {
  const names = new Set(form.remedies.columns.flatMap((column) => labelPieces(column.label)))
  const header = strips.findLastIndex((strip) => strip.labels.some((label) => names.has(labelKey(label))))
  if (header < 0) return []
  const values: string[] = []
  for (const strip of strips.slice(header)) {
    if (strip.labels.length > 0 && values.some((value) => value !== '')) break
    values.push(...strip.values)
  }
  return trimmed(values, form.remedies.blocks.length * form.remedies.columns.length)
}

/** Header labels are often broken after two letters: 结果 / 维持. */
function labelPieces(label: string): readonly string[] {
  const key = labelKey(label)
  return key.length === 4 ? [key, key.slice(0, 2), key.slice(2)] : [key]
}

/** Blank margins of the header and the page are no cells. */
function trimmed(values: readonly string[], cells: number): readonly string[] {
  let from = 0
  let to = values.length
  while (to - from > cells && values[from] === '') from++
  while (to - from > cells && values[to - 1] === '') to--
  return values.slice(from, to)
}
