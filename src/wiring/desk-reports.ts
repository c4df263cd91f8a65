import type { Kysely } from 'kysely'
import { papers } from '#documents/write/papers.ts'
import { asReading } from '#office/annual-report/as-reading.ts'
import { checkReport } from '#office/annual-report/checking/check.ts'
import type { ReportWithoutCases } from '#office/annual-report/yearly-report.ts'
import { evidencePage, rowsBehind } from '#store/annual-report/evidence.ts'
import { keptFigures } from '#store/annual-report/figures.ts'
import { reportFrom } from '#store/annual-report/report.ts'
import { yearsInRegister } from '#store/annual-report/years.ts'
import type { Database } from '#store/database/tables.ts'
import type { DeskReports, ReportAtDesk, YearSummary } from '../desk/source.ts'
import { allEvidence } from './all-evidence.ts'
import { keptWhileUnchanged } from './kept-while-unchanged.ts'

type NameOf = (authority: string) => Promise<string>

/** The yearly reports of the register as the desk shows them, drawn anew only where the register has grown. */
export function deskReports(db: Kysely<Database>, nameOf: NameOf): DeskReports {
  const draw = async (authority: string, year: number): Promise<ReportAtDesk | undefined> => {
    const years = await yearsInRegister(db, authority)
    if (!years.some((known) => known <= year)) return undefined
    const report = await drawn(db, authority, await nameOf(authority), year)
    const before = years.some((known) => known < year)
      ? await drawn(db, authority, report.authority, year - 1)
      : undefined
    const { findings } = checkReport(asReading(report), before && asReading(before))
    return { report, findings }
  }
  const report = keptWhileUnchanged(db, draw)

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
      const total = await rowsBehind(db, authority, year, cell, value)
      const { items } = await evidencePage(db, authority, year, cell, { after: 0, skip: from, limit: count })
      return { items, total }
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

async function drawn(
  db: Kysely<Database>,
  authority: string,
  name: string,
  year: number,
): Promise<ReportWithoutCases> {
  return reportFrom(await keptFigures(db, authority, year), { authority: name, year })
}

function summaryOf({ report: { year, cells }, findings }: ReportAtDesk): YearSummary {
  const count = (cell: Parameters<typeof cells.get>[0]) => Number(cells.get(cell) ?? 0)
  const found = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  return {
    year,
    received: count('applications/new/total'),
    handled: count('applications/handled/total'),
    carriedOut: count('applications/carriedOut/total'),
    remedies:
      count('remedies/reconsideration/total') +
      count('remedies/directLitigation/total') +
      count('remedies/litigationAfterReconsideration/total'),
    errors: found('error'),
    warnings: found('warning'),
  }
}
