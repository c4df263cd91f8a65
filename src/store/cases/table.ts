import type { Act } from '#office/acts/act.ts'
import { type Case, isSettled } from '#office/applications/case/case.ts'
import { foldCase } from '#office/applications/case/fold.ts'
import { spelt } from '#office/applications/duplicates/candidates.ts'
import type { FurtherTable } from '../read-table.ts'

/** Every application as the desk works on it, also those that have arrived and are not received yet. */
export const casesTable: FurtherTable<Case> = {
  table: 'cases',
  fold: (acts: readonly Act[]) => foldCase(acts),
  columns: [
    { name: 'number', type: 'text', of: ({ dossier }) => dossier.number },
    { name: 'stage', type: 'text', of: ({ stage }) => stage },
    { name: 'open', type: 'boolean', of: (file) => !isSettled(file) },
    { name: 'since', type: 'date', of: (file) => ('receivedOn' in file ? file.receivedOn : file.arrivedOn) },
    { name: 'applicant', type: 'text', of: ({ dossier }) => dossier.applicant },
    { name: 'about', type: 'text', of: ({ dossier }) => dossier.contents.join('；') },
    { name: 'who', type: 'text', of: ({ dossier }) => spelt(dossier.applicant) },
    { name: 'identity', type: 'text', of: ({ dossier }) => spelt(dossier.contact?.identity ?? '') },
    { name: 'answered', type: 'boolean', of: isAnswered },
    { name: 'file', type: 'jsonb', of: (file) => (isSettled(file) ? null : JSON.stringify(file)) },
  ],
}

/** A reply was given, also by an older register that kept no more of it than the outcome. */
function isAnswered(file: Case): boolean {
  if (file.stage !== 'closed' && file.stage !== 'archived') return false
  return file.reply !== null || !file.closing.outcome.startsWith('other.')
}
