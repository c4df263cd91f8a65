import type { OutcomeId } from '#law/outcomes/outcome.ts'
import { outcomeById } from '#law/outcomes/outcomes.ts'
import { outcomeLabel } from '#law/outcomes/recognise.ts'
import type { Case } from '#office/applications/case/case.ts'

/** Where a reply counts in the yearly report; one made anew counts nowhere again. */
export function countedWords({ dossier }: Pick<Case, 'dossier'>, counts: OutcomeId): string {
  const row = outcomeLabel(outcomeById(counts))
  return dossier.redo === null ? `年报表三计入：${row}` : `重新答复：${row}；年报表三不重复计数`
}
