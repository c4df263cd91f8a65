import { foldRemedy } from '#office/remedies/matter/fold.ts'
import { blockOf, forumOf } from '#office/remedies/matter/intake.ts'
import type { Remedy } from '#office/remedies/matter/remedy.ts'
import type { FurtherTable } from '../read-table.ts'

/** Every reconsideration and lawsuit as the desk works on it, also those taken over from an older register. */
export const remedyFilesTable: FurtherTable<Remedy> = {
  table: 'remedy_files',
  fold: (acts) => foldRemedy(acts),
  columns: [
    { name: 'number', type: 'text', of: ({ dossier }) => dossier.number },
    { name: 'block', type: 'text', of: ({ dossier }) => blockOf(dossier.track) },
    { name: 'stage', type: 'text', of: ({ stage }) => stage },
    { name: 'since', type: 'date', of: ({ dossier }) => dossier.receivedOn },
    { name: 'forum', type: 'text', of: ({ dossier }) => forumOf(dossier.track) },
    { name: 'party', type: 'text', of: ({ dossier }) => dossier.party },
    { name: 'application', type: 'text', of: ({ dossier }) => applicationOf(dossier.target) },
    { name: 'file', type: 'jsonb', of: (file) => (file.stage === 'closed' ? null : JSON.stringify(file)) },
  ],
}

function applicationOf(target: Remedy['dossier']['target']): string | null {
  return target.kind === 'elsewhere' ? null : target.application
}
