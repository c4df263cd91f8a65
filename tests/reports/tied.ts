import fc from 'fast-check'
import { applicationRows } from '#law/report-form/cells.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'

export const rows = applicationRows(form2021.applications)
export const columns = form2021.applications.columns.map((column) => column.id)
export const outcomeRows = rows.filter((row) => row.part === 'outcome').map((row) => row.id)
const kinds = columns.filter((column) => column !== 'total')

/** One way of applications through a year: who asked, when it came, how it left, how many alike. */
interface Flow {
  readonly kind: string
  readonly from: 'new' | 'carriedIn'
  readonly to: string
  readonly count: number
}

export type Cells = Map<CellAddress, number>

/** Tables three and four that tie, from nothing at all to five digits. */
export const tiedCells: fc.Arbitrary<Cells> = fc
  .record({
    flows: fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds, 'person', 'person'),
        from: fc.constantFrom('new' as const, 'new' as const, 'carriedIn' as const),
        to: fc.constantFrom(...outcomeRows, 'carriedOut'),
        count: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 20_000 })),
      }),
      { maxLength: 25 },
    ),
    remedies: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 12, maxLength: 12 }),
  })
  .map(({ flows, remedies }) => new Map([...applicationCells(flows), ...remedyCells(remedies)]))

function applicationCells(flows: readonly Flow[]): Cells {
  const cells: Cells = new Map(
    rows.flatMap((row) => columns.map((column) => [`applications/${row.id}/${column}` as const, 0] as const)),
  )
  const add = (row: string, column: string, count: number) => {
    const cell = `applications/${row}/${column}` as const
    cells.set(cell, (cells.get(cell) ?? 0) + count)
  }
  for (const { kind, from, to, count } of flows) {
    const touched = to === 'carriedOut' ? [from, to] : [from, to, 'handled']
    for (const row of touched) {
      add(row, kind, count)
      add(row, 'total', count)
    }
  }
  return cells
}

function remedyCells(counts: readonly number[]): Cells {
  const parts = form2021.remedies.columns.filter((column) => !column.sums)
  return new Map(
    form2021.remedies.blocks.flatMap((block, b) => {
      const own = parts.map((_, i) => counts[b * parts.length + i] ?? 0)
      return [
        ...parts.map((part, i) => [`remedies/${block.id}/${part.id}` as const, own[i] ?? 0] as const),
        [`remedies/${block.id}/total` as const, own.reduce((sum, count) => sum + count, 0)] as const,
      ]
    }),
  )
}
