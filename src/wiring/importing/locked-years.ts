import { yearOf } from '#law/calendar/plain-date.ts'
import { readMatters } from '#office/acts/importing/read-register.ts'
import type { RegisterProblem, RegisterSource } from '#office/annual-report/register/source.ts'
import { releasedReports } from '#store/reports/released.ts'
import type { Store } from '#store/store.ts'

/** Years whose report was drawn from this register and published: nothing may come into them afterwards (条例 art. 50). */
export async function lockedYears({ db }: Store, authority: string): Promise<ReadonlySet<number>> {
  const reports = await releasedReports(db, authority)
  return new Set(reports.filter(({ source }) => source === 'register').map(({ year }) => year))
}

/** Rows of a register that would change a locked year. */
export async function rowsInLockedYears(
  source: RegisterSource,
  locked: ReadonlySet<number>,
): Promise<readonly RegisterProblem[]> {
  if (locked.size === 0) return []
  const problems: RegisterProblem[] = []
  for await (const matters of readMatters(source, [])) {
    for (const { sheet, row, acts } of matters) {
      const year = acts.map(({ occurredOn }) => yearOf(occurredOn)).find((candidate) => locked.has(candidate))
      if (year === undefined) continue
      const message = `${year} 年度报告已由登记簿生成并发布，该年不能再导入，请删去这一行；确有遗漏的，请办理报告更正`
      problems.push({ sheet, row, column: '日期', message })
    }
  }
  return problems
}
