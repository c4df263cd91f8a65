import { type PlainDate, parsePlainDate } from '#law/calendar/plain-date.ts'
import type { MatterId, NewAct } from '#office/acts/act.ts'
import { actsOfApplication } from '#office/acts/importing/acts-of-rows.ts'
import { applicationClosed, applicationRegistered } from '#office/acts/kinds/applications.ts'
import type { Append } from '#store/register/append.ts'

export function day(text: string): PlainDate {
  const date = parsePlainDate(text)
  if (date === undefined) throw new Error(`${text} is no day`)
  return date
}

const recordedAt = '2026-03-02T01:02:03.456Z'

/** Acts for a matter of these tests, recorded by one person at one moment. */
export function appendOf(matter: MatterId, expectedVersion: number, acts: readonly NewAct[]): Append {
  return { matter, expectedVersion, recordedAt, by: 'clerk-1', record: { acts } }
}

export function registered(id: string): NewAct {
  return applicationRegistered.act(
    day('2025-12-30'),
    { id, kind: 'person' },
    { applicant: '赵明', about: `关于第${id}号地块的批复` },
  )
}

export function granted(on = '2026-01-20'): NewAct {
  return applicationClosed.act(day(on), { outcome: 'granted' }, null)
}

/** A closed application as two acts. */
export function wholeApplication(id: string): readonly NewAct[] {
  return actsOfApplication({
    id,
    received: day('2025-12-30'),
    kind: 'company',
    applicant: '某公司',
    about: `关于第${id}号地块的批复`,
    closing: { on: day('2026-01-20'), outcome: 'granted' },
  })
}
