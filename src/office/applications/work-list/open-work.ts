import type { AuthorityId } from '#office/authorities/authority.ts'
import type { OpenWork } from '#office/authorities/people/open-work.ts'
import type { Case } from '../case/case.ts'
import { permissionFacts } from '../commands/permission.ts'

/**
 * The cases an authority has not ended, as work that lies with its handlers. What waits for review or signature lies with
 * whoever holds that role, and with nobody by name.
 */
export function openCasesAsWork(authority: AuthorityId, files: readonly Case[]): OpenWork {
  return (person, at, role) => {
    if (role !== 'handler' || at !== authority) return []
    return files
      .filter(({ dossier }) => dossier.handler === person)
      .map((file) => {
        const { draftedBy, reviewedBy } = permissionFacts(file)
        return { matter: `申请${file.dossier.number}`, draftedBy, reviewedBy }
      })
  }
}
