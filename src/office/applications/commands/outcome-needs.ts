import type { OutcomeId } from '#law/outcomes/outcome.ts'
import type { CaseIn } from '../case/case.ts'
import { alreadyPublic, isGroundOf, type Part, type PartOutcome, type Parts } from '../case/parts.ts'
import type { Refusal } from './refusal.ts'
import { saysSomething } from './says-something.ts'

type Need = (file: CaseIn<'open'>, part: Part) => Refusal | undefined

const pointed: Need = (_file, { pointer }) =>
  saysSomething(pointer) ? undefined : { reason: 'pointer-missing' }

/** What must be on record before a piece may end so; the law asks for it, and a court will. */
const needs: Readonly<Partial<Record<PartOutcome, Need>>> = {
  granted: (file, part) => (part.ground === alreadyPublic ? pointed(file, part) : undefined),
  'denied.thirdParty': ({ dossier }, { notConsultedBecause }) =>
    saysSomething(notConsultedBecause) || dossier.consultations.some(({ who }) => who === 'third-party')
      ? undefined
      : { reason: 'third-party-not-consulted' },
  'unavailable.notHeld': (file, part) => {
    if (part.ground === othersInformation) return pointed(file, part)
    return file.dossier.searches.length > 0 ? undefined : { reason: 'search-not-recorded' }
  },
  'unavailable.stillUnclear': ({ dossier }) =>
    dossier.correction?.came === 'supplemented' ? undefined : { reason: 'not-supplemented' },
  'notProcessed.repeated': pointed,
  'notProcessed.publication': pointed,
  'notProcessed.excessive': ({ dossier }) =>
    dossier.excess === null || dossier.excess.came === 'pending'
      ? { reason: 'excess-not-examined' }
      : undefined,
  'other.notCorrected': ({ dossier }) =>
    dossier.correction?.came === 'lapsed' ? undefined : { reason: 'correction-not-lapsed' },
  'other.feeUnpaid': ({ dossier }) =>
    dossier.fee?.came === 'lapsed' ? undefined : { reason: 'fee-not-lapsed' },
}

/** 条例 art. 36 (5): not this organ's to publish; whoever is responsible is told where known. */
const othersInformation = '条例第三十六条第（五）项'

/** Why a decision with these pieces may not be drafted. */
export function partsRefusal(file: CaseIn<'open'>, parts: Parts): Refusal | undefined {
  const only = onlyOutcome(file)
  if (only !== null && parts.some(({ outcome }) => outcome !== only)) {
    return { reason: 'only-outcome', outcome: only }
  }
  for (const part of parts) {
    const refusal = partRefusal(file, part)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

function partRefusal(file: CaseIn<'open'>, part: Part): Refusal | undefined {
  if (!saysSomething(part.what)) return { reason: 'what-missing' }
  if (!isGroundOf(part.ground, part.outcome)) return { reason: 'ground-not-of-outcome' }
  if (part.outcome !== 'granted' && !saysSomething(part.reason)) return { reason: 'reason-missing' }
  return needs[part.outcome]?.(file, part)
}

/** Who has given up is told just that (条例 art. 30; 109号 art. 6). */
function onlyOutcome({ dossier }: CaseIn<'open'>): OutcomeId | null {
  if (dossier.fee?.came === 'lapsed') return 'other.feeUnpaid'
  return dossier.correction?.came === 'lapsed' ? 'other.notCorrected' : null
}
