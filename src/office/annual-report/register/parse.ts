import type { RowReader } from './read-row.ts'
import type {
  ActRow,
  ApplicationRow,
  ChargeRow,
  DisclosureItemRow,
  DocumentRow,
  ProcessingFeeRow,
  RemedyRow,
} from './rows.ts'
import type { RawRow } from './source.ts'

/** Each parser gives the row, or undefined after its problems were put on the reader's list. */
export function parseApplication(reader: RowReader, row: RawRow): ApplicationRow | undefined {
  const received = reader.value(row, 'received', 'date')
  const kind = reader.value(row, 'kind', 'applicant')
  const on = reader.value(row, 'closed', 'date')
  const outcome = reader.value(row, 'outcome', 'outcome')
  if (on && outcome === null)
    reader.problem(row, ['outcome', 'closed'], '有办结日期却没有办理结果，请补填结果，或删去日期')
  if (on === null && outcome !== null && outcome !== undefined) {
    reader.problem(row, ['closed', 'outcome'], '有办理结果却没有办结日期，请补填日期，或删去结果')
    return undefined
  }
  if (received && on && on < received)
    reader.problem(row, ['closed', 'received'], `办结日期 ${on} 早于收到日期 ${received}`)
  if (!received || !kind || on === undefined || outcome === undefined || (on && (!outcome || on < received)))
    return undefined
  return {
    id: reader.text(row, 'id') || `第${row.number}行`,
    received,
    applicant: reader.text(row, 'applicant'),
    kind,
    about: reader.text(row, 'about'),
    closing: on && outcome ? { on, outcome } : null,
  }
}

export function parseRemedy(
  reader: RowReader,
  row: RawRow,
  sheet: 'reconsiderations' | 'litigations',
): RemedyRow | undefined {
  const received = reader.value(row, 'received', 'date')
  const block = sheet === 'reconsiderations' ? 'reconsideration' : reader.value(row, 'route', 'litigation')
  const on = reader.value(row, 'closed', 'date')
  const result = isPending(reader.text(row, 'result')) ? null : reader.value(row, 'result', 'remedy-result')
  if (on && result === null)
    reader.problem(row, ['result', 'closed'], '有办结日期却没有结果，请补填结果，或删去日期')
  if (on === null && result)
    reader.problem(row, ['closed', 'result'], '有结果却没有办结日期，请补填日期，或删去结果')
  if (received && on && on < received)
    reader.problem(row, ['closed', 'received'], `办结日期 ${on} 早于收到日期 ${received}`)
  if (!received || !block || on === undefined || result === undefined) return undefined
  if ((on === null) !== (result === null) || (on !== null && on < received)) return undefined
  return {
    id: reader.text(row, 'id') || `第${row.number}行`,
    block,
    received,
    closing: on && result ? { on, result } : null,
  }
}

/** An office may write in words that a case is still open. */
function isPending(text: string): boolean {
  return /^(?:尚未审结|未审结|审理中|在审|未结|办理中|二审中)$/u.test(text)
}

export function parseDocument(
  reader: RowReader,
  row: RawRow,
  kind: DocumentRow['kind'],
): DocumentRow | undefined {
  const issued = reader.value(row, 'issued', 'date')
  const repealed = reader.value(row, 'repealed', 'date')
  if (issued && repealed && repealed < issued)
    reader.problem(row, ['repealed', 'issued'], `废止日期 ${repealed} 早于制发日期 ${issued}`)
  if (!issued || repealed === undefined || (repealed && repealed < issued)) return undefined
  return { number: reader.text(row, 'number'), title: reader.text(row, 'title'), kind, issued, repealed }
}

export function parseAct(reader: RowReader, row: RawRow): ActRow | undefined {
  const act = reader.value(row, 'act', 'act')
  const decided = reader.value(row, 'decided', 'date')
  const count = reader.value(row, 'count', 'count')
  return act && decided && typeof count === 'number' ? { act, decided, count } : undefined
}

export function parseCharge(reader: RowReader, row: RawRow): ChargeRow | undefined {
  const date = reader.value(row, 'date', 'date')
  const fen = reader.value(row, 'amount', 'yuan')
  return date && typeof fen === 'number' ? { date, item: reader.text(row, 'item'), fen } : undefined
}

export function parseProcessingFee(reader: RowReader, row: RawRow): ProcessingFeeRow | undefined {
  const date = reader.value(row, 'date', 'date')
  const noticedFen = reader.value(row, 'noticed', 'yuan')
  const paidFen = reader.value(row, 'paid', 'yuan')
  const paidOn = reader.value(row, 'paidOn', 'date')
  if (!date || typeof noticedFen !== 'number' || paidFen === undefined || paidOn === undefined)
    return undefined
  return { date, noticedFen, paidFen: paidFen ?? 0, paidOn }
}

export function parseDisclosure(reader: RowReader, row: RawRow): DisclosureItemRow | undefined {
  const date = reader.value(row, 'date', 'date')
  return date ? { date } : undefined
}
