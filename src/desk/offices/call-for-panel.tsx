import type { JSX } from 'preact'
import { Button, LinkButton } from '#ui/button.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextArea } from '#ui/text-area.tsx'

export const longestReason = 2000

interface Props {
  /** The matter's own address, and that of the list it stands in. */
  readonly at: string
  readonly list: string
  /** 这件申请, 这件案件. */
  readonly what: string
  readonly token: string
  readonly reason: string
  readonly mistakes: readonly Mistake[]
}

/** 调阅: nothing of a matter is read before somebody says why, where its own office can see it. */
export function CallForPanel({ at, list, what, token, reason, mistakes }: Props): JSX.Element {
  return (
    <Panel title="调阅" id="call-for">
      <p>
        {`因监督检查、投诉举报需要查看个案的，写明理由后可以查看（条例第四十七条、第五十一条）。调阅的人、时间和理由记入${what}的经过，承办机关看得到。`}
      </p>
      <ChangeForm action={`${at}/call-for`} token={token}>
        <TextArea
          name="reason"
          label="调阅理由"
          hint="例如：投诉举报的编号和内容、抽查的依据。"
          rows={4}
          maxLength={longestReason}
          value={reason}
          mistake={mistakeAt(mistakes, 'reason')}
        />
        <div class="form-buttons">
          <Button look="primary">调阅</Button>
          <LinkButton href={list}>返回清单</LinkButton>
        </div>
      </ChangeForm>
    </Panel>
  )
}
