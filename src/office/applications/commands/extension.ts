import { periods } from '#law/clocks/periods.ts'
import { applicationExtended, extensionProposed } from '#office/acts/kinds/application-extension.ts'
import { waitingForApplicant, withoutEffect } from './clock-effect.ts'
import { command, numbered, type Payload, record, refuse, tooEarly } from './command.ts'

const most = periods.extension.versions[0].length.count

interface Proposal extends Payload {
  /** Working days; at most 20 (条例 art. 33 ¶2). */
  readonly days: number
  readonly reason: string
}

/** Open only while an extension told today would have effect. */
export const proposeExtension = command({
  label: '提出延期',
  policy: 'applications.handle',
  stages: ['open'],
  required: ['reason'],
  closed(file, situation) {
    if (file.dossier.proposedExtension !== null) return { reason: 'extension-pending' }
    const act = { kind: 'extended', on: situation.day, days: most } as const
    return waitingForApplicant(file, situation) ?? withoutEffect(file, act, situation)
  },
  decide(file, { on, days, reason }: Proposal, situation) {
    if (!Number.isInteger(days) || days < 1 || days > most) return refuse({ reason: 'days-malformed' })
    const odd = withoutEffect(file, { kind: 'extended', on, days }, situation)
    return odd === undefined ? record(extensionProposed.act(on, { days, reason }, null)) : refuse(odd)
  },
})

/** 条例 art. 33 ¶2: agreed by the head of the disclosure office, and told the applicant the same day. */
export const extend = command({
  label: '同意延期并告知申请人',
  policy: 'applications.extend',
  stages: ['open'],
  closed(file, situation) {
    const proposed = file.dossier.proposedExtension
    if (proposed === null) return { reason: 'extension-not-proposed' }
    const act = { kind: 'extended', on: situation.day, days: proposed.days } as const
    return waitingForApplicant(file, situation) ?? withoutEffect(file, act, situation)
  },
  decide(file, { on }: Payload, situation) {
    const proposed = file.dossier.proposedExtension
    if (proposed === null) return refuse({ reason: 'extension-not-proposed' })
    const { days, reason } = proposed
    const refusal =
      tooEarly(on, proposed.on, '提出延期之日') ??
      withoutEffect(file, { kind: 'extended', on, days }, situation)
    if (refusal !== undefined) return refuse(refusal)
    return numbered('公开告', on, situation, (letter) => [
      applicationExtended.act(on, { days, reason, letter }, null),
    ])
  },
})
