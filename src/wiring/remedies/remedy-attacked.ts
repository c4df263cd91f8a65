import type { CaseRecord, CaseRoom } from '#office/applications/room/case-room.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { AttackedApplication, RemedyRecord } from '#office/remedies/room.ts'

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

/** What the application came to since its reply was ordered anew for a matter; null while that is open, or was not ordered. */
export async function newReplyFor(
  cases: Pick<CaseRoom, 'find'>,
  authority: AuthorityId,
  { file }: RemedyRecord,
): Promise<string | null> {
  const { redo, number } = file.dossier
  const record = redo === null ? undefined : await cases.find(authority, redo.application)
  if (record === undefined || record.file.dossier.redo?.remedy !== number) return null
  const application = record.file
  if (application.stage !== 'closed' && application.stage !== 'archived') return null
  return application.reply?.letter ?? '原申请已经办结，没有再作答复'
}
