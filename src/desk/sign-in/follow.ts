import type { FastifyReply } from 'fastify'
import type { SignInAnswer } from '#office/sign-in/door.ts'
import { passwordFlawSentence } from '#office/sign-in/password.ts'
import type { PasswordProfile } from '#office/sign-in/password-profiles.ts'
import { waitSentence, wrongSentence } from '#office/sign-in/throttle.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import type { Answer } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { keepToken } from './caller.ts'
import { pathOf, withBack } from './steps.ts'

export const noOfficeSentence =
  '身份已核对，但您目前没有任职，不能进入工作台；请联系本单位的安全管理员办理任职。'

interface Following {
  readonly app: Pick<WebApp<never>, 'https'>
  readonly reply: FastifyReply
  readonly answer: SignInAnswer
  readonly profile: PasswordProfile
  readonly back: string
  /** The field a mistake is shown at. */
  readonly field: string
  /** Draws the page again with its mistakes. */
  readonly again: (mistakes: readonly Mistake[]) => Answer
}

/** What the browser does on an answer of the door: goes on, begins again, or is told what is wrong. */
export function follow({ app, reply, answer, profile, back, field, again }: Following): Answer {
  switch (answer.kind) {
    case 'next':
      keepToken(app, reply, answer.token)
      return { kind: 'see-other', to: pathOf(answer.step, back) }
    case 'over':
      return { kind: 'see-other', to: withBack('/sign-in', back) }
    case 'wrong':
      return again([{ field, message: wrongSentence }])
    case 'wait':
      return again([{ field, message: waitSentence(answer.wait, answer.now) }])
    case 'no-office':
      return again([{ field, message: noOfficeSentence }])
    case 'flawed':
      return again(answer.flaws.map((flaw) => ({ field, message: passwordFlawSentence(flaw, profile) })))
  }
}
