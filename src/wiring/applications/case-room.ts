import { duplicatesOf } from '#office/applications/duplicates/candidates.ts'
import { frequencyOf } from '#office/applications/duplicates/repeat-applicant.ts'
import type { CaseRecord, CaseRoom, Guest } from '#office/applications/room/case-room.ts'
import type { LetterRoom } from '#office/applications/room/letter-room.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { FileRoom } from '#office/files/stored-file.ts'
import { knownLike, listCases } from '#store/cases/read.ts'
import { matterOf } from '#store/matters/numbered.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import { receiving } from './case-arrival.ts'
import type { CaseCodes } from './case-codes.ts'
import { caseDesk } from './case-desk.ts'
import { type CaseRecords, caseRecords } from './case-records.ts'
import { type OfficeRules, situations } from './case-situation.ts'
import { attaching, taking } from './case-steps.ts'
import { openCasesOf } from './open-cases.ts'

/** What the applications of an office are kept with. */
export interface CaseRoomParts {
  readonly store: Pick<Store, 'db' | 'append'>
  readonly way: Pick<Doorway, 'staff' | 'today' | 'now'>
  readonly rules: OfficeRules
  readonly files: FileRoom
  readonly letters: LetterRoom
  readonly codes: CaseCodes
}

/** The applications of an office on its register. */
export function caseRoom({ store, way, rules, files, letters, codes }: CaseRoomParts): CaseRoom {
  const { db } = store
  const records = caseRecords(store, files)
  const situation = situations(store, way, rules)
  const desk = caseDesk(store, { records, files, letters, situation }, way.now)
  return {
    situation,
    find: records.find,
    open: openCasesOf(store),
    list: (authority, query, page) => listCases(db, authority, query, page),
    similar: async (authority, fresh) => {
      const known = await knownLike(db, authority, fresh)
      const others = known.filter(({ number }) => number !== fresh.number)
      return {
        candidates: duplicatesOf(fresh, others),
        frequency: frequencyOf(fresh, others, fresh.receivedOn),
      }
    },
    receive: receiving(desk),
    take: taking(store, desk),
    attach: attaching(desk),
    codeFor: (authority, { matter }, who) => codes.codeFor(authority, matter, who),
    guest: guests(store, records, codes),
  }
}

/** Stands in for a matter there is not, so that its code is computed and compared all the same. */
const nowhere = 'applications/'

function guests({ db }: Pick<Store, 'db'>, records: CaseRecords, codes: CaseCodes) {
  return async (authority: AuthorityId, number: string, code: string): Promise<Guest | undefined> => {
    const matter = await matterOf(db, 'cases', authority, number)
    const actor = codes.whoseIs(authority, matter ?? nowhere, code)
    if (matter === undefined || actor === undefined) return undefined
    const record = await records.byMatter(authority, matter)
    return record !== undefined && isKnownTo(record, actor) ? { record, actor } : undefined
  }
}

/** Whoever was asked in this round. */
function isKnownTo({ file }: CaseRecord, actor: Guest['actor']): boolean {
  if (actor.kind === 'applicant') return true
  return file.dossier.consultations.some(({ who, party }) => who === actor.who && party === actor.party)
}
