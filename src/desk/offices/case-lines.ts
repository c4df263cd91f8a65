import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Case, Stage } from '#office/applications/case/case.ts'
import type { Situation } from '#office/applications/commands/situation.ts'
import type { ListedCase } from '#office/applications/room/case-room.ts'
import { classify, type Listed } from '#office/applications/work-list/classify.ts'

/** A case as a line of the register: nobody's name and nobody's words. Whom it waits for may be a name, so it is not told. */
export interface CaseLine {
  readonly number: string
  readonly stage: Stage
  readonly since: PlainDate
  readonly due: PlainDate | null
  /** Working days; null while nothing is due. */
  readonly daysLeft: number | null
}

/** The cases not ended, the soonest due first, each with its place in the work list. */
export function openLines(
  files: readonly Case[],
  situation: Situation,
): readonly { readonly line: CaseLine; readonly listed: Listed }[] {
  return files
    .map((file) => ({
      line: lineOf(file, situation),
      listed: classify(file, situation, { kind: 'applicant' }),
    }))
    .toSorted((a, b) => (a.line.due ?? never).localeCompare(b.line.due ?? never))
}

/** Sorts behind every day. */
const never = '9999'

export function lineOf(file: Case, situation: Situation): CaseLine {
  const { due, daysLeft } = classify(file, situation, { kind: 'applicant' })
  const since = 'receivedOn' in file ? file.receivedOn : file.arrivedOn
  return { number: file.dossier.number, stage: file.stage, since, due, daysLeft }
}

export function endedLine({ number, stage, since }: ListedCase): CaseLine {
  return { number, stage, since, due: null, daysLeft: null }
}
