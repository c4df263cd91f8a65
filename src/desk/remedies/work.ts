import { type AuthorityId, authorityIdSchema } from '#office/authorities/authority.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { holdersOf } from '#office/authorities/people/terms.ts'
import { judge } from '#office/authorities/permissions/registry.ts'
import { type Asking, asking } from '#office/authorities/permissions/seats.ts'
import { newRemedyFacts, remedyFacts } from '#office/remedies/commands/permission.ts'
import type { RemedySituation } from '#office/remedies/commands/situation.ts'
import type { RemedyRecord, RemedyRoom } from '#office/remedies/room.ts'
import type { Viewer } from '#web/viewer.ts'
import type { Handlers } from './forms/step-form.ts'
import type { RemediesAtDesk } from './source.ts'

/** Who works on which authority's remedies, on what day, under what law. */
export interface Work {
  readonly authority: AuthorityId
  readonly asking: Asking
  readonly situation: RemedySituation
  readonly nameOf: (person: string) => string
  /** Those a matter can be given to today. */
  readonly handlers: Handlers
}

/** A matter an address names, with who looks at it. */
export interface WorkOn extends Work {
  readonly record: RemedyRecord
}

interface RemedySource extends Pick<RemediesAtDesk, 'people'> {
  readonly remedies: Pick<RemedyRoom, 'situation'>
}

/** On the viewer's own authority: no page asks for another's but those of the supervising authority. */
export function workOf(source: RemedySource, viewer: Viewer): Promise<Work> {
  return workAt(source, viewer, authorityIdSchema.parse(viewer.authority.id))
}

export async function workAt(
  { remedies, people }: RemedySource,
  viewer: Viewer,
  authority: AuthorityId,
): Promise<Work> {
  const [{ tree, people: known }, situation] = await Promise.all([
    people.now(),
    remedies.situation(authority),
  ])
  const person = personIdSchema.parse(viewer.personId)
  const day = people.today()
  const nameOf = (id: string) => known.persons.get(personIdSchema.parse(id))?.name ?? id
  return {
    authority,
    asking: asking(known, tree, person, authority, day),
    situation,
    nameOf,
    handlers: holdersOf(known, tree, 'handler', authority, day).map((id) => ({ id, name: nameOf(id) })),
  }
}

/** The matter, where it is there and may be read; else nothing, alike for both. */
export async function workOn(
  source: RemediesAtDesk,
  viewer: Viewer,
  number: string,
): Promise<WorkOn | undefined> {
  const work = await workOf(source, viewer)
  const record = await source.remedies.find(work.authority, number)
  if (record === undefined) return undefined
  if (!mayRead({ ...work, record })) return undefined
  return { ...work, record, situation: await source.remedies.situation(work.authority, record) }
}

/** Whether the one who looks may know what stands in a matter. */
export function mayRead({ asking: who, record }: Pick<WorkOn, 'asking' | 'record'>): boolean {
  return judge('remedies.read', who, remedyFacts(record.file, 'remedies.read')) === 'allowed'
}

export function mayRegister({ asking: who }: Work): boolean {
  return judge('remedies.record', who, newRemedyFacts) === 'allowed'
}
