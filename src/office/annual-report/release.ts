import { dateInWords } from '#law/calendar/plain-date.ts'
import { formCells } from '#law/report-form/cells.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { ReleasedReport, ReleasedVersion } from '../acts/kinds/reports.ts'
import { blanksIn, type Fills, fillReport } from './drafting/fill.ts'
import { aspect, body } from './drafting/runs.ts'
import { textOf } from './drawing/report-data.ts'
import { wordsOfPaper } from './paper-words.ts'
import type { ReportReading } from './reading/report.ts'
import { valueIn } from './report.ts'
import type { Paragraph, ReportWithoutCases } from './yearly-report.ts'

/** Why a report cannot be published as it stands. */
export type ReleaseRefusal = 'not-whole' | 'other-form'

export type Release =
  | { readonly ok: true; readonly released: ReleasedReport }
  | { readonly ok: false; readonly refusal: ReleaseRefusal }

/** A report of the register with its blanks written in, as it would be published; `not-whole` while one is empty. */
export function releaseOf(drawn: ReportWithoutCases, fills: Fills): Release {
  const report = fillReport(drawn, fills)
  if (blanksIn(report).length > 0) return { ok: false, refusal: 'not-whole' }
  return {
    ok: true,
    released: {
      year: report.year,
      title: report.title,
      preamble: report.preamble.map(textOf),
      sections: report.sections.map(({ id, paragraphs }) => ({ id, paragraphs: paragraphs.map(textOf) })),
      cells: Object.fromEntries(report.cells),
      published: null,
      source: 'register',
      recovered: [],
    },
  }
}

/** A report that was published elsewhere, taken over as it was read. Every cell of the form must be known. */
export function releaseOfPaper({ report, form }: ReportReading, year: number): Release {
  if (form.id !== '2021') return { ok: false, refusal: 'other-form' }
  const cells = formCells(form2021).flatMap(({ address }): [CellAddress, number | string][] => {
    const value = valueIn(report, address) ?? (report.cells.get(address)?.state === 'blank' ? 0 : undefined)
    return value === undefined ? [] : [[address, value]]
  })
  if (cells.length < formCells(form2021).length) return { ok: false, refusal: 'not-whole' }
  return {
    ok: true,
    released: {
      year,
      title: report.title,
      preamble: report.preamble.filter((line) => !report.title.includes(line.replace(/\s/gu, ''))),
      sections: report.sections.map(({ id, paragraphs }) => ({
        id,
        paragraphs: wordsOfPaper(id, paragraphs),
      })),
      cells: Object.fromEntries(cells),
      published: null,
      source: 'paper',
      recovered: [...report.cells].flatMap(([cell, { state }]) => (state === 'recovered' ? [cell] : [])),
    },
  }
}

/** The published report as pages and papers draw it. */
export function reportOfRelease(authority: string, released: ReleasedReport): ReportWithoutCases {
  return {
    authority,
    year: released.year,
    title: released.title,
    // Written from a report's own cells.
    cells: new Map(Object.entries(released.cells) as [CellAddress, number | string][]),
    preamble: released.preamble.map((text) => body(text)),
    sections: form2021.sections.map(({ id }) => ({
      id,
      paragraphs: (released.sections.find((section) => section.id === id)?.paragraphs ?? []).map(paragraphOf),
    })),
  }
}

/** A corrected report on paper says so before its first word: papers travel without the page they came from. */
export function withCorrectionNote(
  report: ReportWithoutCases,
  versions: readonly Pick<ReleasedVersion, 'published' | 'correction'>[],
): ReportWithoutCases {
  const notes = versions.flatMap(({ published, correction }) =>
    correction === null
      ? []
      : [
          body(
            `更正说明：本报告${published === null ? '' : `于${dateInWords(published)}`}更正。${correction}`,
          ),
        ],
  )
  return { ...report, preamble: [...notes, ...report.preamble] }
}

/** （一）主动公开 alone on a line is a subheading. */
function paragraphOf(text: string): Paragraph {
  return /^（[一二三四五六七八九十]）[^。；]{1,30}$/u.test(text.trim()) ? aspect(text.trim()) : body(text)
}
