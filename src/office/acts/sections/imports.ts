import {
  type ImportRow,
  importCompleted,
  importCorrected,
  importStarted,
  importUndone,
} from '../kinds/imports.ts'
import { sharedKinds } from '../kinds/shared.ts'
import type { Section } from '../section.ts'

export const imports: Section<ImportRow> = {
  id: 'imports',
  kinds: [importStarted, importCorrected, importCompleted, importUndone, ...sharedKinds<ImportRow>()],
  flows: () => [],
}
