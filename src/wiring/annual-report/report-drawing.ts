import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { canonicalJson } from '#office/acts/json.ts'
import type { ReleasedVersion } from '#office/acts/kinds/reports.ts'
import { asReading } from '#office/annual-report/as-reading.ts'
import { checkReport } from '#office/annual-report/checking/check.ts'
import { checkAgainstSiblings } from '#office/annual-report/checking/repetition.ts'
import { type Fills, fillReport } from '#office/annual-report/drafting/fill.ts'
import { withOpeningTold } from '#office/annual-report/life/opening.ts'
import { releaseOf, reportOfRelease } from '#office/annual-report/release.ts'
import type { ReportWithoutCases } from '#office/annual-report/yearly-report.ts'
import { keptFigures } from '#store/annual-report/figures.ts'
import { reportFrom } from '#store/annual-report/report.ts'
import { yearsInRegister } from '#store/annual-report/years.ts'
import type { Database } from '#store/database/tables.ts'
import { sizeOf } from '#store/register/head.ts'
import { publishedByOthers, releasedReports } from '#store/reports/released.ts'
import type { ReportAtDesk } from '../../desk/source.ts'

export type NameOf = (authority: string) => Promise<string>

/** A year's report as the register stands now, with saved words written in and all checks made; undefined before the register begins. */
export async function drawReport(
  db: Kysely<Database>,
  nameOf: NameOf,
  { authority, year, fills }: { readonly authority: string; readonly year: number; readonly fills: Fills },
): Promise<ReportAtDesk | undefined> {
  // Before the figures: whatever comes meanwhile is then later than they are.
  const asOf = await sizeOf(db, authority)
  const years = await yearsInRegister(db, authority)
  if (!years.some((known) => known <= year)) return undefined
  const name = await nameOf(authority)
  const before = (await releasedReports(db, authority)).find((row) => row.year === year - 1)
  const drafted = withOpeningTold(await counted(db, authority, name, year), before)
  const report = fillReport(drafted, fills)
  const previous = await yearBefore(db, authority, report, before, years)
  const reading = asReading(report)
  const { findings } = checkReport(reading, previous && asReading(previous))
  const alike = checkAgainstSiblings(reading.report, await siblings(db, authority, year, nameOf))
  return {
    ...{ drafted, report, asOf, digest: digestOf(report), counted: years.includes(year) },
    findings: [...findings, ...alike],
  }
}

/** What was published binds; where nothing was, the figures of the register's own year before, which has no words yet. */
async function yearBefore(
  db: Kysely<Database>,
  authority: string,
  { authority: name, year }: ReportWithoutCases,
  published: ReleasedVersion | undefined,
  years: readonly number[],
): Promise<ReportWithoutCases | undefined> {
  if (published) return reportOfRelease(name, published)
  if (!years.some((known) => known < year)) return undefined
  return { ...(await counted(db, authority, name, year - 1)), preamble: [], sections: [] }
}

async function counted(
  db: Kysely<Database>,
  authority: string,
  name: string,
  year: number,
): Promise<ReportWithoutCases> {
  return reportFrom(await keptFigures(db, authority, year), { authority: name, year })
}

async function siblings(db: Kysely<Database>, authority: string, year: number, nameOf: NameOf) {
  const others = await publishedByOthers(db, authority, year)
  return Promise.all(
    others.map(
      async (other) => asReading(reportOfRelease(await nameOf(other.authority), other.report)).report,
    ),
  )
}

/** Of the whole content as it would be published; null while a blank is left. */
function digestOf(report: ReportWithoutCases): string | null {
  const release = releaseOf(report, {})
  if (!release.ok) return null
  return createHash('sha256')
    .update(canonicalJson({ ...release.released }))
    .digest('hex')
}
