import type { CellAddress } from '#law/report-form/form.ts'
import type { Finding } from '../finding.ts'
import type { Proof } from '../reading/damage.ts'
import type { Report } from '../report.ts'
import { found } from './form-rules.ts'

/** What reading itself has to say: cells proven rather than read, and cells that stay open. */
export function checkImport(report: Report, proofs: readonly Proof[]): readonly Finding[] {
  const inState = (state: string) =>
    [...report.cells].filter(([, reading]) => reading.state === state).map(([address]) => address)
  return [...recovered(inState('recovered')), ...ambiguous(inState('ambiguous'), proofs)]
}

function recovered(cells: readonly CellAddress[]): Finding[] {
  if (cells.length === 0) return []
  return [
    found('import.recovered', 'warning', cells, {
      expected: null,
      actual: cells.length,
      message: `表格在提取时受损，${cells.length} 个单元格是按勾稽关系推出的唯一读法，不是从纸面直接读到的。推算以原表勾稽成立为前提，不能证明原表无误，请对照原件。`,
    }),
  ]
}

function ambiguous(cells: readonly CellAddress[], proofs: readonly Proof[]): Finding[] {
  if (cells.length === 0) return []
  const readings = proofs
    .flatMap((proof) => proof.rows)
    .filter((row) => row.verdict !== 'proven')
    .slice(0, 4)
    .map((row) =>
      row.readings.length > 1
        ? `「${row.name}」${row.readings.map((reading) => reading.join(' ')).join(' 或 ')}`
        : `「${row.name}」只见 ${row.values.join(' ')}`,
    )
  const detail = readings.length > 0 ? `例如${readings.join('；')}。` : ''
  return [
    found('import.ambiguous', 'warning', cells, {
      expected: null,
      actual: cells.length,
      message: `表格在提取时受损，${cells.length} 个单元格有不止一种读法或没有能使勾稽成立的读法，都没有采用。${detail}请对照原件，或改用 Word、网页原文核对。`,
    }),
  ]
}
