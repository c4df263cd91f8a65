import { z } from 'zod'
import { cellName, formCells } from '#law/report-form/cells.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'

/** `applications/denied.thirdParty/person` as one step of a path: `applications.denied.thirdParty.person`. */
export function cellStep(cell: CellAddress): string {
  return cell.replaceAll('/', '.')
}

const cells: ReadonlyMap<string, CellAddress> = new Map(
  formCells(form2021).map(({ address }) => [cellStep(address), address]),
)

/** A cell of the form in an address; anything else is no page. */
export const cellParam = z.string().transform((step, context) => {
  const cell = cells.get(step)
  if (cell) return cell
  context.addIssue({ code: 'custom', message: 'no such cell' })
  return z.NEVER
})

export function cellHref(year: number, cell: CellAddress): string {
  return `/desk/annual-report/${year}/cells/${cellStep(cell)}`
}

/** A value leads to its cases where it counts any. */
export function hrefWhereCounted(
  year: number,
  values: ReadonlyMap<CellAddress, number | string>,
): (cell: CellAddress) => string | undefined {
  return (cell) => (Number(values.get(cell) ?? 0) === 0 ? undefined : cellHref(year, cell))
}

export function nameOfCell(cell: CellAddress): string {
  return cellName(form2021, cell)
}
