import type { RemedyResult } from '#office/annual-report/register/words.ts'
import type { RemedySettings } from '../settings.ts'
import { type ResultId, resultForm } from './result-forms.ts'

/**
 * The column of table four a result counts in, by the form's rules and the office's answers to its open questions. A second
 * instance that leaves the first as it is counts as the first; null where that is not known.
 */
export function columnFor(
  id: ResultId,
  first: ResultId | null,
  settings: RemedySettings,
): RemedyResult | null {
  const { counts } = resultForm(id)
  if (counts === 'first') return first === null ? null : columnFor(first, null, settings)
  if (counts === 'remedy.reviewRejected' || counts === 'remedy.settled') return settings[counts]
  return counts
}
