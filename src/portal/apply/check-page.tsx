import type { JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { JourneyFrame } from '#ui/journey-frame.tsx'
import { type Sending, stepPath, type Writing } from './draft.ts'
import { IntakeAnswers } from './intake-answers.tsx'
import { checkPath } from './paths.ts'
import type { Drawing } from './step.ts'
import { DropForm } from './step-frame.tsx'

interface Props {
  readonly drawing: Drawing
  readonly draft: Writing | Sending
  /** Why it was not taken. */
  readonly refused?: string
}

/** The last look before it is sent. */
export function CheckPage({ drawing, draft, refused }: Props): JSX.Element {
  const { setting, token } = drawing
  const again = draft.phase === 'sending' && refused === undefined
  return (
    <JourneyFrame
      setting={setting}
      title="核对后提交"
      caption="申请公开政府信息"
      {...(draft.phase === 'writing' ? { back: stepPath('files') } : {})}
    >
      {refused === undefined ? null : (
        <Alert state="error" title="申请没有提交成功">
          <p>{refused}</p>
        </Alert>
      )}
      {again ? (
        <Alert state="soon" title="上次提交没有等到结果">
          <p>请再按一次“提交申请”。同一份申请不会重复登记。</p>
        </Alert>
      ) : null}
      <IntakeAnswers draft={draft} />
      <p>
        通过互联网提交的申请，工作人员与您确认收到之日为收到之日（条例第三十一条第（三）项），答复期限从那一天起算。
      </p>
      <ChangeForm action={checkPath} token={token}>
        <p class="journey-actions">
          <Button look="primary">提交申请</Button>
        </p>
      </ChangeForm>
      {draft.phase === 'writing' ? <DropForm token={token} /> : null}
    </JourneyFrame>
  )
}
