import { registerSheets } from '#office/annual-report/register/sheets.ts'
import type { RegisterProblem, RegisterSource } from '#office/annual-report/register/source.ts'
import { paint } from './paint.ts'

/** Which headers were taken for which columns, where they are not the template's own. */
export function printHeaderMatch(source: RegisterSource): void {
  for (const { id, name, match } of source.sheets) {
    const sheet = registerSheets.find((candidate) => candidate.id === id)?.name ?? id
    const taken = match.renamed.map(({ column, written }) => `「${written}」作「${column}」`)
    const ignored = match.ignored.map((header) => `「${header}」`)
    if (taken.length + ignored.length === 0) continue
    const parts = [
      ...(taken.length > 0 ? [taken.join('、')] : []),
      ...(ignored.length > 0 ? [`未用的列：${ignored.join('、')}`] : []),
    ]
    process.stdout.write(`  ${paint('gray', `${sheet}（${name}）表头：${parts.join('；')}`)}\n`)
  }
}

const mostShown = 200

/** Everything in the register that cannot be understood, a line each, on stderr. */
export function printProblems(problems: readonly RegisterProblem[]): void {
  for (const { sheet, row, column, message } of problems.slice(0, mostShown)) {
    const place = row > 0 ? `第 ${row} 行「${column}」` : '表头'
    process.stderr.write(`${sheet} ${place}：${message}。\n`)
  }
  const more = problems.length - mostShown
  if (more > 0) process.stderr.write(`……还有 ${more} 处同类问题没有列出。\n`)
  process.stderr.write(
    `登记簿里有 ${problems.length} 处要先改好，没有写出任何文件。也可以在工作台“导入登记簿”上传，在页面上改。\n`,
  )
}
