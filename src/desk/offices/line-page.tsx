import type { JSX } from 'preact'
import { stageWords } from '#office/applications/case/case.ts'
import type { Crumb } from '#ui/breadcrumbs.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake } from '#ui/error-summary.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { Tag } from '#ui/tag.tsx'
import { DueCell } from '../applications/list/due-cell.tsx'
import { stageLook } from '../applications/stage-look.ts'
import { CallForPanel } from './call-for-panel.tsx'
import type { CaseLine } from './case-lines.ts'
import { officesPath } from './paths.ts'

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
      <CallForPanel
        at={at}
        list={list}
        what="这件申请"
        token={setting.token}
        reason={reason}
        mistakes={mistakes}
      />
    </DeskFrame>
  )
}
