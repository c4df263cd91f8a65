import { createHash } from 'node:crypto'
import type { Case } from '#office/applications/case/case.ts'
import { foldCase } from '#office/applications/case/fold.ts'
import type { CaseRecord, CaseRoom } from '#office/applications/room/case-room.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import { evidenceLines, evidenceOf } from '#office/remedies/evidence/evidence.ts'
import type { FrozenEvidence, Target } from '#office/remedies/matter/intake.ts'
import type { EvidenceList, RemedyRecord } from '#office/remedies/room.ts'

type Cases = Pick<CaseRoom, 'find'>

/** The application a remedy is turned against; undefined where it is not in this register. */
export function attackedCase(
  cases: Cases,
  authority: AuthorityId,
  target: Target,
): Promise<CaseRecord | undefined> {
  return target.kind === 'elsewhere' ? Promise.resolve(undefined) : cases.find(authority, target.application)
}

/** The evidence as it stands now, condensed: what is frozen when a copy comes. */
export function frozenNow(record: CaseRecord, target: Target): FrozenEvidence {
  return frozenAt(record, target, record.acts.at(-1)?.number ?? 0)
}

function frozenAt(record: CaseRecord, target: Target, through: number): FrozenEvidence {
  const items = evidenceOf(record, target, through)
  const sha256 = createHash('sha256').update(evidenceLines(items)).digest('hex')
  return { through, items: items.filter(({ standing }) => standing !== 'after').length, sha256 }
}

/** The list of a matter: up to the act that was the last when its copy came. */
export async function evidenceList(
  cases: Cases,
  authority: AuthorityId,
  { file }: RemedyRecord,
): Promise<EvidenceList | null> {
  const { target, evidence: frozen } = file.dossier
  const record = await attackedCase(cases, authority, target)
  if (record === undefined || frozen === null) return null
  const { through } = frozen
  return { items: evidenceOf(record, target, through), now: frozenAt(record, target, through), frozen }
}

/** The application as it stood when the copy came, so that a reply made anew later changes no word of the answer. */
export function caseThen(record: CaseRecord, through: number): Case | undefined {
  return foldCase(record.acts.filter(({ number }) => number <= through))
}
