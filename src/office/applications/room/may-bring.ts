import { judge } from '#office/authorities/permissions/registry.ts'
import type { Asking } from '#office/authorities/permissions/seats.ts'
import type { Case } from '../case/case.ts'
import { permissionFacts } from '../commands/permission.ts'
import type { Refusal } from '../commands/refusal.ts'
import type { Actor } from '../commands/situation.ts'
import type { FilePurpose } from './purposes.ts'

const byPublic: Readonly<Record<'applicant' | 'consultee', readonly FilePurpose[]>> = {
  applicant: ['application', 'identity', 'supplement', 'other'],
  consultee: ['opinion'],
}

/** Whether what somebody brings is theirs to bring: the public never adds to what is handed out. */
export function broughtByPublic(purposes: readonly FilePurpose[], actor: Actor): boolean {
  return actor.kind === 'staff' || purposes.every((purpose) => byPublic[actor.kind].includes(purpose))
}

/** Whoever works on a case in the step it is in may add to its files. */
const working = ['applications.handle', 'applications.serve', 'applications.archive'] as const

/** Why somebody may not put files into a case as it stands. */
export function bringingRefused(
  file: Case,
  purposes: readonly FilePurpose[],
  actor: Actor,
): Refusal | undefined {
  if (!broughtByPublic(purposes, actor)) return { reason: 'not-permitted', denial: 'absent' }
  if (actor.kind !== 'staff') return inStages(file, ['arrived', 'open'])
  const refusal = notWorking(file, actor.asking)
  if (refusal !== undefined) return refusal
  // What was reviewed or handed out is not added to behind its readers' backs.
  return purposes.includes('given') ? inStages(file, ['open', 'to-serve']) : undefined
}

/** Whoever may take none of these steps is told why not of the first; of the others it would be told the same. */
function notWorking(file: Case, asking: Asking): Refusal | undefined {
  const facts = permissionFacts(file)
  const denials = working
    .map((policy) => judge(policy, asking, facts))
    .filter((verdict) => verdict !== 'allowed')
  const [denial] = denials
  if (denial === undefined || denials.length < working.length) return undefined
  return { reason: 'not-permitted', denial }
}

function inStages(file: Case, needed: readonly Case['stage'][]): Refusal | undefined {
  return needed.includes(file.stage) ? undefined : { reason: 'wrong-stage', stage: file.stage, needed }
}
