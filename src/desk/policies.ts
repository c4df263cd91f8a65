import type { PolicyName } from '#office/authorities/permissions/registry.ts'

/** The permissions that the desk's own pages name, of those the office defines. Steps of a report are judged once more when taken. */
export type DeskPolicy = Extract<PolicyName, 'annual-report.read' | 'annual-report.follow'>
