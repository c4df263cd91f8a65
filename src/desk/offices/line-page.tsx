import type { JSX } from 'preact'
import { stageWords } from '#office/applications/case/case.ts'
import type { Crumb } from '#ui/breadcrumbs.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { DueCell } from '../applications/list/due-cell.tsx'
import { stageLook } from '../applications/stage-look.ts'
import type { CaseLine } from './case-lines.ts'
import { officesPath } from './paths.ts'

export const longestReason = 2000

interface Props {
  readonly setting: DeskSetting
  readonly crumbs: readonly Crumb[]
  readonly line: CaseLine
  /** The case's own address, and that of the list it stands in. */
  readonly at: string
  readonly list: string
  readonly reason: string
  readonly mistakes: readonly Mistake[]
}

/** A case nobody called for yet: its line, and the form that calls for it. */
export function LinePage({ setting, crumbs, line, at, list, reason, mistakes }: Props): JSX.Element {
  return (
    <DeskFrame setting={setting} title={`申请 ${line.number}`} entry={officesPath} crumbs={crumbs}>
      <PageHead
        title={`申请 ${line.number}`}
        tags={<Tag state={stageLook[line.stage]} word={stageWords[line.stage]} />}
      />
      <ErrorSummary mistakes={mistakes} />
      <Panel title="办理进度">
        <DescriptionList
          facts={[
            { term: '编号', value: line.number },
            { term: '收到', value: line.since },
            { term: '到期日', value: <DueCell {...line} /> },
          ]}
        />
      </Panel>
      <Panel title="调阅" id="call-for">
        <p>
          因监督检查、投诉举报需要查看个案的，写明理由后可以查看（条例第四十七条、第五十一条）。调阅的人、时间和理由记入这件申请的经过，承办机关看得到。
        </p>
        <ChangeForm action={`${at}/call-for`} token={setting.token}>
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
    </DeskFrame>
  )
}
