import { formCells } from '#law/report-form/cells.ts'
import { crossChecks } from '#law/report-form/cross-checks.ts'
import type { CellAddress, ReportForm, TableId } from '#law/report-form/form.ts'
import { effectiveCounts } from '../effective.ts'
import type { Finding } from '../finding.ts'
import type { Report } from '../report.ts'
import { found } from './form-rules.ts'

/** What stands in single cells: blanks, words where a count belongs. */
export function checkContent(report: Report, form: ReportForm): readonly Finding[] {
  if ([...report.cells.values()].every(({ state }) => state === 'read')) return []
  const names = new Map(formCells(form).map((cell) => [cell.address, cell.name]))
  const counts = effectiveCounts(report.cells, crossChecks(form))
  return [
    ...unreadable(report, names),
    ...blankSums(report, counts, names),
    ...otherBlanks(report, counts, form),
  ]
}

type Counts = ReadonlyMap<CellAddress, number>

function unreadable(report: Report, names: ReadonlyMap<CellAddress, string>): Finding[] {
  return [...report.cells].flatMap(([address, reading]) =>
    reading.state === 'unreadable'
      ? [
          found('form.not-a-count', 'error', [address], {
            expected: address.endsWith('/amount') ? '以万元为单位的数' : '非负整数',
            actual: reading.printed,
            message: `${names.get(address) ?? address}写的是「${reading.printed}」，这里只能填${address.endsWith('/amount') ? '以万元为单位的数' : '非负整数'}。`,
          }),
        ]
      : [],
  )
}

/** A 总计 left blank beside parts that come to something: its value can be said. */
function blankSums(report: Report, counts: Counts, names: ReadonlyMap<CellAddress, string>): Finding[] {
  return [...report.cells].flatMap(([address, reading]) => {
    const sum = counts.get(address)
    if (reading.state !== 'blank' || !address.endsWith('/total') || sum === undefined || sum === 0) return []
    return [
      found('form.blank-cell', 'warning', [address], {
        expected: sum,
        actual: reading.printed,
        message: `${names.get(address) ?? address}空着，按各列相加应为 ${sum}。`,
      }),
    ]
  })
}

const tables: readonly TableId[] = ['disclosure', 'applications', 'remedies']

/** Other blanks, one finding a table: nothing at all in it is an error, single blanks should be written 0. */
function otherBlanks(report: Report, counts: Counts, form: ReportForm): Finding[] {
  return tables.flatMap((table) => {
    const all = [...report.cells].filter(([address]) => address.startsWith(`${table}/`))
    const blank = all.filter(
      ([address, reading]) =>
        reading.state === 'blank' && !(address.endsWith('/total') && (counts.get(address) ?? 0) > 0),
    )
    if (blank.length === 0) return []
    const empty = blank.length === all.length
    return [
      found(
        'form.blank-cell',
        empty ? 'error' : 'notice',
        blank.map(([address]) => address),
        {
          expected: 0,
          actual: '',
          message: empty
            ? `${form[table].number}一个数字也没有填。没有发生的也要填 0。`
            : `${form[table].number}有 ${blank.length} 个单元格空着或只有「/」，核对时按 0 计。没有发生的应填 0。`,
        },
      ),
    ]
  })
}
