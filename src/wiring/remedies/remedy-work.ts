import { remedyAssigned } from '#office/acts/kinds/remedy-received.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { WorkBook } from '#office/authorities/people/administration.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import { openRemediesAsWork } from '#office/remedies/work-list/open-work.ts'
import { openRemedies } from '#store/remedies/read.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import { remedyRecords, withoutFiles } from './remedy-records.ts'

/** Tries for one matter while others work on it at the same moment. */
const tries = 5

/** Open reconsiderations and lawsuits as work that can be handed over. */
export function remedyWork(
  store: Pick<Store, 'db' | 'append'>,
  way: Pick<Doorway, 'today' | 'now'>,
): WorkBook {
  const records = remedyRecords(store, withoutFiles)

  /** By the one who hands over: their right to it was asked for before (people.hand-over). */
  async function give(authority: AuthorityId, number: string, to: PersonId, by: string): Promise<void> {
    for (let tried = 0; tried < tries; tried++) {
      const record = await records.find(authority, number)
      if (record === undefined || record.file.stage === 'closed') return
      const answer = await store.append(authority, {
        matter: record.matter,
        expectedVersion: record.acts.length,
        recordedAt: new Date(way.now()).toISOString(),
        by,
        record: { acts: [remedyAssigned.act(way.today(), { handler: to }, null)] },
      })
      if (answer.ok) return
    }
    throw new Error(`${number} was changed ${tries} times while it was handed over`)
  }

  return {
    openWork: async (authority) => openRemediesAsWork(authority, await openRemedies(store.db, authority)),
    passOn: async (by, { from, to, authority }) => {
      const open = await openRemedies(store.db, authority)
      for (const { dossier } of open.filter((file) => file.dossier.handler === from))
        await give(authority, dossier.number, to, by)
    },
  }
}
