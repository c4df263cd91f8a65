import { applicationRows } from '#law/report-form/cells.ts'
import type { CellAddress, Labelled } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'

/** The cells of a year as the drafts speak of them. */
export interface Figures {
  /** A count; zero where the cell holds no number. */
  count(cell: CellAddress): number
  words(cell: CellAddress): string
}

export function figuresOf(cells: ReadonlyMap<CellAddress, number | string>): Figures {
  return {
    count: (cell) => Number(cells.get(cell) ?? 0),
    words: (cell) => String(cells.get(cell) ?? '0'),
  }
}

/** Headings of table three and what their rows add up to, zeros left out: 予以公开 3 件、不予公开 2 件. */
export function outcomeParts(figures: Figures): readonly string[] {
  const sums = new Map<string, number>()
  for (const row of applicationRows(form2021.applications)) {
    if (row.part !== 'outcome') continue
    const heading = nameOf(row.under[1] ?? row)
    sums.set(heading, (sums.get(heading) ?? 0) + figures.count(`applications/${row.id}/total`))
  }
  return [...sums].filter(([, sum]) => sum > 0).map(([name, sum]) => `${name}${sum}件`)
}

/** Results of one block of table four, zeros left out: 结果维持 1 件、尚未审结 1 件. */
export function remedyParts(figures: Figures, blocks: readonly string[]): readonly string[] {
  return form2021.remedies.columns
    .filter((column) => !column.sums)
    .map((column) => ({
      label: column.label,
      sum: blocks.reduce((total, block) => total + figures.count(`remedies/${block}/${column.id}`), 0),
    }))
    .filter(({ sum }) => sum > 0)
    .map(({ label, sum }) => `${label}${sum}件`)
}

/** A label without number and note. */
function nameOf({ label }: Labelled): string {
  return label.replace(/^（.）|^\d\./u, '').replace(/（.*$/u, '')
}
