import { formCells } from '#law/report-form/cells.ts'
import { crossChecks } from '#law/report-form/cross-checks.ts'
import type { CellAddress, ReportForm, Unit } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { checkSums } from '../checking/sums.ts'
import { effectiveCounts } from '../effective.ts'
import type { Finding } from '../finding.ts'
import { type Report, valueIn } from '../report.ts'
import type { EvidenceItem } from '../yearly-report.ts'
import { addAmounts } from './amounts.ts'
import type { Member } from './members.ts'

export interface RolledUp {
  readonly cells: ReadonlyMap<CellAddress, number | string>
  /** For every cell that is not zero, what each authority adds to it. */
  readonly evidence: ReadonlyMap<CellAddress, readonly EvidenceItem[]>
  readonly findings: readonly Finding[]
}

/** Adds up the reports of an area, cell by cell. A cell that a report leaves unclear adds nothing and is named. */
export function sumOfMembers(members: readonly Member[]): RolledUp {
  const parts = members.map((member) => ({ member, values: valuesOf(member.reading.report) }))
  const cells = new Map<CellAddress, number | string>()
  const evidence = new Map<CellAddress, readonly EvidenceItem[]>()
  for (const { address, unit } of formCells(form2021)) {
    const items = parts.flatMap(({ member, values }) => {
      const value = values.get(address)
      return value === undefined || Number(value) === 0
        ? []
        : [{ id: member.name, about: member.reading.report.file, adds: addsOf(value, unit), value }]
    })
    cells.set(
      address,
      unit === 'amount'
        ? addAmounts(items.map((item) => String(item.value)))
        : items.reduce((sum, item) => sum + item.adds, 0),
    )
    if (items.length > 0)
      evidence.set(
        address,
        items.map(({ id, about, adds }) => ({ id, about, adds })),
      )
  }
  return { cells, evidence, findings: members.flatMap((member) => findingsOn(member)) }
}

/** Evidence counts in yuan where the cell is in 万元. */
function addsOf(value: number | string, unit: Unit): number {
  return unit === 'amount' ? Math.round(Number(value) * 1_000_000) / 100 : Number(value)
}

function valuesOf(report: Report): ReadonlyMap<CellAddress, number | string> {
  const counts = effectiveCounts(report.cells, crossChecks(form2021))
  const amounts = [...report.cells.keys()].flatMap((address): [CellAddress, number | string][] => {
    const value = valueIn(report, address)
    return typeof value === 'string' ? [[address, value]] : []
  })
  return new Map<CellAddress, number | string>([...counts, ...amounts])
}

/** What keeps a member's figures from being trusted in the sum. */
function findingsOn({ name, reading }: Member): Finding[] {
  const { report, form } = reading
  const broken = checkSums(report.cells, form)
  const unclear = unclearCells(report, form)
  return [
    ...broken.map(
      (finding): Finding => ({
        ...finding,
        rule: 'roll-up.sum',
        message: `「${name}」报送的数字不平：${finding.message}`,
      }),
    ),
    ...(unclear.length > 0 ? [unclearFinding(name, unclear)] : []),
    ...(form.id === '2021' ? [] : [otherFormFinding(name)]),
  ]
}

function unclearCells(report: Report, form: ReportForm): CellAddress[] {
  return formCells(form)
    .map((cell) => cell.address)
    .filter((address) => {
      const state = report.cells.get(address)?.state
      return state === undefined || state === 'ambiguous' || state === 'unreadable'
    })
}

function unclearFinding(name: string, cells: readonly CellAddress[]): Finding {
  return {
    rule: 'roll-up.sum',
    severity: 'error',
    cells,
    expected: null,
    actual: cells.length,
    message: `「${name}」有 ${cells.length} 个单元格缺失或读不准，没有计入汇总。请先核对该单位的报告。`,
  }
}

function otherFormFinding(name: string): Finding {
  return {
    rule: 'roll-up.sum',
    severity: 'error',
    cells: [],
    expected: '2021',
    actual: '2019',
    message: `「${name}」用的是 2019 年旧格式，两种格式不同的栏目不能相加，只汇总了相同的栏目。`,
  }
}
