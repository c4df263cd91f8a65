import { applicationAssigned } from '#office/acts/kinds/application-department.ts'
import { openCasesAsWork } from '#office/applications/work-list/open-work.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { WorkBook } from '#office/authorities/people/administration.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import { openCases } from '#store/cases/read.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import { caseRecords } from './case-records.ts'

/** Tries for one case while others work on it at the same moment. */
const tries = 5

/** Open applications as work that can be handed over: what one handler had, the other has. */
export function caseWork(store: Pick<Store, 'db' | 'append'>, way: Pick<Doorway, 'today' | 'now'>): WorkBook {
  // Whose a case is stands in its acts alone, never in its files.
  const records = caseRecords(store, { find: async () => [] })

  /** By the one who hands over: their right to it was asked for before (people.hand-over). */
  async function give(authority: AuthorityId, number: string, to: PersonId, by: string): Promise<void> {
    for (let tried = 0; tried < tries; tried++) {
      const record = await records.find(authority, number)
      if (record === undefined) return
      const answer = await store.append(authority, {
        matter: record.matter,
        expectedVersion: record.acts.length,
        recordedAt: new Date(way.now()).toISOString(),
        by,
        record: { acts: [applicationAssigned.act(way.today(), { handler: to }, null)] },
      })
      if (answer.ok) return
    }
    throw new Error(`${number} was changed ${tries} times while it was handed over`)
  }

  return {
    openWork: async (authority) => openCasesAsWork(authority, await openCases(store.db, authority)),
    passOn: async (by, { from, to, authority }) => {
      const theirs = (await openCases(store.db, authority)).filter(({ dossier }) => dossier.handler === from)
      for (const { dossier } of theirs) await give(authority, dossier.number, to, by)
    },
  }
}
