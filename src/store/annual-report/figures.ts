import { type Kysely, sql } from 'kysely'
import { type FigureSum, figuresFrom } from '#office/acts/flows.ts'
import { countApplications } from '../applications/yearly.ts'
import { countCharges } from '../charges/yearly.ts'
import type { Database } from '../database/tables.ts'
import { countDecisions } from '../decisions/yearly.ts'
import { countDisclosures } from '../disclosures/yearly.ts'
import { countDocuments } from '../documents/yearly.ts'
import { countFees } from '../fees/yearly.ts'
import { countRemedies } from '../remedies/yearly.ts'
import type { Figure } from './figure.ts'

/** A year's figures; undefined where the register has no row that could add to it. */
export type YearFigures = (figure: Figure['figure']) => number | undefined

const counts = [
  countApplications,
  countRemedies,
  countDocuments,
  countDecisions,
  countCharges,
  countFees,
  countDisclosures,
]

/** Counts the rows themselves: one query for each section. */
export async function countedFigures(
  db: Kysely<Database>,
  authority: string,
  year: number,
): Promise<YearFigures> {
  const sums = new Map<string, number>()
  for (const count of counts) {
    for (const { figure, amount } of await count(db, authority, year)) {
      sums.set(figure, (sums.get(figure) ?? 0) + amount)
    }
  }
  return (figure) => sums.get(figure)
}

/** The same from the counts kept with every act: as quick for a million cases as for one. */
export async function keptFigures(
  db: Kysely<Database>,
  authority: string,
  year: number,
): Promise<YearFigures> {
  const { rows } = await sql<FigureSum>`
    select figure,
      coalesce(sum(amount) filter (where year < ${year}), 0) as before,
      coalesce(sum(amount) filter (where year = ${year}), 0) as "inYear"
    from report_flows where authority_id = ${authority}
    group by figure having bool_or(amount <> 0)`.execute(db)
  const known = new Set(rows.map((row) => row.figure))
  const figures = figuresFrom(rows)
  return (figure) => (known.has(figure) || !isFact(figure) ? figures(figure) : undefined)
}

function isFact(figure: string): boolean {
  return figure.startsWith('fees/') || figure.startsWith('disclosures/')
}
