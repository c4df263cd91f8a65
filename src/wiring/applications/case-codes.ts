import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Consultee } from '#law/clocks/acts.ts'
import type { MatterId } from '#office/acts/act.ts'
import { partyName } from '#office/applications/commands/consultation.ts'
import { recordedAs } from '#office/applications/commands/situation.ts'
import type { Guest } from '#office/applications/room/case-room.ts'
import { lookupCode, readLookupCode } from '#office/applications/room/lookup-code.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'

type GuestActor = Guest['actor']

/** More parties than any case has; each has a code of its own. */
const mostParties = 40
const consultees: readonly Consultee[] = ['third-party', 'co-maker', 'other-organ']

/** Everybody who may ever come with a code. All are tried always: how long it takes says nothing about a case. */
const everyone: readonly GuestActor[] = [
  { kind: 'applicant' },
  ...consultees.flatMap((who) =>
    Array.from(
      { length: mostParties },
      (_, at) => ({ kind: 'consultee', who, party: partyName(at) }) as const,
    ),
  ),
]

export type CaseCodes = ReturnType<typeof caseCodes>

/** 查询码 out of the case and a key of this office; kept nowhere. */
export function caseCodes(key: Buffer) {
  const digestOf = (authority: AuthorityId, matter: MatterId, who: GuestActor) =>
    createHmac('sha256', key)
      .update(JSON.stringify([authority, matter, recordedAs(who)]))
      .digest()
  const codeFor = (authority: AuthorityId, matter: MatterId, who: GuestActor) =>
    lookupCode(digestOf(authority, matter, who))

  return {
    codeFor,
    /** Whose code it is in a matter. */
    whoseIs(authority: AuthorityId, matter: MatterId, typed: string): GuestActor | undefined {
      const given = Buffer.from((readLookupCode(typed) ?? '').padEnd(20, '-'))
      const fits = (who: GuestActor) =>
        timingSafeEqual(given, Buffer.from(codeFor(authority, matter, who).replaceAll('-', '')))
      return everyone.map((who) => (fits(who) ? who : undefined)).find((who) => who !== undefined)
    },
  }
}
