import { type Facts, policy } from './policy.ts'

/** Who did what and when, without the contents: GB/T 22239-2019 三级 安全审计. */
export type AuditFacts = Facts<'kept'>

const auditors = { auditAdministrator: { own: 'always', child: 'always' } } as const
/** Verifying a chain shows no content, so the supervising authority verifies its bodies' registers too. */
const verifiers = { ...auditors, supervisor: { child: 'always' } } as const

export const mayReadAuditTrail = policy<AuditFacts>({ does: '查阅审计记录', known: verifiers, by: auditors })

export const mayExportAuditTrail = policy<AuditFacts>({
  does: '导出审计记录',
  known: verifiers,
  by: auditors,
})

export const mayVerifyRegister = policy<AuditFacts>({
  does: '核验登记簿完整性',
  known: verifiers,
  by: verifiers,
})

export const auditPolicies = {
  'audit.read': mayReadAuditTrail,
  'audit.export': mayExportAuditTrail,
  'audit.verify': mayVerifyRegister,
}
