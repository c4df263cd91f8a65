import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { AuthorityAct } from '#office/authorities/acts.ts'
import type { Authority } from '#office/authorities/authority.ts'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import { decideAuthority } from '#office/authorities/decide.ts'
import { type Decision, refuse } from '#office/authorities/decision.ts'
import type { PeopleAdministration, Recorded, Staff } from '#office/authorities/people/administration.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { AuthorityRefusal } from '#office/authorities/refusal.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Form, fieldReader } from '../people/field-readers.ts'
import { mayAt } from './policies.ts'
import { identityIn, placeIn } from './read-form.ts'

/** Why a change is not recorded, besides what the office itself refuses. */
export type ChangeRefusal = AuthorityRefusal | { readonly reason: 'elsewhere' } | { readonly reason: 'top' }

export type Outcome = Recorded<ChangeRefusal> | { readonly ok: false; readonly mistakes: readonly Mistake[] }

export interface Ordered {
  readonly people: PeopleAdministration
  readonly viewer: PersonId
  readonly authority: Authority
  readonly form: Form
}

/** Something that can be done to a body on its page. */
export interface Change {
  /** The last step of the address its form is sent to. */
  readonly slug: string
  /** The field a refusal is shown at. */
  readonly field: string
  readonly done: string
  readonly carryOut: (ordered: Ordered) => Promise<Outcome>
}

const renaming: Change = {
  slug: 'rename',
  field: 'name',
  done: '名称和代码的变更已登记，自生效日期起使用。',
  carryOut: async ({ people, viewer, authority: { id }, form }) => {
    const fields = fieldReader(form)
    const on = fields.day('renamedOn', '生效日期')
    const identity = identityIn(form)
    const mistakes = [...fields.mistakes, ...(identity.ok ? [] : identity.mistakes)]
    if (!on || !identity.ok) return { ok: false, mistakes }
    const act = { kind: 'authority.renamed', id, on, identity: identity.value } as const
    return people.record(viewer, ({ tree }) => decideAuthority(tree, act))
  },
}

const moving: Change = {
  slug: 'move',
  field: 'parent',
  done: '隶属关系的变更已登记，自生效日期起适用。',
  carryOut: async ({ people, viewer, authority, form }) => {
    const fields = fieldReader(form)
    const on = fields.day('movedOn', '生效日期')
    const place = placeIn(form)
    const mistakes = [...fields.mistakes, ...(place.ok ? [] : place.mistakes)]
    if (!on || !place.ok) return { ok: false, mistakes }
    const act = { kind: 'authority.moved', id: authority.id, on, place: place.value } as const
    return people.record<ChangeRefusal>(viewer, (staff) => {
      const { parent } = act.place
      if (
        (isTop(authority) ? parent !== null : parent === null) ||
        !isReached(staff, viewer, act, people.today())
      )
        return refuse({ reason: isTop(authority) ? 'top' : 'elsewhere' })
      return decideAuthority(staff.tree, act)
    })
  },
}

/** Who moves a body must look after the place it goes to as well; it may always stay where it is. */
function isReached(
  staff: Staff,
  viewer: PersonId,
  { id, place: { parent } }: Extract<AuthorityAct, { kind: 'authority.moved' }>,
  today: PlainDate,
): boolean {
  const before = staff.tree.get(id)?.versions.at(-1)?.place.parent ?? null
  return parent === null || parent === before || mayAt(staff, viewer, 'authorities.establish', parent, today)
}

const dissolving: Change = {
  slug: 'dissolve',
  field: 'successor',
  done: '撤销已登记，自生效日期起不再使用；登记簿和文书原样保留。',
  carryOut: async ({ people, viewer, authority, form }) => {
    const fields = fieldReader(form)
    const on = fields.day('dissolvedOn', '撤销日期')
    const successor = form.successor
      ? fields.chosen('successor', '继续行使职权的机关', authorityIdSchema)
      : null
    if (fields.mistakes.length > 0 || !on) return { ok: false, mistakes: fields.mistakes }
    const act = { kind: 'authority.dissolved', id: authority.id, on, successor } as const
    return people.record(
      viewer,
      ({ tree }): Decision<AuthorityAct, ChangeRefusal> =>
        isTop(authority) ? refuse({ reason: 'top' }) : decideAuthority(tree, act),
    )
  },
}

/** The register of tree and people is that of the body at the top, so it stays there. */
export function isTop({ versions }: Authority): boolean {
  return versions[0].place.parent === null
}

export const changes: readonly Change[] = [renaming, moving, dissolving]
