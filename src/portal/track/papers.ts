import type { Act } from '#office/acts/act.ts'
import { replyServed } from '#office/acts/kinds/application-service.ts'
import type { AttachedFile, CaseRecord, Guest } from '#office/applications/room/case-room.ts'
import type { FrozenLetter } from '#office/applications/room/letter-room.ts'

/** The letters a guest may read: its own, and a reply only once it was served. */
export function lettersFor(
  letters: readonly FrozenLetter[],
  { record, actor }: Guest,
): readonly FrozenLetter[] {
  return letters.filter(({ to, form, act }) => {
    if (to === 'inside') return false
    if (actor.kind === 'consultee') {
      return to !== 'applicant' && to.who === actor.who && to.party === actor.party
    }
    return to === 'applicant' && (form !== 'reply' || servedAfter(record.acts, act))
  })
}

/** A reply is another's until it leaves the house. */
function servedAfter(acts: readonly Act[], act: number): boolean {
  return acts.some(({ kind, number }) => kind === replyServed.id && number > act)
}

/** What a reply hands out, once it was served. */
export function givenFiles({ acts, files }: CaseRecord): readonly AttachedFile[] {
  return files.filter(({ purpose, act }) => purpose === 'given' && servedAfter(acts, act))
}
