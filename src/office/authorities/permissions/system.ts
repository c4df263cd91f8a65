import type { PersonId } from '../people/person.ts'
import { type Facts, isSelf, policy } from './policy.ts'

export type SystemFacts = Facts<'running'>

/** A year's holiday notice; `draftedBy` entered what waits to be confirmed. */
export interface CalendarFacts extends SystemFacts {
  readonly draftedBy: PersonId | null
}

/** A named setting on an open question of law; locked for a reporting year once used. */
export type LawSettingFacts = Facts<'open' | 'locked'>

const administrators = {
  systemAdministrator: { own: 'always' },
  securityAdministrator: { own: 'always' },
} as const

export const mayReadHealth = policy<SystemFacts>({
  does: '查看系统运行情况',
  known: administrators,
  by: administrators,
})

export const mayBackUp = policy<SystemFacts>({
  does: '备份',
  known: administrators,
  by: { systemAdministrator: { own: 'always' } },
})

/** Holiday notices of the State Council, entered with their source when they come out. */
export const mayEnterCalendar = policy<SystemFacts>({
  does: '录入节假日安排',
  known: administrators,
  by: { systemAdministrator: { own: 'always' } },
})

/** Dates of the law hang on it, so another administrator compares it with the notice. */
export const mayConfirmCalendar = policy<CalendarFacts>({
  does: '核对节假日安排',
  known: administrators,
  by: { securityAdministrator: { own: 'always' } },
  unless: { 'own-draft': (asking, { draftedBy }) => isSelf(asking, draftedBy) },
})

/** Which days count is no secret from anyone who works by them. */
export const mayReadCalendar = policy<SystemFacts>({
  does: '查看节假日安排',
  known: 'everyone',
  by: 'everyone',
})

export const maySetSecurity = policy<SystemFacts>({
  does: '设置登录安全策略',
  known: administrators,
  by: { securityAdministrator: { own: 'always' } },
})

const office = {
  handler: { own: 'always' },
  reviewer: { own: 'always' },
  leader: { own: 'always' },
  supervisor: { child: 'always' },
} as const

export const mayReadLawSetting = policy<LawSettingFacts>({ does: '查看口径设置', known: office, by: office })

/** How an open question of law is read changes figures, so the leader answers for it. */
export const maySetLaw = policy<LawSettingFacts>({
  does: '设定口径',
  known: office,
  by: { leader: { own: ['open'] } },
})

export const systemPolicies = {
  'system.read-health': mayReadHealth,
  'system.back-up': mayBackUp,
  'system.enter-calendar': mayEnterCalendar,
  'system.confirm-calendar': mayConfirmCalendar,
  'calendar.read': mayReadCalendar,
  'system.set-security': maySetSecurity,
  'settings.read': mayReadLawSetting,
  'settings.set': maySetLaw,
}
