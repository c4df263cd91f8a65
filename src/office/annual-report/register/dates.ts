import { type PlainDate, plainDate } from '#law/calendar/plain-date.ts'

export type DateReading =
  | { readonly ok: true; readonly date: PlainDate }
  | { readonly ok: false; readonly message: string }

const written = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/u
const compact = /^(\d{4})(\d{2})(\d{2})$/u

/** A date as offices write it: 2025-3-5, 2025.3.5, 2025/3/5, 2025年3月5日, 20250305; a time behind it is left out. */
export function readDate(text: string): DateReading {
  const plain = text.normalize('NFKC').trim()
  const parts = written.exec(plain) ?? compact.exec(plain)
  if (!parts) return { ok: false, message: `「${text}」不是日期，请写成 2025-3-5 的样子` }
  const date = plainDate(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  return date === undefined ? { ok: false, message: `没有「${text}」这一天` } : { ok: true, date }
}
