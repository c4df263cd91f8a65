import type { Unit } from '#law/report-form/form.ts'
import type { CellReading } from '../report.ts'
import { plain } from './letters.ts'

/** By far the commonest content; told first because it is also the cheapest to tell. */
const digitsOnly = /^[0-9]{1,15}$/u
const nothing = /^(?:[/\\|—–\-_.·*]+|无|空)?$/u

/** True where the text can only be the content of a value cell: a number, a note behind it, or a mark for nothing. */
export function looksLikeValue(text: string): boolean {
  if (text === '' || digitsOnly.test(text)) return true
  const printed = plain(text).trim()
  return nothing.test(printed) || number.test(withoutNote(printed))
}

const number = /^[+-]?\d(?:[\d,.\s]*\d)?\s*(?:件|条|宗|起|份|次|个|项|万元|元|%)?$/u

/** Reads what is printed in one value cell. A count is a non-negative integer, an amount a decimal in 万元. */
export function readCell(text: string, unit: Unit): CellReading {
  if (unit === 'count' && digitsOnly.test(text)) return { state: 'read', value: Number(text) }
  const printed = plain(text).trim()
  if (nothing.test(printed)) return { state: 'blank', printed: text.trim() }
  if (unit === 'words') return { state: 'read', value: text.trim() }
  const bare = withoutNote(printed)
    .replace(/\s*(?:件|条|宗|起|份|次|个|项|万元)$/u, '')
    .replace(/(\d)[,，](?=\d{3}(?:\D|$))/gu, '$1')
    .replace(/\s+/gu, '')
  if (unit === 'count') {
    return /^\d{1,15}$/u.test(bare)
      ? { state: 'read', value: Number(bare) }
      : { state: 'unreadable', printed: text.trim() }
  }
  return /^\d{1,15}(?:\.\d{1,10})?$/u.test(bare)
    ? { state: 'read', value: canonicalAmount(bare) }
    : { state: 'unreadable', printed: text.trim() }
}

/** `22（其中修订 16 件）` says 22: a note in brackets explains the number and is not part of it. */
function withoutNote(text: string): string {
  return text.replace(/\s*[([【][^)\]】]*[)\]】]\s*$/u, '').trim()
}

/** The amount without needless zeros: `0.1680` and `0.168` are one value. */
export function canonicalAmount(text: string): string {
  const [whole = '0', fraction = ''] = text.split('.')
  const digits = fraction.replace(/0+$/u, '')
  const units = whole.replace(/^0+(?=\d)/u, '')
  return digits === '' ? units : `${units}.${digits}`
}
