import { type Case, hasEnded, isIn } from '#office/applications/case/case.ts'
import { dueOf, replyClockOf } from '#office/applications/case/clock-history.ts'
import type { CaseRecord, CaseRoom } from '#office/applications/room/case-room.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { RemedySituation } from '#office/remedies/commands/situation.ts'
import type { Remedy } from '#office/remedies/matter/remedy.ts'
import type { AttackedApplication } from '#office/remedies/room.ts'

/** What the form that registers a remedy knows of the application it is about. */
export function attackedIn(record: CaseRecord | undefined): AttackedApplication | undefined {
  if (record === undefined) return undefined
  const { number, applicant, contents } = record.file.dossier
  return { number, applicant, about: contents.join('；'), replies: repliesIn(record) }
}

/** Replies that left the house: signed, and served since. */
function repliesIn({ acts }: CaseRecord): AttackedApplication['replies'] {
  const lastServed = acts.findLastIndex(({ kind }) => kind === 'application.served')
  return acts.slice(0, Math.max(0, lastServed)).flatMap(({ kind, facts, occurredOn }) => {
    const { letter } = facts
    return kind === 'application.reply-signed' && typeof letter === 'string'
      ? [{ letter, on: occurredOn }]
      : []
  })
}

/** The application a reply is made anew in for a matter; undefined where none is, or no more. */
async function redoOf(
  cases: Pick<CaseRoom, 'find'>,
  authority: AuthorityId,
  { redo, number }: Remedy['dossier'],
): Promise<Case | undefined> {
  const record = redo === null ? undefined : await cases.find(authority, redo.application)
  return record?.file.dossier.redo?.remedy === number ? record.file : undefined
}

/** What came of the reply ordered anew for a matter: its 文号 once it is served, and until then how it stands. */
export async function anewFor(
  cases: Pick<CaseRoom, 'find' | 'situation'>,
  authority: AuthorityId,
  { dossier }: Remedy,
): Promise<Pick<RemedySituation, 'newReply' | 'redo'>> {
  const file = await redoOf(cases, authority, dossier)
  if (file === undefined) return { newReply: null, redo: null }
  const { calendar, settings } = await cases.situation(authority)
  const clock = replyClockOf(file, calendar, settings)
  const redo = {
    due: hasEnded(file) ? null : dueOf(file, calendar, settings),
    waitingFor: clock?.state === 'waiting' ? clock.waitingFor : '',
  }
  return { newReply: newReplyIn(file), redo }
}

function newReplyIn(file: Case): string | null {
  if (!isIn(file, ['closed', 'archived'])) return null
  return file.reply?.letter ?? '原申请已经办结，没有再作答复'
}
