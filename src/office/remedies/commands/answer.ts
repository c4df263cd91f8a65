import {
  answerDrafted,
  answerFiled,
  answerReturned,
  answerSigned,
  type filingChannels,
} from '#office/acts/kinds/remedy-answer.ts'
import { blanksOf } from '#office/applications/letters/letter.ts'
import { frozenWords } from '../defence/frozen-words.ts'
import type { Plea } from '../matter/remedy.ts'
import { command, type Payload, record, refuse, tooEarly, unless } from './command.ts'

interface Draft extends Payload {
  readonly plea: Plea
  readonly reasons: string
  readonly course: string
}

/** Also while it is before the organ or the court: a further answer, or the papers of a second instance. */
export const draftAnswer = command({
  label: '起草答复（答辩）',
  policy: 'remedies.draft-defence',
  stages: ['answering', 'awaiting'],
  required: ['reasons'],
  decide: (_file, { on, plea, reasons, course }: Draft, _situation, by) =>
    record(answerDrafted.act(on, { drafter: by, plea }, { reasons, course })),
})

export const returnAnswer = command({
  label: '退回修改',
  policy: 'remedies.sign-defence',
  stages: ['to-sign'],
  required: ['because'],
  decide: ({ paper }, { on, because }: Payload & { readonly because: string }) =>
    unless(tooEarly(on, paper.draftedOn, '起草之日'), answerReturned.act(on, { because }, null)),
})

interface Signature extends Payload {
  /** The edition its signer saw; another may stand there by now. */
  readonly edition: number
  readonly digest: string
}

export const signAnswer = command({
  label: '签发',
  policy: 'remedies.sign-defence',
  stages: ['to-sign'],
  closed(_file, { paper }) {
    const blanks = paper === null ? [] : blanksOf(paper.letter)
    return blanks.length === 0 ? undefined : { reason: 'blanks-left', blanks }
  },
  decide(file, { on, edition, digest }: Signature, situation) {
    const { paper } = file
    const seen = situation.paper
    if (paper.edition !== edition || seen === null || seen.digest !== digest) {
      return refuse({ reason: 'edited-meanwhile' })
    }
    return unless(
      tooEarly(on, paper.draftedOn, '起草之日'),
      answerSigned.act(on, { edition, digest }, frozenWords(seen.letter)),
    )
  },
})

interface Filing extends Payload {
  readonly channel: keyof typeof filingChannels
  readonly proof: string
}

/** Late too: it was filed, and the clock says that it was late (行政复议法 art. 70, 行政诉讼法 art. 34 ¶2). */
export const fileAnswer = command({
  label: '登记提交',
  policy: 'remedies.record',
  stages: ['to-file'],
  required: ['proof'],
  decide: ({ signed }, { on, channel, proof }: Filing) =>
    unless(tooEarly(on, signed.signedOn, '签发之日'), answerFiled.act(on, { channel, proof }, null)),
})
