import { yearOf } from '#law/calendar/plain-date.ts'
import type { RegisterProblem } from '#office/annual-report/register/source.ts'
import type { PlacedMatter } from '#store/importing/dry-run.ts'
import { releasedReports } from '#store/reports/released.ts'
import type { Store } from '#store/store.ts'

/** Years whose report was drawn from this register and published: nothing may come into them afterwards (条例 art. 50). */
export async function lockedYears({ db }: Store, authority: string): Promise<ReadonlySet<number>> {
  const reports = await releasedReports(db, authority)
  return new Set(reports.filter(({ source }) => source === 'register').map(({ year }) => year))
}

/** Rows of a register that would change a locked year. */
export function inLockedYears(
  matters: readonly PlacedMatter[],
  locked: ReadonlySet<number>,
): readonly RegisterProblem[] {
  if (locked.size === 0) return []
  return matters.flatMap(({ sheet, sheetId, row, acts }) => {
    const year = acts.map(({ occurredOn }) => yearOf(occurredOn)).find((candidate) => locked.has(candidate))
    if (year === undefined) return []
    const message = `${year} 年度报告已由登记簿生成并发布，该年不能再导入，请删去这一行；确有遗漏的，请办理报告更正`
    return [{ sheet, sheetId, row, column: '日期', message, cells: [] }]
  })
}
