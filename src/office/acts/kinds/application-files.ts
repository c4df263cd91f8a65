import { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Case } from '#office/applications/case/case.ts'
import { defineCaseKind } from '#office/applications/case/case-kind.ts'
import { type FilePurpose, filePurposes } from '#office/applications/room/purposes.ts'
import { namedAs, namedFile } from '#office/files/named-files.ts'
import { fileIdSchema, type StoredFile } from '#office/files/stored-file.ts'
import type { NewAct } from '../act.ts'
import { nothingPersonal } from '../kind.ts'
import { count, words } from '../schemas.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u)

const attachedFacts = z.object({
  files: z.array(namedFile.extend({ purpose: z.enum(filePurposes) })).min(1),
})

const attached = defineCaseKind({
  id: 'application.files-attached',
  facts: attachedFacts,
  personal: z.object({ names: z.array(words) }),
  onCase: (was) => begun(was),
})

/** Files came into the case. Their names are what somebody called them, and may name people. */
export const filesAttached = {
  ...attached,
  filesOf: ({ facts }: Pick<NewAct, 'facts'>) => attachedFacts.parse(facts).files,
  /** The act for files as they are kept. */
  ofFiles: (on: PlainDate, files: readonly (StoredFile & { readonly purpose: FilePurpose })[]): NewAct =>
    attached.act(
      on,
      { files: files.map((file) => ({ ...namedAs(file), purpose: file.purpose })) },
      { names: files.map(({ name }) => name) },
    ),
}

const frozenFacts = z.object({
  /** The number of the act it tells of. */
  act: count.min(1),
  form: words.min(1),
  number: words,
  title: words.min(1),
  to: z.union([
    z.enum(['applicant', 'inside']),
    z.object({ who: z.enum(['third-party', 'co-maker', 'other-organ']), party: words.min(1) }),
  ]),
  files: z.array(z.object({ format: z.enum(['docx', 'pdf']), id: fileIdSchema, sha256 })).min(1),
})

/** The letter of an act was made and kept: its words never change again. `number` is empty where letters have none. */
export const letterFrozen = {
  ...defineCaseKind({
    id: 'application.letter-frozen',
    facts: frozenFacts,
    personal: nothingPersonal,
    onCase: (was) => begun(was),
  }),
  letterOf: ({ facts }: Pick<NewAct, 'facts'>) => frozenFacts.parse(facts),
}

/** How the applicant found it, 1 to 5, said by the applicant alone. */
export const applicationRated = defineCaseKind({
  id: 'application.rated',
  facts: z.object({ score: z.number().int().min(1).max(5) }),
  personal: z.object({ words }),
  onCase: (was, { on, facts: { score }, personal }) => {
    const file = begun(was)
    const rating = { on, score, words: personal?.words ?? '' }
    return { ...file, dossier: { ...file.dossier, rating } }
  },
})

function begun(was: Case | undefined): Case {
  if (was === undefined) throw new Error('no case to add to')
  return was
}
