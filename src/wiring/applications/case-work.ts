import type { NewAct } from '#office/acts/act.ts'
import { changePassedOn } from '#office/acts/kinds/application-change.ts'
import { applicationAssigned } from '#office/acts/kinds/application-department.ts'
import { type Case, hasEnded } from '#office/applications/case/case.ts'
import { keeperOf, openCasesAsWork } from '#office/applications/work-list/open-work.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { WorkBook } from '#office/authorities/people/administration.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import { openCases } from '#store/cases/read.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import { caseRecords } from './case-records.ts'

/** Tries for one case while others work on it at the same moment. */
const tries = 5

interface Passing {
  readonly by: string
  readonly from: PersonId
  readonly to: PersonId
}

/** Open applications as work that can be handed over: what one handler had, the other has. */
export function caseWork(store: Pick<Store, 'db' | 'append'>, way: Pick<Doorway, 'today' | 'now'>): WorkBook {
  // Whose a case is stands in its acts alone, never in its files.
  const records = caseRecords(store, { find: async () => [] })

  /** By the one who hands over: their right to it was asked for before (people.hand-over). */
  async function give(authority: AuthorityId, number: string, { by, from, to }: Passing): Promise<void> {
    for (let tried = 0; tried < tries; tried++) {
      const record = await records.find(authority, number)
      // It may have ended meanwhile, or be somebody else's.
      if (record === undefined || keeperOf(record.file) !== from) return
      const answer = await store.append(authority, {
        matter: record.matter,
        expectedVersion: record.acts.length,
        recordedAt: new Date(way.now()).toISOString(),
        by,
        record: { acts: [passed(record.file, to)] },
      })
      if (answer.ok) return
    }
    throw new Error(`${number} was changed ${tries} times while it was handed over`)
  }

  /** The case, or of one that has ended the change that waits in it. */
  function passed(file: Case, to: PersonId): NewAct {
    const on = way.today()
    return hasEnded(file)
      ? changePassedOn.act(on, { to }, null)
      : applicationAssigned.act(on, { handler: to }, null)
  }

  return {
    openWork: async (authority) => openCasesAsWork(authority, await openCases(store.db, authority)),
    passOn: async (by, { from, to, authority }) => {
      const theirs = (await openCases(store.db, authority)).filter((file) => keeperOf(file) === from)
      for (const { dossier } of theirs) await give(authority, dossier.number, { by, from, to })
    },
  }
}
