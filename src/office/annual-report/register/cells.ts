import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { ActRow, ApplicationRow, ChargeRow, DocumentRow, ProcessingFeeRow, RemedyRow } from './rows.ts'
import { words } from './words.ts'

/** What stands in the cells of a row, by the keys of its sheet's columns: words, days, numbers. Absent is empty. */
export type RowCells = Readonly<Record<string, string | number | PlainDate | undefined>>

/** What a sheet of applications says beside what is taken over from it. */
interface Beside {
  readonly channel: string
  readonly letter: string
}

/** The other way round from reading a register: a row written so is read back as the same row. */
export function cellsOfApplication(
  { id, received, applicant, kind, about, closing }: ApplicationRow,
  { channel, letter }: Beside,
): RowCells {
  const closed = closing === null ? {} : { closed: closing.on, outcome: words.outcome(closing.outcome) }
  return { id, received, applicant, kind: words.applicant(kind), about, channel, ...closed, letter }
}

export function cellsOfRemedy({ id, block, received, closing }: RemedyRow): RowCells {
  const closed =
    closing === null ? {} : { closed: closing.on, result: words['remedy-result'](closing.result) }
  return {
    id,
    received,
    ...(block === 'reconsideration' ? {} : { route: words.litigation(block) }),
    ...closed,
  }
}

export function cellsOfDocument({ number, title, issued, repealed }: DocumentRow): RowCells {
  return { number, title, issued, repealed: repealed ?? undefined }
}

export function cellsOfDecisions({ act, decided, count }: ActRow): RowCells {
  return { act: words.act(act), decided, count }
}

export function cellsOfCharge({ date, item, fen }: ChargeRow): RowCells {
  return { date, item, amount: fen / 100 }
}

export function cellsOfFee({ date, noticedFen, paidFen, paidOn }: ProcessingFeeRow): RowCells {
  const paid = paidFen === 0 && paidOn === null ? {} : { paid: paidFen / 100, paidOn: paidOn ?? undefined }
  return { date, noticed: noticedFen / 100, ...paid }
}

export function cellsOfDisclosure(row: { readonly date: PlainDate; readonly title: string }): RowCells {
  return { title: row.title, date: row.date }
}
