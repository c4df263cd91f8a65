import fc from 'fast-check'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { plainDate } from '#law/calendar/plain-date.ts'
import { outcomes } from '#law/outcomes/outcomes.ts'
import { outcomeLabel } from '#law/outcomes/recognise.ts'
import { registerSheets, type SheetId } from '#office/annual-report/register/sheets.ts'
import type { RegisterSource, SourceSheet } from '#office/annual-report/register/source.ts'
import { choices } from '#office/annual-report/register/words.ts'

/** Registers as offices keep them: every sheet, rows over four years, open and closed, as text in cells. */
export const registers: fc.Arbitrary<RegisterSource> = fc
  .record({
    applications: rows(
      fc.tuple(
        day(),
        fc.constantFrom('赵明', '欧阳小红', '某某公司', ''),
        fc.constantFrom(...choices.applicant),
        fc.constantFrom('土地批复', '处罚决定'.repeat(20)),
        later(),
        fc.constantFrom(...outcomes.map(outcomeLabel)),
      ),
      (id, [received, applicant, kind, about, after, outcome]) => {
        const closed = closing(received, after)
        return { id, received, applicant, kind, about, closed, outcome: closed === '' ? '' : outcome }
      },
    ),
    reconsiderations: remedyRows(() => ({})),
    litigations: remedyRows((at) => ({ route: choices.litigation[at % choices.litigation.length] ?? '' })),
    normativeDocuments: documentRows(),
    regulations: documentRows(),
    acts: rows(fc.tuple(day(), fc.constantFrom(...choices.act), fc.nat(30)), (_, [decided, act, count]) => ({
      decided,
      act,
      count: String(count),
    })),
    charges: rows(fc.tuple(day(), fc.nat(9_999_999)), (_, [date, fen]) => ({
      date,
      item: '考试费',
      amount: (fen / 100).toFixed(2),
    })),
    processingFees: rows(
      fc.tuple(day(), fc.nat(9_999), fc.nat(2), later()),
      (_, [date, fen, paid, after]) => ({
        date,
        noticed: (fen / 100).toFixed(2),
        paid: paid === 0 ? '' : (fen / 100).toFixed(2),
        paidOn: paid === 2 ? closing(date, after) : '',
      }),
    ),
    disclosures: rows(day(), (_, date) => ({ date, title: '公告' })),
  })
  .map((sheets) => ({
    sheets: registerSheets.map((sheet) => sourceSheet(sheet.id, sheets[sheet.id])),
  }))

type Cells = Readonly<Record<string, string>>

function rows<T>(
  one: fc.Arbitrary<T>,
  cells: (id: string, value: T, at: number) => Cells,
): fc.Arbitrary<Cells[]> {
  return fc
    .array(one, { minLength: 1, maxLength: 12 })
    .map((values) => values.map((value, i) => cells(`编号${i + 1}`, value, i)))
}

function remedyRows(more: (at: number) => Cells): fc.Arbitrary<Cells[]> {
  return rows(
    fc.tuple(day(), later(), fc.constantFrom(...choices['remedy-result'])),
    (id, [received, after, result], at) => {
      const closed = closing(received, after)
      return { id, received, closed, result: closed === '' ? '' : result, ...more(at) }
    },
  )
}

function documentRows(): fc.Arbitrary<Cells[]> {
  return rows(fc.tuple(day(), later()), (id, [issued, after]) => ({
    number: id,
    title: `关于${id}的通知`,
    issued,
    repealed: closing(issued, after),
  }))
}

function day(): fc.Arbitrary<PlainDate> {
  return fc
    .tuple(
      fc.integer({ min: 2023, max: 2026 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, date]) => plainDate(year, month, date) ?? fc.pre(false))
    .filter((date) => date !== undefined)
}

/** Years until something ends; null where it has not ended. */
function later(): fc.Arbitrary<number | null> {
  return fc.option(fc.nat(2), { nil: null })
}

function closing(from: PlainDate, years: number | null): string {
  return years === null ? '' : `${Number(from.slice(0, 4)) + years}${from.slice(4)}`
}

function sourceSheet(id: SheetId, cells: readonly Cells[]): SourceSheet {
  const columns = registerSheets.find((sheet) => sheet.id === id)?.columns ?? []
  return {
    id,
    name: id,
    match: {
      written: columns.map(({ header }) => header),
      positions: new Map(columns.map((column, i) => [column.key, i])),
      renamed: [],
      ignored: [],
    },
    rows: async function* () {
      yield cells.map((row, i) => ({ number: i + 2, cells: columns.map((column) => row[column.key] ?? '') }))
    },
  }
}
