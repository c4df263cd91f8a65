import { createHash } from 'node:crypto'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { canonicalJson } from '#office/acts/json.ts'
import type { AnswerWith, LetterModel, Sender } from '#office/applications/letters/letter.ts'
import type { LetterBase } from '#office/applications/letters/of-act.ts'
import type { CaseRecord, Guest } from '#office/applications/room/case-room.ts'
import { lastKnownOn } from '#office/authorities/as-of.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import { reconsiderationOrgansOf } from '#office/authorities/reconsideration.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Contact } from '#ui/site.ts'
import type { CaseCodes } from './case-codes.ts'
import type { OfficeRules } from './case-situation.ts'

/** What letters say of the office itself. */
export interface Letterhead {
  /** Whom to ask, where the authority's site says it. */
  contactOf(authority: AuthorityId): Contact | undefined
  /** The pages where applicants follow a case and others answer, as they are typed; absent where none is open to the public. */
  readonly online?: { readonly track: string; readonly answer: string }
}

export interface LetterBases {
  readonly way: Pick<Doorway, 'staff' | 'today'>
  readonly rules: OfficeRules
  readonly codes: CaseCodes
  readonly head: Letterhead
}

/** What a letter of a day is written from beside the case: the office as it stood that day. */
export async function letterBase(
  { way, rules, codes, head }: LetterBases,
  authority: AuthorityId,
  { matter, file }: Pick<CaseRecord, 'matter' | 'file'>,
  on: PlainDate,
  reader: Guest['actor'] | undefined,
): Promise<LetterBase> {
  const { tree } = await way.staff.now()
  const organs = reconsiderationOrgansOf(tree, authority, on)
  const name = lastKnownOn(tree, authority, on)?.name ?? ''
  const contact = contactLine(head.contactOf(authority))
  const sender: Sender = { name, contact, organs: organs.ok ? organs : null }
  const [calendar, settings] = await Promise.all([rules.calendarOf(authority), rules.settingsOf(authority)])
  const { online } = head
  if (online === undefined || reader === undefined) return { sender, calendar, settings }
  const code = codes.codeFor(authority, matter, reader)
  const address = reader.kind === 'applicant' ? online.track : online.answer
  const answerWith: AnswerWith = { number: file.dossier.number, code, address }
  return { sender, calendar, settings, answerWith }
}

/** Why a letter with a remedy clause cannot be written: the tree does not hold what the law names. */
export const noOrgan =
  '机构树中没有本机关的行政复议机关（通常是本级人民政府），文书写不出救济途径；请由系统管理员在机构树中补充上级机关。'

export function contactLine(contact: Contact | undefined): string {
  if (contact === undefined) return ''
  const { office, address, phone } = contact
  return [office, address, phone].filter((part) => part !== undefined).join('，')
}

/** SHA-256 of what a letter says, hex; the same before and after it has its number and its day. */
export function wordsDigest({
  title,
  addressee,
  paragraphs,
  attachments,
  remedy,
  sender,
}: LetterModel): string {
  const { name, contact } = sender
  const words = { title, addressee, paragraphs, attachments, remedy, sender: { name, contact } }
  return createHash('sha256').update(canonicalJson(words)).digest('hex')
}
