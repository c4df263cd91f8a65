import type { Case } from '#office/applications/case/case.ts'
import { permissionFacts } from '#office/applications/commands/permission.ts'
import type { Actor, Situation } from '#office/applications/commands/situation.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import { type AuthorityId, authorityIdSchema } from '#office/authorities/authority.ts'
import type { Staff } from '#office/authorities/people/administration.ts'
import { type PersonId, personIdSchema } from '#office/authorities/people/person.ts'
import { holdersOf } from '#office/authorities/people/terms.ts'
import { judge } from '#office/authorities/permissions/registry.ts'
import { type Asking, asking } from '#office/authorities/permissions/seats.ts'
import type { Viewer } from '#web/viewer.ts'
import type { ApplicationsAtDesk } from './source.ts'

/** Who works on which authority's applications, on what day, under what law. */
export interface Work {
  readonly authority: AuthorityId
  readonly staff: Staff
  readonly asking: Asking
  readonly actor: Actor
  readonly situation: Situation
  readonly nameOf: (person: string) => string
  /** Those a case can be given to today. */
  readonly handlers: readonly { readonly id: PersonId; readonly name: string }[]
}

/** The rooms that say what somebody may know of a case. */
export type CaseSource = Pick<ApplicationsAtDesk, 'cases' | 'people'>

/** On the viewer's own authority: no page asks for another's but those of the supervising authority. */
export function workOf(source: CaseSource, viewer: Viewer): Promise<Work> {
  return workAt(source, viewer, authorityIdSchema.parse(viewer.authority.id))
}

export async function workAt(
  { cases, people }: CaseSource,
  viewer: Viewer,
  authority: AuthorityId,
): Promise<Work> {
  const [staff, situation] = await Promise.all([people.now(), cases.situation(authority)])
  const { tree, people: known } = staff
  const day = people.today()
  const who = asking(known, tree, personIdSchema.parse(viewer.personId), authority, day)
  const nameOf = (person: string) => known.persons.get(personIdSchema.parse(person))?.name ?? person
  return {
    authority,
    staff,
    asking: who,
    actor: { kind: 'staff', asking: who },
    situation,
    nameOf,
    handlers: holdersOf(known, tree, 'handler', authority, day).map((id) => ({ id, name: nameOf(id) })),
  }
}

/** Whether the one who looks may know what stands in a case. */
export function mayRead({ asking: who }: Pick<Work, 'asking'>, file: Case): boolean {
  return judge('applications.read', who, permissionFacts(file)) === 'allowed'
}

/** Whether the one who looks may know of every case, whatever step it is in. */
export function mayReadAll({ asking: who }: Pick<Work, 'asking'>): boolean {
  const inHand = {
    state: 'open',
    calledFor: false,
    draftedBy: null,
    reviewedBy: null,
    secrecyReviewedBy: null,
  } as const
  return judge('applications.read', who, inHand) === 'allowed'
}

/** Whether the one who looks ever reads a case of this authority: the step in which it meets most people is its review. */
export function mayReadAny({ asking: who }: Pick<Work, 'asking'>): boolean {
  const inReview = {
    state: 'in-review',
    calledFor: false,
    draftedBy: null,
    reviewedBy: null,
    secrecyReviewedBy: null,
  } as const
  return judge('applications.read', who, inReview) === 'allowed'
}

/** The case an address names, where it is there and may be read; else nothing, alike for both. */
export async function caseAt(
  { cases }: Pick<CaseSource, 'cases'>,
  work: Work,
  number: string,
): Promise<CaseRecord | undefined> {
  const record = await cases.find(work.authority, number)
  return record && mayRead(work, record.file) ? record : undefined
}
