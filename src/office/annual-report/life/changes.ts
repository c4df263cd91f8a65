import { formCells } from '#law/report-form/cells.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { ReleasedReport } from '#office/acts/kinds/reports.ts'
import { headingOf } from '../drawing/report-data.ts'

type Value = number | string

export interface CellChange {
  readonly cell: CellAddress
  readonly was: Value
  readonly is: Value
}

/** A part of the words that is not the same: both readings, whole. */
export interface WordsChange {
  readonly heading: string
  readonly was: readonly string[]
  readonly is: readonly string[]
}

export interface Changes {
  readonly cells: readonly CellChange[]
  readonly words: readonly WordsChange[]
}

type Content = Pick<ReleasedReport, 'title' | 'preamble' | 'sections'> & {
  readonly cells: Readonly<Record<string, Value>>
}

/** What is not the same in two editions of one year's report, in the form's order. */
export function changesBetween(was: Content, is: Content): Changes {
  const words: readonly WordsChange[] = [
    { heading: '标题', was: [was.title], is: [is.title] },
    { heading: '前言', was: was.preamble, is: is.preamble },
    ...form2021.sections.map(({ id }) => ({
      heading: headingOf(id),
      was: paragraphsOf(was, id),
      is: paragraphsOf(is, id),
    })),
  ]
  return {
    cells: cellChanges(was.cells, is.cells),
    words: words.filter((part) => part.was.join('\n') !== part.is.join('\n')),
  }
}

/** Cells of the form that differ. A cell that one side does not have is passed over. */
export function cellChanges(
  was: Readonly<Record<string, Value>>,
  is: Readonly<Record<string, Value>>,
): readonly CellChange[] {
  return formCells(form2021).flatMap(({ address: cell }) => {
    const [before, now] = [was[cell], is[cell]]
    if (before === undefined || now === undefined) return []
    return String(before) === String(now) ? [] : [{ cell, was: before, is: now }]
  })
}

function paragraphsOf({ sections }: Content, id: string): readonly string[] {
  return sections.find((section) => section.id === id)?.paragraphs ?? []
}
