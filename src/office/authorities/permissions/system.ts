import { type Facts, policy } from './policy.ts'

export type SystemFacts = Facts<'running'>

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
  'system.set-security': maySetSecurity,
  'settings.read': mayReadLawSetting,
  'settings.set': maySetLaw,
}
