import type { RollUp } from '#office/annual-report/roll-up/roll-up.ts'
import { print } from './outcome.ts'
import { paint } from './paint.ts'
import { printFindings, verdict } from './print-findings.ts'

/** A roll-up for a person: who is in it, who is missing, what does not tie, what moved since last time. */
export function printRollUp(
  rolled: RollUp,
  refused: readonly string[],
  saved: { readonly files: readonly string[]; readonly notices: readonly string[] },
): void {
  const { report, members, missing, findings, changes } = rolled
  print(`\n${paint('bold', report.title)}`)
  print(
    `  汇总 ${members.length} 个单位${missing.length > 0 ? `，缺 ${missing.length} 个` : ''}${refused.length > 0 ? `，${refused.length} 个文件读不了` : ''}`,
  )
  for (const notice of saved.notices) print(`  ${paint('yellow', '!')} ${notice}`)
  printFindings(findings)
  if (changes.length > 0) print(`\n  ${paint('bold', '与上次汇总相比')}`)
  for (const { name, before, after, by } of changes) {
    const movers = by.map((mover) => `${mover.authority} ${mover.before}→${mover.after}`).join('、')
    print(`    ${name}：${before} → ${after}  ${paint('gray', movers)}`)
  }
  print(`\n  ${verdict(findings)}`)
  if (saved.files.length > 0) print('\n  已写出：')
  for (const file of saved.files) print(`    ${file}`)
}
