import { daysBetween, type PlainDate } from '#law/calendar/plain-date.ts'
import type { Due } from '#office/remedies/clocks/order-due.ts'
import { duesOf } from '#office/remedies/clocks/remedy-clocks.ts'
import type { RemedySituation } from '#office/remedies/commands/situation.ts'
import type { ListedRemedy } from '#office/remedies/room.ts'

/** A row of the list with the day that comes first: a duty of the authority, or a hearing. */
export interface RemedyLine extends ListedRemedy {
  readonly due: (Due & { readonly daysLeft: number | null }) | null
}

/** Rows with their days, the nearest in front; those that wait for others behind. */
export function linesOf(items: readonly ListedRemedy[], situation: RemedySituation): readonly RemedyLine[] {
  return items
    .map((item) => ({ ...item, due: dueOf(item, situation) }))
    .toSorted((a, b) => sortKey(a).localeCompare(sortKey(b)))
}

function sortKey({ due }: RemedyLine): string {
  return due === null ? '9' : `1 ${due.day ?? '9999'}`
}

function dueOf({ file, redo }: ListedRemedy, { calendar, day }: RemedySituation): RemedyLine['due'] {
  if (file === null) return null
  const [first] = [...duesOf(file, calendar, redo ?? null), ...meetings(file.dossier.sessions, day)].toSorted(
    (a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'),
  )
  if (first === undefined) return null
  return { ...first, daysLeft: first.day === null ? null : daysBetween(day, first.day) }
}

const meetingWords = { hearing: '参加听证', trial: '出庭', mediation: '参加调解' } as const

/** Hearings still to come. */
function meetings(
  sessions: NonNullable<ListedRemedy['file']>['dossier']['sessions'],
  today: PlainDate,
): readonly Due[] {
  return sessions.flatMap(({ what, at }) =>
    at !== null && at >= today && what in meetingWords
      ? [{ what: meetingWords[what as keyof typeof meetingWords], day: at }]
      : [],
  )
}
