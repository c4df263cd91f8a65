import type { JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { Statistics } from '#ui/statistic.tsx'
import { HeadersTable } from './headers-table.tsx'
import { importingPath, registerReadPath } from './paths.ts'
import { ProblemsTable } from './problems-table.tsx'
import type { Examined, RegisterWaiting } from './source.ts'

interface Props {
  readonly setting: DeskSetting
  readonly id: string
  readonly register: RegisterWaiting
  readonly mistakes: readonly Mistake[]
}

/** The dry run: which header was taken for which column, what would be recorded, and every row that cannot be understood. */
export function RegisterReadPage({ setting, id, register, mistakes }: Props): JSX.Element {
  const { file, examined } = register
  return (
    <DeskFrame
      setting={setting}
      title="试读登记簿"
      entry={importingPath}
      crumbs={[{ label: '导入与导出', href: importingPath }, { label: '登记簿' }]}
    >
      <PageHead title="试读登记簿" lead={file} />
      <ErrorSummary mistakes={mistakes} />
      {examined ? (
        <Result setting={setting} id={id} examined={examined} />
      ) : (
        <Alert state="info" title="正在逐行试读，本页每 3 秒自动更新，也可以手动刷新。" />
      )}
    </DeskFrame>
  )
}

interface ResultProps {
  readonly setting: DeskSetting
  readonly id: string
  readonly examined: Examined
}

function Result({ setting, id, examined: { sheets, matters, acts, problems } }: ResultProps): JSX.Element {
  const nothing = matters === 0 && problems.length === 0
  const sound = problems.length === 0 && !nothing
  return (
    <>
      <Statistics
        figures={[
          { label: '认出的表', value: sheets.length, unit: '张' },
          { label: '可导入的事项', value: matters, unit: '件' },
          { label: '将写入的记录', value: acts, unit: '条' },
          { label: '要改的问题', value: problems.length, unit: '处' },
        ]}
      />
      {sound ? <Alert state="done" title="没有问题，可以导入。导入后仍可整批撤销。" /> : null}
      {nothing ? <Alert state="error" title="表里没有可以导入的行，请核对文件后重新上传。" /> : null}
      {problems.length > 0 ? (
        <Alert state="error" title="下列各处改好以前不能导入。请在原文件里改好，重新上传。" />
      ) : null}
      <ChangeForm action={registerReadPath(id)} token={setting.token}>
        <p class="field">
          {sound ? (
            <>
              <Button look="primary" name="action" value="take">
                确认导入
              </Button>{' '}
            </>
          ) : null}
          <Button name="action" value="drop">
            {sound ? '不导入' : '重新上传'}
          </Button>
        </p>
      </ChangeForm>
      {problems.length > 0 ? (
        <Panel title="问题" id="problems">
          <ProblemsTable problems={problems} />
        </Panel>
      ) : null}
      <Panel title="表头怎样对应">
        <HeadersTable sheets={sheets} />
      </Panel>
    </>
  )
}
