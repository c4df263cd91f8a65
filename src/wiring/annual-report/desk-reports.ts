import type { Kysely } from 'kysely'
import { papers } from '#documents/write/papers.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { paperOf } from '#office/annual-report/life/paper-of.ts'
import { evidencePage, rowsBehind } from '#store/annual-report/evidence.ts'
import { yearsInRegister } from '#store/annual-report/years.ts'
import type { Database } from '#store/database/tables.ts'
import { yearsBegun } from '#store/reports/years.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import { summaryOf } from '../../desk/annual-report/year-summary.ts'
import type { CellEvidence, DeskReports } from '../../desk/source.ts'
import { keptWhileUnchanged } from '../kept-while-unchanged.ts'
import { allEvidence } from './all-evidence.ts'
import { openDemands } from './open-demands.ts'
import type { NameOf } from './report-drawing.ts'
import { reportRoom } from './report-room.ts'

/** The yearly reports of the register as the desk shows them, drawn anew only where the register has grown. */
export function deskReports(
  db: Kysely<Database>,
  way: Pick<Doorway, 'staff' | 'today' | 'district'>,
  nameOf: NameOf,
): DeskReports {
  const { read, steps, take } = reportRoom(db, way, nameOf)

  /** The value with its rows, in one look at the register. */
  const evidence = keptWhileUnchanged(
    db,
    async (
      authority: string,
      year: number,
      cell: CellAddress,
      from: number,
      count: number,
    ): Promise<CellEvidence | undefined> => {
      const { atDesk } = await read(authority, year)
      if (atDesk === undefined) return undefined
      const value = atDesk.report.cells.get(cell) ?? 0
      const total = await rowsBehind(db, authority, year, cell, Number(value))
      const { items } = await evidencePage(db, authority, year, cell, { after: 0, skip: from, limit: count })
      return { value, items, total }
    },
  )

  return {
    steps,
    take,
    demands: openDemands(db),
    report: async (authority, year) => (await read(authority, year)).atDesk,
    standing: async (authority, year) => (await read(authority, year)).standing,
    years: async (authority) => {
      const begun = await yearsBegun(db, authority)
      const counted = await yearsInRegister(db, authority)
      const years = [...new Set([...counted, ...begun])].sort((a, b) => b - a)
      const all = await Promise.all(years.map((year) => read(authority, year)))
      return all.flatMap(({ atDesk, standing }) => summaryOf(atDesk, standing) ?? [])
    },
    evidence: (authority, year, cell, { from, count }) => evidence(authority, year, cell, from, count),
    file: async (authority, year, format) => {
      const { atDesk, standing } = await read(authority, year)
      const paper = paperOf(await nameOf(authority), standing.life, atDesk?.report)
      if (paper === undefined) return undefined
      // Cases go with the figures they make up, and with no others.
      const same = atDesk?.counted === true && standing.pending.cells.length === 0
      const evidence = same ? await allEvidence(db, authority, paper) : new Map()
      const written = await papers[format]({ ...paper, evidence })
      return written.ok ? { ...written, title: paper.title } : written
    },
  }
}
