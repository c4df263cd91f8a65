import type { JSX } from 'preact'
import type { HolidayPeriod } from '#law/calendar/calendar-year.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { stretch } from './year-words.ts'

const columns: readonly TableColumn<HolidayPeriod>[] = [
  { label: '假期', cell: ({ name }) => name },
  { label: '放假', cell: ({ off }) => stretch(off) },
  { label: '天数', kind: 'number', cell: ({ off }) => off.length },
  { label: '调休上班', cell: ({ makeUp }) => makeUp.join('、') || '—' },
]

/** A year's holidays as the notice lists them. */
export function HolidaysTable({ holidays }: { readonly holidays: readonly HolidayPeriod[] }): JSX.Element {
  return (
    <DataTable
      caption="各假期的放假和调休"
      columns={columns}
      rows={holidays}
      rowKey={({ name, off }) => `${name} ${off[0]}`}
      empty={null}
    />
  )
}
