import type { Refusal } from '#office/applications/commands/refusal.ts'
import type { PayloadOf, StepId } from '#office/applications/commands/registry.ts'
import type { Actor } from '#office/applications/commands/situation.ts'
import type { CaseRecord, Command, Leaking } from '#office/applications/room/case-room.ts'
import { givenFiles } from '#office/applications/room/given-files.ts'
import { broughtByPublic } from '#office/applications/room/may-bring.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { StoredFile } from '#office/files/stored-file.ts'
import type { CaseDesk } from './case-desk.ts'

type Gate = Refusal | Leaking | undefined

interface AtGate<Payload> {
  readonly authority: AuthorityId
  readonly record: CaseRecord
  readonly payload: Payload
  readonly files: Command['files']
}

/** What must be true of letters and files before a step, which the case alone does not know. */
const gates: {
  readonly [Id in StepId]?: (desk: CaseDesk, at: AtGate<PayloadOf<Id>>) => Promise<Gate>
} = {
  /** On one person's word a day of delivery stands only with its proof on file; without one, two persons answer for it. */
  'prove-delivery': async ({ files: room }, { authority, files }) => {
    const proofs = await room.find(
      authority,
      files.filter(({ purpose }) => purpose === 'proof').map(({ id }) => id),
    )
    return proofs.some(({ state }) => state.state !== 'refused') ? undefined : { reason: 'proof-missing' }
  },
  /** The letter is whole, and what goes with it says no more than it shows, or somebody wrote why it may. */
  serve: async (desk, { authority, record, payload, files }) => {
    if (!(await isFrozen(desk, authority, record))) return { reason: 'letters-unfinished' }
    const given = await handedOut(desk, authority, record, files)
    if (given.some(({ state }) => state.state !== 'clean')) return { reason: 'file-not-clean' }
    const explained = (payload.leaksAccepted ?? '').trim() !== ''
    return explained ? undefined : leaking(desk, authority, given)
  },
}

/** Why a step that is open by law is not taken: of the public, also that it brings what is not its own. */
export async function gateOf<Id extends StepId>(
  desk: CaseDesk,
  authority: AuthorityId,
  record: CaseRecord,
  { step, payload, files }: Command<Id>,
  actor: Actor,
): Promise<Gate> {
  const purposes = files.map(({ purpose }) => purpose)
  if (!broughtByPublic(purposes, actor)) return { reason: 'not-permitted', denial: 'absent' }
  return gates[step]?.(desk, { authority, record, payload, files })
}

async function isFrozen({ letters }: CaseDesk, authority: AuthorityId, record: CaseRecord): Promise<boolean> {
  const { file } = record
  if (file.stage !== 'to-serve') return false
  const frozen = await letters.frozen(authority, record)
  return frozen.some(({ form, number }) => form === 'reply' && number === file.signed.letter)
}

/** The files of the reply, those that come with the step included. */
async function handedOut(
  { files }: CaseDesk,
  authority: AuthorityId,
  record: CaseRecord,
  brought: Command['files'],
): Promise<readonly StoredFile[]> {
  const ids = brought.filter(({ purpose }) => purpose === 'given').map(({ id }) => id)
  const found = await files.find(authority, ids)
  const act = record.acts.length + 1
  return givenFiles([...record.files, ...found.map((file) => ({ ...file, purpose: 'given', act }) as const)])
}

async function leaking(
  { files }: CaseDesk,
  authority: AuthorityId,
  given: readonly StoredFile[],
): Promise<Leaking | undefined> {
  const found: { file: StoredFile; count: number }[] = []
  for (const file of given) {
    const leaks = await files.leaksIn(authority, file.id)
    if (leaks.length > 0) found.push({ file, count: leaks.length })
  }
  return found.length === 0 ? undefined : { reason: 'leaking', files: found }
}
