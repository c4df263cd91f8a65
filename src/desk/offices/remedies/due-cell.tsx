import type { JSX } from 'preact'
import { DaysLeft } from '#ui/days-left.tsx'
import type { OfficeRemedyLine } from './lines.ts'

export function RemedyDue({ due }: Pick<OfficeRemedyLine, 'due'>): JSX.Element {
  if (due === null) return <>—</>
  if (due.day === null || due.daysLeft === null) return <>无确定日期</>
  return <DaysLeft date={due.day} days={due.daysLeft} />
}
