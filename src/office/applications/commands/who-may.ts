import { type PersonId, personIdSchema } from '#office/authorities/people/person.ts'
import { type Role, roleInfo, roleNames } from '#office/authorities/people/roles.ts'
import type { Case } from '../case/case.ts'
import { permitted } from './permission.ts'
import type { StepId } from './registry.ts'

/** Somebody who had no hand in anything. */
const anybody: PersonId = personIdSchema.parse('anybody')

/** The roles of the office itself that may take a step of a case as it stands, whoever holds them. */
export function rolesThatMay(file: Case, step: StepId): readonly Role[] {
  return roleNames.filter((role) => {
    const asking = { person: anybody, seats: [{ role, relation: 'own' as const }] }
    return permitted(file, step, { kind: 'staff', asking }) === 'allowed'
  })
}

/** As 审核人 or 审核人、分管领导; empty where no role may. */
export function rolesInWords(file: Case, step: StepId): string {
  return rolesThatMay(file, step)
    .map((role) => roleInfo(role).label)
    .join('、')
}
