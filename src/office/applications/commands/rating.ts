import { applicationRated } from '#office/acts/kinds/application-files.ts'
import { command, type Payload, record, refuse, tooEarly } from './command.ts'

interface Rating extends Payload {
  /** 1 to 5. */
  readonly score: number
  readonly words: string
}

/** Once, after the reply was served, and by the applicant alone: an office does not praise itself. */
export const rate = command({
  label: '评价',
  policy: null,
  public: 'applicant',
  stages: ['closed', 'archived'],
  closed({ reply, dossier }) {
    if (reply === null) return { reason: 'nothing-to-rate' }
    return dossier.rating === null ? undefined : { reason: 'already-rated' }
  },
  decide({ reply }, { on, score, words }: Rating) {
    if (!Number.isInteger(score) || score < 1 || score > 5) return refuse({ reason: 'score-malformed' })
    const early = tooEarly(on, reply?.sentOn ?? on, '答复发出之日')
    return early === undefined ? record(applicationRated.act(on, { score }, { words })) : refuse(early)
  },
})
