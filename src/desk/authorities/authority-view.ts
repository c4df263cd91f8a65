import type { PlainDate } from '#law/calendar/plain-date.ts'
import { lastKnownOn, livingOn } from '#office/authorities/as-of.ts'
import type { Authority, AuthorityId, AuthorityOnDay } from '#office/authorities/authority.ts'
import { childrenOn } from '#office/authorities/children.ts'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import { reconsiderationOrgansOf } from '#office/authorities/reconsideration.ts'
import { supervisingAuthorityOn } from '#office/authorities/supervision.ts'
import { mayAt } from './policies.ts'
import { nameOn } from './tree-lines.ts'

/** A body as its page shows it to someone, with what that someone may do about it. */
export interface AuthorityView {
  readonly authority: Authority
  /** As it stands today; as it last stood, or will first stand, where it does not. */
  readonly now: AuthorityOnDay
  readonly today: PlainDate
  readonly children: readonly AuthorityOnDay[]
  readonly supervisor: string | null
  /** Who may be asked for reconsideration of what it decides; empty where the tree does not hold them. */
  readonly reconsideredBy: readonly string[]
  readonly mayEstablish: boolean
  readonly mayChange: boolean
  /** Bodies it may be put under by the one who looks. */
  readonly parents: readonly AuthorityOnDay[]
  /** All that exist, for the other links. */
  readonly living: readonly AuthorityOnDay[]
  readonly nameOf: (id: AuthorityId) => string
}

/** Undefined where there is no such authority. */
export async function authorityView(
  people: PeopleAdministration,
  viewer: PersonId,
  id: AuthorityId,
): Promise<AuthorityView | undefined> {
  const staff = await people.now()
  const today = people.today()
  const { tree } = staff
  const authority = tree.get(id)
  if (!authority) return undefined
  const supervising = supervisingAuthorityOn(tree, id, today)
  const found = reconsiderationOrgansOf(tree, id, today)
  const living = livingOn(tree, today)
  const may = (does: 'authorities.establish' | 'authorities.change', at: AuthorityId) =>
    mayAt(staff, viewer, does, at, today)
  return {
    authority,
    now: lastKnownOn(tree, id, today) ?? firstOf(authority),
    today,
    children: childrenOn(tree, id, today),
    supervisor: supervising === null ? null : nameOn(tree, supervising, today),
    reconsideredBy: found.ok ? found.organs.map(({ name }) => name) : [],
    mayEstablish: may('authorities.establish', id),
    mayChange: may('authorities.change', id) && authority.dissolved === null,
    parents: living.filter((one) => one.id !== id && may('authorities.establish', one.id)),
    living: living.filter((one) => one.id !== id),
    nameOf: (other) => nameOn(tree, other, today),
  }
}

function firstOf({ id, kind, versions: [{ identity, place }] }: Authority): AuthorityOnDay {
  return { id, kind, ...identity, ...place }
}
