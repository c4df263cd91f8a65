import type { Calendar } from '#law/calendar/calendar.ts'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { soon, type Urgency, workingDaysBetween } from '#office/applications/work-list/classify.ts'
import { judge } from '#office/authorities/permissions/registry.ts'
import type { Asking } from '#office/authorities/permissions/seats.ts'
import { duesOf } from '../clocks/remedy-clocks.ts'
import { remedyFacts } from '../commands/permission.ts'
import type { Remedy } from '../matter/remedy.ts'

interface Day {
  readonly day: PlainDate
  readonly calendar: Calendar
}

/** Where a matter stands among what the authority must do: by the first day that is set; without one it waits for others. */
export function remedyUrgency(file: Remedy, { day, calendar }: Day): Urgency {
  if (file.stage === 'closed') return 'done'
  const due = duesOf(file, calendar)[0]?.day ?? null
  if (due === null) return 'waiting'
  if (due < day) return 'overdue'
  if (due === day) return 'due-today'
  return workingDaysBetween(calendar, day, due) <= soon ? 'due-soon' : 'later'
}

/** Whose matter it is: its handler's; what waits for a signature is the signer's; what nobody was given, any handler's. */
export function isTheirs(file: Remedy, asking: Asking): boolean {
  if (file.stage === 'closed') return false
  const { handler } = file.dossier
  if (handler === asking.person) return true
  const may = (policy: 'remedies.record' | 'remedies.sign-defence') =>
    judge(policy, asking, remedyFacts(file, policy)) === 'allowed'
  return (
    (file.stage === 'to-sign' && may('remedies.sign-defence')) || (handler === null && may('remedies.record'))
  )
}
