import { type MovedDate, movedDates } from '#law/clocks/case-clocks.ts'
import type { Settings } from '#law/settings/settings.ts'
import { type Case, hasEnded } from '../applications/case/case.ts'
import { clockHistoryOf } from '../applications/case/clock-history.ts'
import type { CalendarChange } from './changes.ts'

/** An open application whose dates a notice moved. */
export interface MovedCase {
  readonly number: string
  readonly about: string
  readonly dates: readonly MovedDate[]
}

/**
 * The open cases whose dates a change of the calendar moved, counted by what had happened until that day: what begins
 * afterwards was counted by the new calendar from the start. Cases that are closed keep their dates.
 */
export function movedBy(
  { on, before, after }: CalendarChange,
  cases: readonly Case[],
  settings: Settings,
): readonly MovedCase[] {
  return cases.flatMap((file) => {
    const history = hasEnded(file) ? undefined : clockHistoryOf(file, settings)
    if (history === undefined || history.receivedOn > on) return []
    const known = { ...history, acts: history.acts.filter((act) => act.on <= on) }
    const moved = movedDates(known, before, after, settings)
    // A day set in a decision or judgment moves with no notice.
    const isSet = (file.dossier.redo?.until ?? null) !== null
    const dates = moved.filter(({ clock }) => !(isSet && clock === 'reply'))
    if (dates.length === 0) return []
    const { number, contents } = file.dossier
    return [{ number, about: contents.join('；'), dates }]
  })
}
