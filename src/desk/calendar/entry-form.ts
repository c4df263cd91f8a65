import { addDays, daysBetween, type PlainDate, parsePlainDate } from '#law/calendar/plain-date.ts'
import { type EnteredYear, withNotice } from '#office/calendar/entered-year.ts'
import { type CalendarRefusal, calendarRefusalSentence } from '#office/calendar/refusal.ts'
import type { KnownYear } from '#office/calendar/room.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Form, fieldReader } from '../people/field-readers.ts'

/** The holidays of every year (全国年节及纪念日放假办法 art. 2), as the rows an empty form begins with. */
const names = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const
const mostRows = 20
/** Longer than any arrangement there was: 春节 of 2020, after it was extended, had ten days. */
const longestHoliday = 15

export type RowField = 'name' | 'from' | 'to' | 'makeUp'

export function rowField(at: number, field: RowField): string {
  return `${field}-${at}`
}

/** How many rows the form has, after 增加一行. */
export function rowsIn(form: Form): number {
  const sent = Math.min(mostRows, Math.max(1, Number(form.count) || names.length))
  return form.do === 'add' && sent < mostRows ? sent + 1 : sent
}

/** The form of a year as it is known, to be corrected; or an empty one for a year nobody entered. */
export function formOf(known: KnownYear | undefined, year: number): Form {
  const shown = known && (known.waiting ?? known.inForce)
  const holidays = shown?.holidays ?? names.map((name) => ({ name, off: [], makeUp: [] }))
  const fields = holidays.flatMap(({ name, off, makeUp }, at) => [
    [rowField(at, 'name'), name],
    [rowField(at, 'from'), off[0] ?? ''],
    [rowField(at, 'to'), off.at(-1) ?? ''],
    [rowField(at, 'makeUp'), makeUp.join('、')],
  ])
  return { year: String(year), count: String(holidays.length), ...Object.fromEntries(fields) }
}

export type EntryRead =
  | { readonly ok: true; readonly entered: EnteredYear; readonly places: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] }

/** The year as it was typed. `places`: the field each day stands in, for what is found wrong with it later. */
export function readEntry(form: Form): EntryRead {
  const fields = fieldReader(form)
  const mistakes: Mistake[] = []
  const year = Number(/^\d{4}$/u.exec(form.year?.trim() ?? '')?.[0])
  if (Number.isNaN(year)) mistakes.push({ field: 'year', message: '请填写年份，四位数字，形如 2027。' })
  const number = fields.text('number', '文号', 60)
  const source = fields.text('source', '通知的网址', 300)
  if (source !== '' && !isWebAddress(source))
    mistakes.push({ field: 'source', message: '网址不完整；请从浏览器地址栏整段复制，以 https:// 开头。' })
  const published = fields.day('published', '发布日期')
  const places = new Map<string, string>()
  const inRows: Mistake[] = []
  const holidays = Array.from({ length: rowsIn(form) }, (_, at) => readRow(form, at, inRows, places))
  const all = [...mistakes, ...fields.mistakes, ...inRows]
  const given = holidays.flatMap((holiday) => holiday ?? [])
  if (all.length === 0 && given.length === 0)
    all.push({ field: rowField(0, 'from'), message: '请至少填写一个假期。' })
  if (all.length > 0 || published === null) return { ok: false, mistakes: all }
  return { ok: true, entered: { year, notices: [{ source, number, published }], holidays: given }, places }
}

/** A corrected notice stands behind the ones it corrects. */
export function amending(entered: EnteredYear, known: KnownYear | undefined): EnteredYear {
  const [notice] = entered.notices
  if (notice === undefined || known === undefined || known.inForce.unconfirmed) return entered
  const before = known.inForce.notices.map((one) => ({
    source: one.source,
    number: one.number ?? null,
    published: parsePlainDate(one.published ?? '') ?? null,
  }))
  return { ...entered, notices: withNotice(before, notice) }
}

/** It becomes a link on the pages: nothing but an address of the web may stand there. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s"'<>]+$/u.test(text) && URL.canParse(text)
}

/** Undefined where the row is empty, or wrong. */
function readRow(form: Form, at: number, mistakes: Mistake[], places: Map<string, string>) {
  const typed = (field: RowField) => (form[rowField(at, field)] ?? '').trim()
  const wrong = (field: RowField, message: string) => {
    mistakes.push({ field: rowField(at, field), message })
  }
  const name = typed('name')
  if (`${name}${typed('from')}${typed('to')}${typed('makeUp')}` === '') return undefined
  if (name === '') wrong('name', `请填写第 ${at + 1} 行假期的名称。`)
  const label = name === '' ? `第 ${at + 1} 行` : name
  const off = daysOff(typed('from'), typed('to'), label, wrong)
  const makeUp = typed('makeUp')
    .split(/[、，,；;\s]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const day = parsePlainDate(word)
      if (day === undefined)
        wrong('makeUp', `${label}的调休上班日“${word}”不是日期；请写成 2027-02-06 的样子。`)
      return day ?? []
    })
  for (const day of off) places.set(day, rowField(at, 'from'))
  for (const day of makeUp) places.set(day, rowField(at, 'makeUp'))
  return name === '' || off.length === 0 ? undefined : { name, off: [...off], makeUp }
}

function daysOff(
  first: string,
  last: string,
  label: string,
  wrong: (field: RowField, message: string) => void,
): readonly PlainDate[] {
  const from = parsePlainDate(first)
  const to = last === '' ? from : parsePlainDate(last)
  if (from === undefined) wrong('from', `请填写${label}从哪一天起放假；没有的请清空名称。`)
  if (last !== '' && to === undefined) wrong('to', `${label}的最后一天不是日期；请写成 2027-02-11 的样子。`)
  if (from === undefined || to === undefined) return []
  const count = daysBetween(from, to) + 1
  if (count < 1) wrong('to', `${label}的最后一天早于第一天；请核对。`)
  else if (count > longestHoliday)
    wrong('to', `${label}有 ${count} 天，超过 ${longestHoliday} 天；请核对年月。`)
  else return Array.from({ length: count }, (_, day) => addDays(from, day))
  return []
}

/** A refusal as mistakes at the fields its days were typed in. */
export function mistakesOf(
  refusal: CalendarRefusal,
  places: ReadonlyMap<string, string>,
): readonly Mistake[] {
  if (refusal.reason !== 'problems') return [{ field: 'year', message: calendarRefusalSentence(refusal) }]
  const byField = Map.groupBy(refusal.problems, (line) => places.get(line.slice(0, 10)) ?? 'year')
  return [...byField].map(([field, lines]) => ({ field, message: `${lines.join('；')}。请对照通知改正。` }))
}
