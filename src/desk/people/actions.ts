import { randomUUID } from 'node:crypto'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import { refuse } from '#office/authorities/decision.ts'
import { peopleActSchemas } from '#office/authorities/people/acts.ts'
import type { PeopleAdministration, Recorded } from '#office/authorities/people/administration.ts'
import { appoint } from '#office/authorities/people/appoint.ts'
import { freeze, restore } from '#office/authorities/people/freeze.ts'
import { handOver } from '#office/authorities/people/hand-over.ts'
import {
  type FreezeCause,
  type PersonId,
  personIdSchema,
  termIdSchema,
} from '#office/authorities/people/person.ts'
import type { PeopleRefusal } from '#office/authorities/people/refusal.ts'
import { relieve } from '#office/authorities/people/relieve.ts'
import { defaultSeparation } from '#office/authorities/people/separation.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Form, fieldReader } from './field-readers.ts'
import { mayManageAt } from './may-manage.ts'
import type { PersonAction } from './person-view.ts'

/** Who does something to whom, and the form it was asked for with. */
export interface Ordered {
  readonly people: PeopleAdministration
  readonly viewer: PersonId
  readonly subject: PersonId
  readonly form: Form
}

export type Outcome = Recorded<PeopleRefusal> | { readonly ok: false; readonly mistakes: readonly Mistake[] }

/** Something that can be done on a person's page. */
export interface Action {
  /** The last step of the address its form is sent to. */
  readonly slug: string
  readonly permission: PersonAction
  /** The field a refusal is shown at. */
  readonly field: string
  /** What the page says when it is done. */
  readonly done: string
  readonly carryOut: (ordered: Ordered) => Promise<Outcome>
}

const roleSchema = peopleActSchemas['person.appointed'].shape.role

const elsewhereSentence = '这个机关的任职不由您办理；请另选机关，或请该机关的安全管理员办理。'

const appointing: Action = {
  slug: 'appoint',
  permission: 'manage',
  field: 'role',
  done: '任职已登记，本人需要重新登录。',
  carryOut: async ({ people, viewer, subject, form }) => {
    const fields = fieldReader(form)
    const from = fields.day('from', '任职日期')
    const until = fields.optionalDay('until', '结束日期')
    const role = fields.chosen('role', '角色', roleSchema)
    const at = fields.chosen('authority', '任职机关', authorityIdSchema)
    const deputyFor = form.deputyFor ? fields.chosen('deputyFor', '代理谁', personIdSchema) : null
    if (fields.mistakes.length > 0 || !role || !at || !from) return { ok: false, mistakes: fields.mistakes }
    const term = termIdSchema.parse(randomUUID())
    const act = {
      kind: 'person.appointed',
      term,
      person: subject,
      role,
      authority: at,
      from,
      until,
      deputyFor,
    } as const
    const outcome = await people.record<PeopleRefusal | 'elsewhere'>(viewer, (staff) => {
      if (!mayManageAt(staff, viewer, at, people.today())) return refuse('elsewhere')
      return appoint(staff.people, staff.tree, act, defaultSeparation)
    })
    if (outcome.ok) return outcome
    const { refusal } = outcome
    if (refusal !== 'elsewhere') return refuse(refusal)
    return { ok: false, mistakes: [{ field: 'authority', message: elsewhereSentence }] }
  },
}

const relieving: Action = {
  slug: 'relieve',
  permission: 'manage',
  field: 'term',
  done: '免职已登记，本人需要重新登录。',
  carryOut: async ({ people, viewer, subject, form }) => {
    const fields = fieldReader(form)
    const term = fields.chosen('term', '要免去的任职', termIdSchema)
    const on = fields.day('relievedOn', '免职日期')
    if (fields.mistakes.length > 0 || !term || !on) return { ok: false, mistakes: fields.mistakes }
    const act = { kind: 'person.relieved', term, on } as const
    const at = (await people.now()).people.terms.get(act.term)?.authority
    const openWork = at === undefined ? () => [] : await people.openWork(at)
    return people.record<PeopleRefusal>(viewer, (staff) => {
      const held = staff.people.terms.get(act.term)
      if (held?.person !== subject || !mayManageAt(staff, viewer, held.authority, people.today()))
        return refuse({ reason: 'term-unknown' })
      return relieve(staff.people, staff.tree, act, openWork)
    })
  },
}

const handingOver: Action = {
  slug: 'hand-over',
  permission: 'hand-over',
  field: 'to',
  done: '工作已移交。',
  carryOut: async ({ people, viewer, subject, form }) => {
    const fields = fieldReader(form)
    const to = fields.chosen('to', '接收人', personIdSchema)
    const because = fields.text('because', '移交事由', 200)
    if (fields.mistakes.length > 0 || !to) return { ok: false, mistakes: fields.mistakes }
    const on = people.today()
    // Who hands over work may not relieve anyone: that is the security administrator's.
    const authority = (await people.now()).homeOf(subject, on)
    const command = { from: subject, to, authority, on, because, leaves: false }
    const openWork = await people.openWork(authority)
    const done = await people.record<PeopleRefusal>(viewer, (staff) =>
      handOver(staff.people, staff.tree, command, openWork),
    )
    if (done.ok) await people.passOn(viewer, command)
    return done
  },
}

const freezing: Action = {
  slug: 'freeze',
  permission: 'freeze',
  field: 'cause',
  done: '账号已冻结，本人的登录已失效。',
  carryOut: ({ people, viewer, subject, form }) => {
    const because: FreezeCause = form.cause === 'left' ? 'left' : 'ordered'
    const act = { kind: 'person.frozen', person: subject, on: people.today(), because } as const
    return people.record<PeopleRefusal>(viewer, ({ people: known, tree }) => freeze(known, tree, act))
  },
}

const restoring: Action = {
  slug: 'restore',
  permission: 'restore',
  field: 'restore',
  done: '账号已恢复。',
  carryOut: ({ people, viewer, subject }) => {
    const act = { kind: 'person.restored', person: subject, on: people.today() } as const
    return people.record<PeopleRefusal>(viewer, ({ people: known }) => restore(known, act))
  },
}

const resetting: Action = {
  slug: 'reset-sign-in',
  permission: 'reset-sign-in',
  field: 'reset-sign-in',
  done: '登录方式已重置；请由系统管理员发放首次登录码。',
  carryOut: async ({ people, viewer, subject }) => {
    await people.resetSignIn(subject, viewer)
    return { ok: true }
  },
}

export const personActions: readonly Action[] = [
  appointing,
  relieving,
  handingOver,
  freezing,
  restoring,
  resetting,
]
