import { sessionRules } from '#office/sign-in/session.ts'
import { throttleRules } from '#office/sign-in/throttle-rules.ts'
import type { Doorway } from './doorway.ts'

/**
 * Forgets sessions that are over by their age and tries nobody counts any more. A sign-in does so too, but under a stream of
 * failures none may come for days.
 */
export async function forgetOldSignIns({ db, district, now }: Doorway): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('authority_id', '=', district)
    .where('started_at', '<', now() - sessionRules.absolute)
    .execute()
  await db
    .deleteFrom('sign_in_attempts')
    .where('authority_id', '=', district)
    .where('at', '<', now() - throttleRules.knownFor)
    .execute()
}
