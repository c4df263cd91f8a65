import { letterDocx } from '#documents/write/letter/letter-docx.ts'
import { letterPdf } from '#documents/write/letter/letter-pdf.ts'
import type { Act, NewAct } from '#office/acts/act.ts'
import { letterFrozen } from '#office/acts/kinds/application-files.ts'
import { replySigned } from '#office/acts/kinds/application-reply.ts'
import { personalErased } from '#office/acts/kinds/personal-erased.ts'
import { foldCase } from '#office/applications/case/fold.ts'
import type { LetterModel } from '#office/applications/letters/letter.ts'
import { type LetterDue, lettersDue } from '#office/applications/letters/made-by.ts'
import { letterOfAct } from '#office/applications/letters/of-act.ts'
import { bearsRemedy } from '#office/applications/letters/write.ts'
import type { CaseRecord, Guest } from '#office/applications/room/case-room.ts'
import { givenFiles } from '#office/applications/room/given-files.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { FileRoom, MediaType } from '#office/files/stored-file.ts'
import { historyOf } from '#store/register/history.ts'
import type { Store } from '#store/store.ts'
import { type LetterBases, letterBase, noOrgan, wordsDigest } from './letter-base.ts'

export interface Freezing extends LetterBases {
  readonly store: Pick<Store, 'db' | 'append'>
  readonly files: FileRoom
  readonly now: () => number
  /** Told what kept a letter from being made; it is tried again when its case is next opened. */
  readonly trouble: (error: unknown) => void
}

/** The letters that acts make necessary and nobody made yet. Of an erased person none is made any more. */
export function unfrozen(acts: readonly Act[]): readonly LetterDue[] {
  if (acts.some(({ kind }) => kind === personalErased.id)) return []
  const frozen = new Set(
    acts
      .filter(({ kind }) => kind === letterFrozen.id)
      .map((act) => letterFrozen.letterOf(act))
      .map(({ act, form }) => `${act} ${form}`),
  )
  return lettersDue(acts).filter(({ act, form }) => !frozen.has(`${act} ${form}`))
}

const attempts = 5

/** Makes the letters of a case that are missing, and gives its acts as they are then. */
export async function freezeMissing(
  freezing: Freezing,
  authority: AuthorityId,
  record: Pick<CaseRecord, 'matter' | 'files'>,
): Promise<readonly Act[]> {
  const { store, now, way } = freezing
  for (let attempt = 0; ; attempt++) {
    const acts = await historyOf(store.db, authority, record.matter)
    const made: NewAct[] = []
    for (const due of unfrozen(acts)) {
      const letter = await freeze(freezing, authority, { ...record, acts }, due)
      if (letter !== undefined) made.push(letterFrozen.act(way.today(), letter, null))
    }
    if (made.length === 0) return acts
    const answer = await store.append(authority, {
      matter: record.matter,
      expectedVersion: acts.length,
      recordedAt: new Date(now()).toISOString(),
      by: 'gongkai',
      record: { acts: made },
    })
    if (answer.ok) return [...acts, ...answer.acts]
    // What was made for nothing belongs to no act, and is deleted in time.
    if (attempt >= attempts) return acts
  }
}

async function freeze(
  freezing: Freezing,
  authority: AuthorityId,
  record: Pick<CaseRecord, 'matter' | 'files' | 'acts'>,
  due: LetterDue,
) {
  const model = await modelOf(freezing, authority, record, due)
  if (model === undefined) return undefined
  const { act, form, number, to } = due
  const files = await keepPapers(freezing, authority, model)
  return { act, form, number, title: model.title, to, files }
}

async function modelOf(
  freezing: Freezing,
  authority: AuthorityId,
  { matter, acts, files }: Pick<CaseRecord, 'matter' | 'files' | 'acts'>,
  due: LetterDue,
): Promise<LetterModel | undefined> {
  const upTo = acts.filter(({ number }) => number <= due.act)
  const file = foldCase(upTo)
  const act = upTo.at(-1)
  if (file === undefined || act === undefined) throw new Error(`no act ${due.act} to write of`)
  const base = await letterBase(freezing, authority, { matter, file }, act.occurredOn, readerOf(due))
  const kept = due.form === 'reply' && replySigned.letterOf(act) !== null
  if (base.sender.organs === null && bearsRemedy(due.form, file) && !kept) return tell(freezing, noOrgan)
  const given = givenFiles(files.filter((one) => one.act < due.act)).map(({ name }) => name)
  const model = letterOfAct(due, acts, { ...base, attachments: given })
  const signed = file.stage === 'to-serve' && due.form === 'reply' ? file.signed.digest : undefined
  if (signed === undefined || signed === wordsDigest(model)) return model
  return tell(freezing, `the words signed in act ${due.act} of ${matter} cannot be written again`)
}

function tell({ trouble }: Freezing, message: string): undefined {
  trouble(new Error(message))
}

/** Whose code a letter may print. */
function readerOf({ to }: LetterDue): Guest['actor'] | undefined {
  if (to === 'inside') return undefined
  return to === 'applicant' ? { kind: 'applicant' } : { kind: 'consultee', ...to }
}

async function keepPapers({ files, trouble }: Freezing, authority: AuthorityId, model: LetterModel) {
  const look = { letterhead: model.sender.name }
  const name = (media: MediaType) => `${model.title}${model.number ? ` ${model.number}` : ''}.${media}`
  const keep = async (format: 'docx' | 'pdf', body: Uint8Array) => {
    const { id, sha256 } = await files.keep(authority, { name: name(format), media: format, body })
    return { format, id, sha256 }
  }
  const kept = [await keep('docx', await letterDocx(model, look))]
  const pdf = await letterPdf(model, look)
  if (pdf.ok) return [...kept, await keep('pdf', pdf.bytes)]
  trouble(new Error(pdf.message))
  return kept
}
