import { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { namedAs, namedFile } from '#office/files/named-files.ts'
import type { StoredFile } from '#office/files/stored-file.ts'
import { type RemedyFilePurpose, remedyFilePurposes } from '#office/remedies/matter/file-purposes.ts'
import { defineRemedyKind } from '#office/remedies/matter/remedy-kind.ts'
import type { NewAct } from '../act.ts'
import { words } from '../schemas.ts'

const attachedFacts = z.object({
  files: z.array(namedFile.extend({ purpose: z.enum(remedyFilePurposes) })).min(1),
})

const attached = defineRemedyKind({
  id: 'remedy.files-attached',
  facts: attachedFacts,
  personal: z.object({ names: z.array(words) }),
  onRemedy: (was) => {
    if (was === undefined) throw new Error('no matter to add to')
    return was
  },
})

/** Files came into the matter: what an organ or a court sent, what left the house. Their names may name people. */
export const remedyFilesAttached = {
  ...attached,
  filesOf: ({ facts }: Pick<NewAct, 'facts'>) => attachedFacts.parse(facts).files,
  /** The act for files as they are kept. */
  ofFiles: (
    on: PlainDate,
    files: readonly (StoredFile & { readonly purpose: RemedyFilePurpose })[],
  ): NewAct =>
    attached.act(
      on,
      { files: files.map((file) => ({ ...namedAs(file), purpose: file.purpose })) },
      { names: files.map(({ name }) => name) },
    ),
}
