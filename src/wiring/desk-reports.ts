import type { Kysely } from 'kysely'
import { papers } from '#documents/write/papers.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { asReading } from '#office/annual-report/as-reading.ts'
import { checkReport } from '#office/annual-report/checking/check.ts'
import { reportOfRelease } from '#office/annual-report/release.ts'
import type { ReportWithoutCases } from '#office/annual-report/yearly-report.ts'
import { evidencePage, rowsBehind } from '#store/annual-report/evidence.ts'
import { keptFigures } from '#store/annual-report/figures.ts'
import { reportFrom } from '#store/annual-report/report.ts'
import { yearsInRegister } from '#store/annual-report/years.ts'
import type { Database } from '#store/database/tables.ts'
import { releasedReports } from '#store/reports/released.ts'
import { summaryOf } from '../desk/annual-report/year-summary.ts'
import type { DeskReports, EvidenceSlice, ReportAtDesk } from '../desk/source.ts'
import { allEvidence } from './all-evidence.ts'
import { keptWhileUnchanged } from './kept-while-unchanged.ts'

type NameOf = (authority: string) => Promise<string>

/** The yearly reports of the register as the desk shows them, drawn anew only where the register has grown. */
export function deskReports(db: Kysely<Database>, nameOf: NameOf): DeskReports {
  const draw = async (authority: string, year: number): Promise<ReportAtDesk | undefined> => {
    const years = await yearsInRegister(db, authority)
    if (!years.some((known) => known <= year)) return undefined
    const report = await drawn(db, authority, await nameOf(authority), year)
    const before = await yearBefore(db, authority, report, years)
    const { findings } = checkReport(asReading(report), before && asReading(before))
    return { report, findings }
  }
  const report = keptWhileUnchanged(db, draw)

  const slice = keptWhileUnchanged(
    db,
    async (
      authority: string,
      year: number,
      cell: CellAddress,
      value: number,
      from: number,
      count: number,
    ): Promise<EvidenceSlice> => {
      const total = await rowsBehind(db, authority, year, cell, value)
      const { items } = await evidencePage(db, authority, year, cell, { after: 0, skip: from, limit: count })
      return { items, total }
    },
  )

  return {
    report,
    years: async (authority) => {
      const years = await yearsInRegister(db, authority)
      const all = await Promise.all(years.map((year) => report(authority, year)))
      return all.flatMap((atDesk) => (atDesk ? [summaryOf(atDesk)] : []))
    },
    evidence: async (authority, year, cell, { from, count }) => {
      const atDesk = await report(authority, year)
      if (atDesk === undefined) return undefined
      const value = Number(atDesk.report.cells.get(cell) ?? 0)
      return slice(authority, year, cell, value, from, count)
    },
    file: async (authority, year, format) => {
      const atDesk = await report(authority, year)
      if (atDesk === undefined) return undefined
      const evidence = await allEvidence(db, authority, atDesk.report)
      const paper = await papers[format]({ ...atDesk.report, evidence })
      return paper.ok ? { ...paper, title: atDesk.report.title } : paper
    },
  }
}

/** What was published binds; where nothing was, the register's own year before. */
async function yearBefore(
  db: Kysely<Database>,
  authority: string,
  { authority: name, year }: ReportWithoutCases,
  years: readonly number[],
): Promise<ReportWithoutCases | undefined> {
  const published = (await releasedReports(db, authority)).find((row) => row.year === year - 1)
  if (published) return reportOfRelease(name, published)
  return years.some((known) => known < year) ? drawn(db, authority, name, year - 1) : undefined
}

async function drawn(
  db: Kysely<Database>,
  authority: string,
  name: string,
  year: number,
): Promise<ReportWithoutCases> {
  return reportFrom(await keptFigures(db, authority, year), { authority: name, year })
}
