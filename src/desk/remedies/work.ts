import { type AuthorityId, authorityIdSchema } from '#office/authorities/authority.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { holdersOf } from '#office/authorities/people/terms.ts'
import { judge } from '#office/authorities/permissions/registry.ts'
import { type Asking, asking } from '#office/authorities/permissions/seats.ts'
import { newRemedyFacts, remedyFacts } from '#office/remedies/commands/permission.ts'
import type { RemedySituation } from '#office/remedies/commands/situation.ts'
import type { RemedyRecord } from '#office/remedies/room.ts'
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

/** The viewer's own authority: no page asks for another's. */
export async function workOf(
  { remedies, people }: Pick<RemediesAtDesk, 'remedies' | 'people'>,
  viewer: Viewer,
): Promise<Work> {
  const authority = authorityIdSchema.parse(viewer.authority.id)
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
  const facts = remedyFacts(record.file, 'remedies.read')
  if (judge('remedies.read', work.asking, facts) !== 'allowed') return undefined
  return { ...work, record, situation: await source.remedies.situation(work.authority, record) }
}

export function mayRegister({ asking: who }: Work): boolean {
  return judge('remedies.record', who, newRemedyFacts) === 'allowed'
}
