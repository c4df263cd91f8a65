import type { AuthorityId } from '#office/authorities/authority.ts'
import type { OpenWork } from '#office/authorities/people/open-work.ts'
import { remedyFacts } from '../commands/permission.ts'
import type { Remedy } from '../matter/remedy.ts'

/** The matters an authority has not closed, as work that lies with its handlers. */
export function openRemediesAsWork(authority: AuthorityId, files: readonly Remedy[]): OpenWork {
  return (person, at, role) => {
    if (role !== 'handler' || at !== authority) return []
    return files
      .filter(({ dossier }) => dossier.handler === person)
      .map((file) => {
        const { draftedBy, reviewedBy } = remedyFacts(file, 'remedies.read')
        return { matter: `案件${file.dossier.number}`, draftedBy, reviewedBy }
      })
  }
}
