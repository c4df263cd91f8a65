import type { OutcomeId } from '#law/outcomes/outcome.ts'
import type { Act } from '#office/acts/act.ts'
import { letterFrozen } from '#office/acts/kinds/application-files.ts'
import { replySigned } from '#office/acts/kinds/application-reply.ts'
import type { Case } from '#office/applications/case/case.ts'
import type { Parts } from '#office/applications/case/parts.ts'
import type { LetterModel } from '#office/applications/letters/letter.ts'
import { isLetterForm } from '#office/applications/letters/made-by.ts'
import { replyLetter } from '#office/applications/letters/write.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import { givenFiles } from '#office/applications/room/given-files.ts'
import type { FrozenLetter, LetterRoom, Preview } from '#office/applications/room/letter-room.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import { letterBase, noOrgan, wordsDigest } from './letter-base.ts'
import { type Freezing, freezeMissing, unfrozen } from './letter-freezing.ts'
import { sheets } from './letter-sheets.ts'

/** The letters of cases: previews from the words as they stand, and papers frozen once and for all. */
export function letterRoom(freezing: Freezing): LetterRoom {
  const { files, trouble } = freezing
  const oneAtATime = inTurn()

  /** What cannot be made now keeps nobody from working on the case. */
  const actsWithLetters = async (authority: AuthorityId, record: CaseRecord): Promise<readonly Act[]> => {
    if (unfrozen(record.acts).length === 0) return record.acts
    return oneAtATime(`${authority} ${record.matter}`, () =>
      freezeMissing(freezing, authority, record),
    ).catch((error: unknown) => {
      trouble(error)
      return record.acts
    })
  }

  const preview = (authority: AuthorityId, record: CaseRecord, parts: Parts, counts: OutcomeId) =>
    previewOf(freezing, authority, record, parts, counts)

  return {
    reply: async (authority, record) => {
      const paper = paperOf(record.file)
      const signed = signedReply(record)
      if (signed !== undefined) return { ok: true, letter: signed, digest: wordsDigest(signed) }
      return paper && preview(authority, record, paper.parts, paper.counts)
    },
    draft: preview,
    frozen: async (authority, record) => {
      const acts = await actsWithLetters(authority, record)
      const letters = acts
        .filter(({ kind }) => kind === letterFrozen.id)
        .map((act) => letterFrozen.letterOf(act))
      const ids = letters.flatMap((letter) => letter.files.map(({ id }) => id))
      const stored = new Map((await files.find(authority, ids)).map((file) => [file.id, file]))
      return letters.flatMap(({ form, files: papers, ...letter }): readonly FrozenLetter[] => {
        const paper = (wanted: 'docx' | 'pdf') => {
          const found = papers.find(({ format }) => format === wanted)
          return found && stored.get(found.id)
        }
        const docx = paper('docx')
        if (!isLetterForm(form)) throw new Error(`no form of letter ${form}`)
        return docx === undefined ? [] : [{ ...letter, form, docx, pdf: paper('pdf') ?? null }]
      })
    },
    ...sheets(freezing),
  }
}

/** The reply as it was signed, unless another edition is being made by now. */
function signedReply({ file, acts }: CaseRecord): LetterModel | undefined {
  if (file.stage !== 'to-serve' && file.stage !== 'closed' && file.stage !== 'archived') return undefined
  const act = file.stage !== 'to-serve' && file.reply === null ? undefined : acts.findLast(isSigning)
  return (act && replySigned.letterOf(act)) ?? undefined
}

const isSigning = ({ kind }: Act) => kind === replySigned.id

/** The paper of the present edition, in whatever step it is. */
function paperOf(file: Case) {
  switch (file.stage) {
    case 'in-review':
      return file.paper
    case 'to-sign':
      return file.approved.paper
    case 'to-serve':
      return file.signed.paper
    case 'closed':
    case 'archived':
      return file.reply?.paper
    default:
      return undefined
  }
}

async function previewOf(
  freezing: Freezing,
  authority: AuthorityId,
  record: CaseRecord,
  parts: Parts,
  counts: OutcomeId,
): Promise<Preview> {
  const on = freezing.way.today()
  const base = await letterBase(freezing, authority, record, on, { kind: 'applicant' })
  if (base.sender.organs === null) return { ok: false, message: noOrgan }
  const attachments = givenFiles(record.files).map(({ name }) => name)
  const letter = replyLetter({ parts, counts }, { ...base, file: record.file, number: null, on, attachments })
  return { ok: true, letter, digest: wordsDigest(letter) }
}

/** One at a time for each key: who comes meanwhile waits for the same answer. */
function inTurn() {
  const running = new Map<string, Promise<readonly Act[]>>()
  return (key: string, work: () => Promise<readonly Act[]>): Promise<readonly Act[]> => {
    const known = running.get(key)
    const next = (known ?? Promise.resolve([])).catch(() => []).then(work)
    running.set(key, next)
    const forget = () => {
      if (running.get(key) === next) running.delete(key)
    }
    void next.then(forget, forget)
    return next
  }
}
