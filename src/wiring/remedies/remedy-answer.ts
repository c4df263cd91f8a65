import { answerSigned } from '#office/acts/kinds/remedy-answer.ts'
import type { LetterModel } from '#office/applications/letters/letter.ts'
import { lastKnownOn } from '#office/authorities/as-of.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import { answerLetter } from '#office/remedies/defence/answer-letter.ts'
import { answerSender, frozenWords, letterOfWords } from '#office/remedies/defence/frozen-words.ts'
import { objectionsOf } from '#office/remedies/defence/objections.ts'
import { type Written, writtenIn } from '#office/remedies/defence/written.ts'
import type { AnswerSheet, RemedyRecord, RemedyRoom } from '#office/remedies/room.ts'
import { contactLine, wordsDigest } from '../applications/letter-base.ts'
import { attackedCase, caseThen, evidenceList } from './remedy-evidence.ts'
import type { RemedyRoomParts } from './remedy-room.ts'

/** The answer of a matter as a letter, and the digest of its words. */
export function answering(parts: RemedyRoomParts): RemedyRoom['answer'] {
  return async (authority, record, which) => {
    const signed = which === 'current' ? signedLetter(record) : undefined
    if (signed !== undefined) return sheetOf(signed)
    const written = which === 'current' ? writtenIn(record.acts) : null
    return sheetOf(await composed(parts, authority, record, written))
  }
}

/** The words as they were signed, unless another edition stands before its signer by now. */
function signedLetter({ file, acts }: RemedyRecord): LetterModel | undefined {
  if (file.stage === 'to-sign') return undefined
  const act = acts.findLast(({ kind }) => kind === answerSigned.id)
  const words = act === undefined ? null : answerSigned.wordsOf(act)
  return act === undefined || words === null ? undefined : letterOfWords(words, act.occurredOn)
}

/** What is signed is the words; the day they were written or signed is not among them. */
function sheetOf(letter: LetterModel): AnswerSheet {
  return { letter, digest: wordsDigest(letterOfWords(frozenWords(letter), letter.on)) }
}

async function composed(
  { way, cases, rules, head }: RemedyRoomParts,
  authority: AuthorityId,
  record: RemedyRecord,
  written: Written | null,
): Promise<LetterModel> {
  const { dossier } = record.file
  const [{ tree }, list, attacked, calendar, settings] = await Promise.all([
    way.staff.now(),
    evidenceList(cases, authority, record),
    attackedCase(cases, authority, dossier.target),
    rules.calendarOf(authority),
    rules.settingsOf(authority),
  ])
  const on = written?.draftedOn ?? way.today()
  const then = attacked && caseThen(attacked, dossier.evidence?.through ?? 0)
  const name = lastKnownOn(tree, authority, on)?.name ?? ''
  return answerLetter({
    dossier,
    written,
    attacked: then ?? null,
    evidence: list?.now.items ?? 0,
    sender: answerSender(name, contactLine(head.contactOf(authority))),
    on,
    calendar,
    settings,
  })
}

/** Points of procedure, out of the application as it stood when the copy came. */
export function objecting({ cases, rules }: RemedyRoomParts): RemedyRoom['objections'] {
  return async (authority, { file: { dossier } }) => {
    const attacked = await attackedCase(cases, authority, dossier.target)
    const then = attacked && caseThen(attacked, dossier.evidence?.through ?? 0)
    if (then === undefined) return []
    const [calendar, settings] = await Promise.all([rules.calendarOf(authority), rules.settingsOf(authority)])
    return objectionsOf(dossier, then, calendar, settings)
  }
}
