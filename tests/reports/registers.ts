import fc from 'fast-check'
import { outcomes } from '#law/outcomes/outcomes.ts'
import { outcomeLabel } from '#law/outcomes/recognise.ts'
import { registerSheets, type SheetId } from '#office/annual-report/register/sheets.ts'
import type { RawRow, RegisterSource, SourceSheet } from '#office/annual-report/register/source.ts'
import { choices } from '#office/annual-report/register/words.ts'

/** Rows of one sheet by column key; what is not given is blank. */
export type Rows = readonly Readonly<Record<string, string>>[]
export type Register = Partial<Record<SheetId, Rows>>

const day = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Two days in order, the second perhaps not yet come. */
const span = fc.tuple(day, fc.option(day)).map(([a, b]) => (b === null ? [a, ''] : [a, b].sort()))

const application = fc
  .record({
    span,
    kind: fc.constantFrom(...choices.applicant, '自然人', '自然人'),
    outcome: fc.constantFrom(...outcomes.map(outcomeLabel)),
    applicant: fc.constantFrom('王芳', '欧阳修远', '某某有限公司', '=1+1', '<b>李</b>'),
    about: fc.constantFrom('征地补偿方案', '工伤认定"决定书"', '@SUM(A1)', '某路\n道路规划，附图', ''),
  })
  .map(({ span: [received = '', closed = ''], kind, outcome, applicant, about }) => ({
    received,
    closed,
    kind,
    outcome: closed === '' ? '' : outcome,
    applicant,
    about,
  }))

const remedy = fc
  .record({
    span,
    result: fc.constantFrom(...choices['remedy-result']),
    route: fc.constantFrom(...choices.litigation),
  })
  .map(({ span: [received = '', closed = ''], result, route }) => ({
    received,
    closed,
    route,
    result: closed === '' ? '' : result,
  }))

const document = span.map(([issued = '', repealed = '']) => ({
  number: '甲政发〔2024〕1号',
  title: '办法',
  issued,
  repealed,
}))

const act = fc
  .record({ act: fc.constantFrom(...choices.act), decided: day, count: fc.integer({ min: 0, max: 30_000 }) })
  .map((row) => ({ ...row, count: String(row.count) }))

const charge = fc
  .record({
    date: day,
    item: fc.constantFrom('考务费', '+登记费'),
    fen: fc.integer({ min: 0, max: 900_000_000 }),
  })
  .map(({ date, item, fen }) => ({ date, item, amount: (fen / 100).toFixed(2) }))

/** Any register that an office could keep, with rows of years before and after the one reported. */
export const registers: fc.Arbitrary<Register> = fc
  .record({
    applications: fc.array(application, { maxLength: 60 }),
    reconsiderations: fc.array(remedy, { maxLength: 12 }),
    litigations: fc.array(remedy, { maxLength: 12 }),
    normativeDocuments: fc.array(document, { maxLength: 12 }),
    acts: fc.array(act, { maxLength: 6 }),
    charges: fc.array(charge, { maxLength: 6 }),
    disclosures: fc.array(
      day.map((date) => ({ date })),
      { maxLength: 10 },
    ),
    processingFees: fc.constant([]),
  })
  .map((register) => Object.fromEntries(Object.entries(register).map(([id, rows]) => [id, numbered(rows)])))

function numbered(rows: readonly object[]): Rows {
  return rows.map((row, i) => ({ id: `${i + 1}号`, ...row }))
}

/** A register in memory, as if read from the template. */
export function sourceOf(register: Register): RegisterSource {
  return {
    sheets: registerSheets.flatMap((sheet): SourceSheet[] => {
      const rows = register[sheet.id]
      if (rows === undefined) return []
      const positions = new Map(sheet.columns.map((column, i) => [column.key, i]))
      const raw = rows.map(
        (row, i): RawRow => ({ number: i + 2, cells: sheet.columns.map(({ key }) => row[key] ?? '') }),
      )
      return [
        {
          id: sheet.id,
          name: sheet.name,
          match: { written: sheet.columns.map(({ header }) => header), positions, renamed: [], ignored: [] },
          rows: () => inBatches(raw),
        },
      ]
    }),
  }
}

async function* inBatches(rows: readonly RawRow[]): AsyncGenerator<readonly RawRow[]> {
  for (let at = 0; at < rows.length; at += 25) yield rows.slice(at, at + 25)
}
