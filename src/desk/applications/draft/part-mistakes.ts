import type { CaseIn } from '#office/applications/case/case.ts'
import type { Parts } from '#office/applications/case/parts.ts'
import { partsRefusal } from '#office/applications/commands/outcome-needs.ts'
import { type Refusal, refusalSentence } from '#office/applications/commands/refusal.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { numbered, partField } from './draft-form.ts'

/** The field of a piece that a refusal is about. */
const fieldOf: Readonly<Partial<Record<Refusal['reason'], Parameters<typeof partField>[1]>>> = {
  'what-missing': 'what',
  'reason-missing': 'reason',
  'pointer-missing': 'pointer',
  'third-party-not-consulted': 'notConsultedBecause',
}

/** What the law still misses, piece by piece. */
export function partMistakes(file: CaseIn<'open'>, parts: Parts): readonly Mistake[] {
  return parts.flatMap((part, at) => {
    const refusal = partsRefusal(file, [part])
    if (refusal === undefined) return []
    const which = numbered(parts, at)
    const field = partField(at, fieldOf[refusal.reason] ?? 'option')
    return [{ field, message: `${which === '' ? '' : `${which}：`}${refusalSentence(refusal)}` }]
  })
}
