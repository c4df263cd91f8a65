import { createHash } from 'node:crypto'
import type { Act, MatterId } from '#office/acts/act.ts'
import { canonicalJson } from '#office/acts/json.ts'
import { filesAttached } from '#office/acts/kinds/application-files.ts'
import { deliverySchema } from '#office/applications/case/intake.ts'
import { receive } from '#office/applications/commands/receipt.ts'
import { recordedAs } from '#office/applications/commands/situation.ts'
import type { Arrival, ArrivalAnswer, CaseRecord, CaseRoom } from '#office/applications/room/case-room.ts'
import type { CaseDesk } from './case-desk.ts'

/** Takes an application in. Its matter is made from its key, so that a second sending meets the first one there. */
export function receiving({ records, situation, append, bring, settle }: CaseDesk): CaseRoom['receive'] {
  return async (authority, arrival, actor) => {
    const matter = matterOfKey(arrival.key)
    const known = await records.byMatter(authority, matter)
    if (known !== undefined) return again(known, arrival)
    const now = await situation(authority)
    const decision = receive(arrival.intake, now)
    if (!decision.ok) return decision
    const brought = await bring(authority, matter, arrival.files)
    if (!brought.ok) return brought
    const answer = await append(authority, {
      matter,
      expectedVersion: 0,
      by: recordedAs(actor),
      decided: decision,
      beside: [],
      after: brought.act(now.day),
    })
    if (answer.ok) return { ok: true, record: await settle(authority, matter), again: false }
    const first = await records.byMatter(authority, matter)
    if (first === undefined) throw new Error(`${matter} is there and has no case`)
    return again(first, arrival)
  }
}

function matterOfKey(key: string): MatterId {
  return `applications/${createHash('sha256').update(key).digest('hex')}`
}

/** The same key with something else in it is a mistake of whoever made the key, and nobody's application is lost to it. */
function again(record: CaseRecord, arrival: Arrival): ArrivalAnswer {
  const [first] = record.acts
  if (first === undefined || saidBy(first, record.acts) !== saidIn(arrival)) {
    return { ok: false, refusal: { reason: 'key-used' } }
  }
  return { ok: true, record, again: true }
}

/** What was said, without the day: pressed again after midnight it is still the same. */
function saidBy({ facts, personal }: Act, acts: readonly Act[]): string {
  const { kind = null, wanted = null, delivery } = facts
  const { channel } = deliverySchema.parse(delivery)
  const files = acts[1]?.kind === filesAttached.id ? filesAttached.filesOf(acts[1]) : []
  return canonicalJson({ kind, wanted, channel, ...personal, files: files.map(({ id }) => id) })
}

function saidIn({ intake, files }: Arrival): string {
  const { kind, wanted, delivery, applicant, contact, contents } = intake
  return canonicalJson({
    kind,
    wanted: { ...wanted },
    channel: delivery.channel,
    applicant,
    contact: { ...contact },
    contents: contents.map((text) => text.trim()).filter((text) => text !== ''),
    files: files.map(({ id }) => id),
  })
}
