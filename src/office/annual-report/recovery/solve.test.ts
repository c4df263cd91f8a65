import { expect, test } from 'vitest'
import { applicationRows } from '#law/report-form/cells.ts'
import { crossChecks } from '#law/report-form/cross-checks.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { recover } from './solve.ts'

const checks = crossChecks(form2021).filter((check) => check.table === 'applications')
const rows = applicationRows(form2021.applications)
const columns = form2021.applications.columns.map((column) => column.id)
const cellsOf = (row: string): CellAddress[] =>
  columns.map((column) => `applications/${row}/${column}` as const)

/** The seed report's table three as text extraction left it: six of seven values in six rows, five of seven elsewhere. */
const seed: Record<string, readonly number[]> = {
  new: [2, 0, 0, 0, 0, 0],
  carriedIn: [0, 0, 0, 0, 0, 0],
  granted: [0, 0, 0, 0, 0, 0],
  partial: [0, 0, 0, 0, 0, 0],
  'denied.thirdParty': [1, 0, 0, 0, 1],
  'other.other': [1, 0, 0, 0, 1],
  handled: [2, 0, 0, 0, 0, 2],
  carriedOut: [0, 0, 0, 0, 0, 0],
}

test('the seed report’s damaged table three has exactly one reading', () => {
  const damaged = rows.map((row) => ({ cells: cellsOf(row.id), values: seed[row.id] ?? [0, 0, 0, 0, 0] }))
  const found = recover(damaged, new Map(), checks)
  if (found.kind !== 'found') throw new Error(`expected a reading, got ${found.kind}`)
  expect(found.rows.every((row) => row.kind === 'proven')).toBe(true)
  const read = Object.fromEntries(rows.map((row, i) => [row.id, found.first[i]]))
  expect(read.new).toEqual([2, 0, 0, 0, 0, 0, 2])
  expect(read['denied.thirdParty']).toEqual([1, 0, 0, 0, 0, 0, 1])
  expect(read['other.other']).toEqual([1, 0, 0, 0, 0, 0, 1])
  expect(read.handled).toEqual([2, 0, 0, 0, 0, 0, 2])
  const others = rows.filter(
    (row) => !['new', 'denied.thirdParty', 'other.other', 'handled'].includes(row.id),
  )
  for (const row of others) expect(read[row.id]).toEqual([0, 0, 0, 0, 0, 0, 0])
})

test('two rows that could each hold the lost value leave several readings and neither is proven', () => {
  const whole = new Map<CellAddress, number>()
  const fill = (row: string, values: readonly number[]) =>
    cellsOf(row).forEach((cell, i) => {
      whole.set(cell, values[i] ?? 0)
    })
  for (const row of rows) fill(row.id, [0, 0, 0, 0, 0, 0, 0])
  fill('new', [1, 0, 0, 0, 0, 0, 1])
  fill('handled', [1, 0, 0, 0, 0, 0, 1])
  const lost = ['granted', 'partial']
  for (const row of lost) for (const cell of cellsOf(row)) whole.delete(cell)
  const found = recover(
    lost.map((row) => ({ cells: cellsOf(row), values: [0, 0, 0, 0, 0] })),
    whole,
    checks,
  )
  if (found.kind !== 'found') throw new Error(`expected readings, got ${found.kind}`)
  expect(found.rows.map((row) => row.kind)).toEqual(['several', 'several'])
})

test('a table that cannot tie in any reading is not repaired', () => {
  const fixed = new Map<CellAddress, number>([
    ['applications/new/person', 3],
    ['applications/carriedIn/person', 0],
    ['applications/handled/person', 1],
    ['applications/carriedOut/person', 0],
  ])
  expect(recover([{ cells: cellsOf('granted'), values: [1, 0, 0, 0, 0, 1] }], fixed, checks).kind).toBe(
    'none',
  )
})
