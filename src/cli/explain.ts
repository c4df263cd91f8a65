import { formCells } from '#law/report-form/cells.ts'
import { explainNarrative } from '#office/annual-report/checking/narrative/check.ts'
import type { Proof } from '#office/annual-report/reading/damage.ts'
import type { ReportReading } from '#office/annual-report/reading/report.ts'
import { print } from './outcome.ts'
import { paint } from './paint.ts'

const verdicts = {
  proven: '唯一读法',
  several: '不止一种读法，未采用',
  unknown: '未能证明唯一，未采用',
  none: '没有能使勾稽成立的读法，未采用',
} as const

/** How damaged rows were placed and how the words were understood. */
export function explain(reading: ReportReading): void {
  for (const { proof } of reading.proofs) explainProof(proof)
  const names = new Map(formCells(reading.form).map((cell) => [cell.address, cell.name]))
  const statements = explainNarrative(reading.report, reading.form)
  if (statements.length > 0) print(`\n  ${paint('bold', '读懂的文字')}`)
  for (const statement of statements) {
    const cells = statement.cells.map((cell) => names.get(cell) ?? cell).join('、')
    print(
      `    「${statement.text}」 ${paint('cyan', statement.reads)}${cells === '' ? '' : paint('gray', `  ${cells}`)}`,
    )
  }
}

function explainProof(proof: Proof): void {
  print(
    `\n  ${paint('bold', '受损行的推算')}  ${paint('gray', `依据 ${proof.checks} 条勾稽关系，试算 ${proof.steps} 步`)}`,
  )
  for (const row of proof.rows) {
    const readings = row.readings.map((reading) => reading.join(' ')).join('  或  ')
    print(
      `    ${row.name}：见 ${row.values.join(' ')} → ${readings}  ${paint('gray', verdicts[row.verdict])}`,
    )
  }
}
