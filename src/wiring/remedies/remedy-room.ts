import { letterDocx } from '#documents/write/letter/letter-docx.ts'
import type { CaseRoom } from '#office/applications/room/case-room.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import { reconsiderationOrgansOf } from '#office/authorities/reconsideration.ts'
import type { FileRoom } from '#office/files/stored-file.ts'
import type { RemedySituation } from '#office/remedies/commands/situation.ts'
import type { ListedRemedy, RemedyRecord, RemedyRoom } from '#office/remedies/room.ts'
import { listRemedies, remediesAgainst, remedyStages } from '#store/remedies/read.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import type { OfficeRules } from '../applications/case-situation.ts'
import type { Letterhead } from '../applications/letter-base.ts'
import { answering, objecting } from './remedy-answer.ts'
import { anewFor, attackedIn } from './remedy-attacked.ts'
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
    list: async (authority, query, page) => {
      const { items, total } = await listRemedies(db, authority, query, page)
      return { items: await Promise.all(items.map((item) => withRedo(parts, authority, item))), total }
    },
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

const nothingAnew = { newReply: null, redo: null } as const

/** A row with how its reply made anew stands; few have one. */
async function withRedo(
  { cases }: Pick<RemedyRoomParts, 'cases'>,
  authority: AuthorityId,
  item: ListedRemedy,
): Promise<ListedRemedy> {
  const { file } = item
  if (file === null || file.dossier.redo === null || file.dossier.performed !== null) return item
  const { redo } = await anewFor(cases, authority, file)
  return redo === null ? item : { ...item, redo }
}

function remedyDesk(parts: RemedyRoomParts): RemedyDesk {
  const { store, cases, rules, files } = parts
  const answer = answering(parts)
  return {
    ...parts,
    ...remedyRecords(store, files),
    situation: async (authority, record) => {
      const [{ day, calendar, settings, publishedThrough }, counting, anew, paper] = await Promise.all([
        cases.situation(authority),
        rules.countingOf(authority),
        record === undefined ? nothingAnew : anewFor(cases, authority, record.file),
        record?.file.stage === 'to-sign' ? answer(authority, record, 'current') : null,
      ])
      return { day, calendar, settings, counting, publishedThrough, ...anew, paper }
    },
    answer,
  }
}
