import type { DeskSource, ReportAtDesk } from './source.ts'

/** The newest year of an authority's register, or undefined where nothing was registered yet. */
export async function newestReport(
  { annualReports }: DeskSource,
  authority: string,
): Promise<ReportAtDesk | undefined> {
  const [newest] = await annualReports.years(authority)
  return newest && annualReports.report(authority, newest.year)
}
