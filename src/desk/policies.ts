import type { PolicyName } from '#office/authorities/permissions/registry.ts'

/** The permissions that the desk's pages name, of those the office defines. */
export type DeskPolicy = Extract<PolicyName, 'annual-report.read'>
