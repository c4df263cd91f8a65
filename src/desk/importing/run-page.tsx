import type { JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { type ChangeLines, ChangesTable } from './changes-table.tsx'
import { importingPath, runPath } from './paths.ts'
import { RunTag, standingOf } from './run-tag.tsx'
import type { ImportLine } from './source.ts'

interface Props {
  readonly setting: DeskSetting
  readonly run: ImportLine
  readonly mayUndo: boolean
  readonly changes: ChangeLines
  readonly mistakes: readonly Mistake[]
}

export function RunPage({ setting, run, mayUndo, changes, mistakes }: Props): JSX.Element {
  const standing = standingOf(run)
  return (
    <DeskFrame
      setting={setting}
      title={`导入 ${run.id}`}
      entry={importingPath}
      crumbs={[{ label: '导入与导出', href: importingPath }, { label: run.id }]}
    >
      <PageHead
        title={`导入 ${run.id}`}
        tags={<RunTag run={run} />}
        actions={
          standing === 'done' ? (
            <LinkButton href="/desk/annual-report" look="primary">
              查看年度报告
            </LinkButton>
          ) : null
        }
      />
      <ErrorSummary mistakes={mistakes} />
      {standing === 'at-work' ? (
        <Alert
          state="info"
          title={`已写入 ${run.recorded} 件，本页每 3 秒自动更新，也可以手动刷新；离开本页不影响导入。`}
        />
      ) : null}
      {standing === 'cut-off' ? (
        <Alert state="error" title="这次导入中途断了，只写入了一部分。请先撤销，再重新上传。" />
      ) : null}
      <Panel title="这次导入">
        <DescriptionList
          facts={[
            { term: '文件', value: run.file },
            { term: '日期', value: run.begun },
            { term: '事项', value: `${run.recorded} 件` },
          ]}
        />
      </Panel>
      {changes.paging.total > 0 ? (
        <Panel title={`导入前改了 ${changes.paging.total} 处`} id="corrections">
          <ChangesTable {...changes} />
        </Panel>
      ) : null}
      {mayUndo && (standing === 'done' || standing === 'cut-off') ? (
        <Undo setting={setting} run={run} />
      ) : null}
    </DeskFrame>
  )
}

function Undo({ setting, run }: Pick<Props, 'setting' | 'run'>): JSX.Element {
  return (
    <Panel title="撤销" id="undo">
      <p>撤销后，这次导入的 {run.recorded} 件都不再计入年度报告；登记簿里保留导入和撤销的记录。</p>
      <ChangeForm action={`${runPath(run.id)}/undo`} token={setting.token}>
        <Button look="danger">撤销这次导入</Button>
      </ChangeForm>
    </Panel>
  )
}
