import type { AuthorityId } from '#office/authorities/authority.ts'
import type { OpenItem, OpenWork } from '#office/authorities/people/open-work.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import { type Case, hasEnded, proposedIn } from '../case/case.ts'
import { permissionFacts } from '../commands/permission.ts'

/**
 * The cases an authority has not ended, and the changes that wait in others, as work that lies with its handlers. What waits
 * for review, confirmation or signature lies with whoever holds that role, and with nobody by name.
 */
export function openCasesAsWork(authority: AuthorityId, files: readonly Case[]): OpenWork {
  return (person, at, role) => {
    if (role !== 'handler' || at !== authority) return []
    return files.filter((file) => keeperOf(file) === person).map(asItem)
  }
}

/** Whose work a case is: its handler's until it ends; then only a change that waits is anybody's. */
export function keeperOf(file: Case): PersonId | null {
  return hasEnded(file) ? (proposedIn(file)?.keeper ?? null) : file.dossier.handler
}

function asItem(file: Case): OpenItem {
  const { draftedBy, reviewedBy } = permissionFacts(file)
  const waiting = proposedIn(file) === null ? '' : '待复核的更正'
  return { matter: `申请${file.dossier.number}${waiting}`, draftedBy, reviewedBy }
}
