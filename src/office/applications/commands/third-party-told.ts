import { thirdPartyTold } from '#office/acts/kinds/application-consultation.ts'
import type { CaseIn } from '../case/case.ts'
import type { Consultation } from '../case/dossier.ts'
import { givesSomething } from '../case/parts.ts'
import { command, numbered, type Payload, refuse, tooEarly } from './command.ts'
import { namesApplicant, reasonToName, type ToOthers } from './names-applicant.ts'

interface Telling extends Payload, ToOthers {
  readonly party: string
  /** What of the information will be public. */
  readonly contents: string
  /** What keeping it back would do to the public interest. */
  readonly reason: string
}

/** 条例 art. 32: published against a third party's wish for the public interest; it is told in writing what and why. */
export const tellThirdParty = command({
  label: '告知第三方决定公开',
  policy: 'applications.serve',
  stages: ['to-serve'],
  required: ['contents', 'reason'],
  closed: (file) => (overruled(file).length > 0 ? undefined : { reason: 'nobody-to-tell' }),
  decide(file, { on, party, contents, reason, ...said }: Telling, situation) {
    if (!overruled(file).some((one) => one.party === party)) return refuse({ reason: 'party-unknown' })
    const early = tooEarly(on, file.signed.signedOn, '签发之日')
    const naming = early ?? namesApplicant(file, [contents, reason], said)
    if (naming !== undefined) return refuse(naming)
    return numbered('公开告', on, situation, (letter) => [
      thirdPartyTold.act(on, { party, letter, ...reasonToName(said) }, { contents, reason }),
    ])
  },
})

/** Third parties that objected, where the reply gives something and refuses nothing for their sake. */
function overruled({ dossier, signed }: CaseIn<'to-serve'>): readonly Consultation[] {
  const { parts } = signed.paper
  if (!givesSomething(parts) || parts.some(({ outcome }) => outcome === 'denied.thirdParty')) return []
  return dossier.consultations.filter(
    ({ who, came, told }) =>
      who === 'third-party' && (came === 'objects' || came === 'partly') && told === null,
  )
}
