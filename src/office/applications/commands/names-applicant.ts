import type { Case } from '../case/case.ts'
import { applicantIn } from '../case/quoted-contents.ts'
import type { Refusal } from './refusal.ts'

/** A step whose words go to others. */
export interface ToOthers {
  /** Why its words may name the applicant; needed only where they do. */
  readonly namesApplicant?: string
}

/** Nobody else is told who asked (条例 art. 32): whoever writes it all the same is asked once, and may say why. */
export function namesApplicant(
  { dossier }: Case,
  texts: readonly string[],
  { namesApplicant: why = '' }: ToOthers,
): Refusal | undefined {
  const what = applicantIn(dossier, texts)
  return what.length === 0 || why.trim() !== '' ? undefined : { reason: 'names-applicant', what }
}

/** What of it stands in the act: the reason, where one was given. */
export function reasonToName({ namesApplicant: why = '' }: ToOthers): ToOthers {
  return why.trim() === '' ? {} : { namesApplicant: why.trim() }
}
