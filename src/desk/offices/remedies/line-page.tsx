import type { JSX } from 'preact'
import { blockWords } from '#office/remedies/matter/intake.ts'
import { stageWords } from '#office/remedies/matter/remedy.ts'
import type { Crumb } from '#ui/breadcrumbs.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake } from '#ui/error-summary.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { Tag } from '#ui/tag.tsx'
import { stageLook } from '../../remedies/stage-look.ts'
import { CallForPanel } from '../call-for-panel.tsx'
import { officesPath } from '../paths.ts'
import { RemedyDue } from './due-cell.tsx'
import type { OfficeRemedyLine } from './lines.ts'

interface Props {
  readonly setting: DeskSetting
  readonly crumbs: readonly Crumb[]
  readonly line: OfficeRemedyLine
  /** The matter's own address, and that of the list it stands in. */
  readonly at: string
  readonly list: string
  readonly reason: string
  readonly mistakes: readonly Mistake[]
}

/** A remedy nobody called for yet: its line, and the form that calls for it. */
export function RemedyLinePage({ setting, crumbs, line, at, list, reason, mistakes }: Props): JSX.Element {
  const { number, stage, block, since, due } = line
  return (
    <DeskFrame setting={setting} title={number} entry={officesPath} crumbs={crumbs}>
      <PageHead title={number} tags={<Tag state={stageLook[stage]} word={stageWords[stage]} />} />
      <ErrorSummary mistakes={mistakes} />
      <Panel title="办理进度">
        <DescriptionList
          facts={[
            { term: '编号', value: number },
            { term: '类型', value: blockWords[block] },
            { term: '收到', value: since },
            { term: '下一期限', value: <RemedyDue due={due} /> },
          ]}
        />
      </Panel>
      <CallForPanel
        at={at}
        list={list}
        what="这件案件"
        token={setting.token}
        reason={reason}
        mistakes={mistakes}
      />
    </DeskFrame>
  )
}
