import { letterDocx } from '#documents/write/letter/letter-docx.ts'
import type { CaseRoom } from '#office/applications/room/case-room.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import { reconsiderationOrgansOf } from '#office/authorities/reconsideration.ts'
import type { FileRoom } from '#office/files/stored-file.ts'
import type { RemedySituation } from '#office/remedies/commands/situation.ts'
import type { RemedyRecord, RemedyRoom } from '#office/remedies/room.ts'
import { listRemedies, remediesAgainst, remedyStages } from '#store/remedies/read.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import type { OfficeRules } from '../applications/case-situation.ts'
import type { Letterhead } from '../applications/letter-base.ts'
import { answering, objecting } from './remedy-answer.ts'
import { attackedIn, newReplyFor } from './remedy-attacked.ts'
import { receiving, taking } from './remedy-changes.ts'
import { evidenceList } from './remedy-evidence.ts'
import { attachingTo } from './remedy-files.ts'
import { type RemedyRecords, remedyRecords } from './remedy-records.ts'

/** What the remedies of an office are kept with. */
export interface RemedyRoomParts {
  readonly store: Pick<Store, 'db' | 'append'>
  readonly way: Pick<Doorway, 'staff' | 'today' | 'now'>
  readonly cases: Pick<CaseRoom, 'find' | 'situation'>
  readonly rules: OfficeRules
  readonly files: Pick<FileRoom, 'find'>
  readonly head: Pick<Letterhead, 'contactOf'>
}

/** What every change of a remedy works with. */
export interface RemedyDesk extends RemedyRoomParts, RemedyRecords {
  situation(authority: AuthorityId, record?: RemedyRecord): Promise<RemedySituation>
  readonly answer: RemedyRoom['answer']
}

/** The reconsiderations and lawsuits of an office on its register. */
export function remedyRoom(parts: RemedyRoomParts): RemedyRoom {
  const { store, way, cases } = parts
  const { db } = store
  const desk = remedyDesk(parts)
  return {
    situation: desk.situation,
    find: desk.find,
    list: (authority, query, page) => listRemedies(db, authority, query, page),
    stages: (authority) => remedyStages(db, authority),
    against: (authority, application) => remediesAgainst(db, authority, application),
    application: async (authority, number) => attackedIn(await cases.find(authority, number)),
    organs: async (authority, day) => {
      const found = reconsiderationOrgansOf((await way.staff.now()).tree, authority, day)
      return found.ok ? found.organs.map(({ name }) => name) : []
    },
    receive: receiving(desk),
    take: taking(desk),
    attach: attachingTo(desk),
    evidence: (authority, record) => evidenceList(cases, authority, record),
    answer: desk.answer,
    objections: objecting(parts),
    docx: ({ letter }) => letterDocx(letter, { letterhead: letter.sender.name }),
  }
}

function remedyDesk(parts: RemedyRoomParts): RemedyDesk {
  const { store, cases, rules, files } = parts
  const answer = answering(parts)
  return {
    ...parts,
    ...remedyRecords(store, files),
    situation: async (authority, record) => {
      const [{ day, calendar, settings, publishedThrough }, counting, newReply, paper] = await Promise.all([
        cases.situation(authority),
        rules.countingOf(authority),
        record === undefined ? null : newReplyFor(cases, authority, record),
        record?.file.stage === 'to-sign' ? answer(authority, record, 'current') : null,
      ])
      return { day, calendar, settings, counting, publishedThrough, newReply, paper }
    },
    answer,
  }
}
