import { formCells } from '#law/report-form/cells.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { Finding } from '../finding.ts'
import type { ReportReading } from '../reading/report.ts'
import { valueIn } from '../report.ts'
import type { RolledUp } from './sum.ts'

type Values = ReadonlyMap<CellAddress, number | string>

/** The area's own published report against the sum of its authorities, cell by cell. */
export function compareWithOwn(own: ReportReading, sum: Values): readonly Finding[] {
  return formCells(form2021).flatMap(({ address, name }): Finding[] => {
    const printed = valueIn(own.report, address)
    const expected = sum.get(address)
    if (printed === undefined || expected === undefined || Number(printed) === Number(expected)) return []
    return [
      {
        rule: 'roll-up.sum',
        severity: 'error',
        cells: [address],
        expected,
        actual: printed,
        message: `${own.report.file}：${name}为 ${printed}，各单位相加为 ${expected}。`,
      },
    ]
  })
}

/** One cell that is not what it was at the last roll-up, and whose figures moved it. */
export interface Change {
  readonly cell: CellAddress
  readonly name: string
  readonly before: number | string
  readonly after: number | string
  readonly by: readonly { readonly authority: string; readonly before: number; readonly after: number }[]
}

/** An earlier roll-up, as its JSON gives it. */
export interface EarlierRollUp {
  readonly cells: Values
  readonly evidence: ReadonlyMap<CellAddress, readonly { readonly id: string; readonly adds: number }[]>
}

export function changesSince(earlier: EarlierRollUp, now: RolledUp): readonly Change[] {
  return formCells(form2021).flatMap(({ address, name }): Change[] => {
    const before = earlier.cells.get(address) ?? 0
    const after = now.cells.get(address) ?? 0
    if (Number(before) === Number(after)) return []
    return [{ cell: address, name, before, after, by: movers(earlier, now, address) }]
  })
}

function movers(earlier: EarlierRollUp, now: RolledUp, cell: CellAddress): Change['by'] {
  const before = new Map((earlier.evidence.get(cell) ?? []).map((item) => [item.id, item.adds]))
  const after = new Map((now.evidence.get(cell) ?? []).map((item) => [item.id, item.adds]))
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((authority) => ({ authority, before: before.get(authority) ?? 0, after: after.get(authority) ?? 0 }))
    .filter((mover) => mover.before !== mover.after)
}
