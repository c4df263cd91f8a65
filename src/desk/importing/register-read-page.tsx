import type { JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { Statistics } from '#ui/statistic.tsx'
import type { Typed } from './answer-lines.ts'
import { suggestions } from './answer-lines.ts'
import { CorrectionsTable } from './corrections-table.tsx'
import { HeadersForm } from './headers-form.tsx'
import { importingPath, registerProblemsPath, registerReadPath, registerRowsPath } from './paths.ts'
import { type ProblemLines, ProblemsForm } from './problems-form.tsx'
import type { Examined, RegisterWaiting } from './source.ts'

interface Props {
  readonly setting: DeskSetting
  readonly id: string
  readonly register: RegisterWaiting
  readonly mistakes: readonly Mistake[]
  /** A form that came back, as it was filled in. */
  readonly typed: Typed
  readonly lines: ProblemLines
}

/** The dry run: what would be recorded, every row that cannot be understood, and where it is put right. */
export function RegisterReadPage(props: Props): JSX.Element {
  const { setting, register, mistakes } = props
  const { file, examined } = register
  return (
    <DeskFrame
      setting={setting}
      title={mistakes.length > 0 ? '有误：试读登记簿' : '试读登记簿'}
      entry={importingPath}
      crumbs={[{ label: '导入与导出', href: importingPath }, { label: '登记簿' }]}
    >
      <PageHead title="试读登记簿" lead={file} />
      <ErrorSummary mistakes={mistakes} />
      {examined ? (
        <Result {...props} examined={examined} />
      ) : (
        <Alert state="info" title="正在逐行试读，本页每 3 秒自动更新，也可以手动刷新。" />
      )}
    </DeskFrame>
  )
}

type ResultProps = Omit<Props, 'register'> & { readonly examined: Examined }

function Result(props: ResultProps): JSX.Element {
  const { setting, id, examined, typed, mistakes, lines } = props
  const { problems, corrections } = examined
  const { token } = setting
  return (
    <>
      <Figures examined={examined} />
      <Decision setting={setting} id={id} examined={examined} />
      {problems.length > 0 ? (
        <Panel
          title="要改的问题"
          id="problems"
          extra={<a href={registerProblemsPath(id)}>下载问题清单（Excel）</a>}
        >
          <ProblemsForm
            {...lines}
            id={id}
            token={token}
            typed={typed}
            mistakes={mistakes}
            suggested={suggestions(examined).length}
          />
        </Panel>
      ) : null}
      {corrections.length > 0 ? (
        <Panel title={`已改 ${corrections.length} 处`} id="corrections">
          <CorrectionsTable id={id} token={token} corrections={corrections} />
        </Panel>
      ) : null}
      <Panel title="表头怎样对应" id="headers">
        <HeadersForm id={id} token={token} sheets={examined.sheets} typed={typed} mistakes={mistakes} />
      </Panel>
    </>
  )
}

function Figures({
  examined: { rows, matters, acts, problems },
}: Pick<ResultProps, 'examined'>): JSX.Element {
  return (
    <Statistics
      figures={[
        { label: '可导入的事项', value: matters, unit: '件' },
        { label: '将写入的记录', value: acts, unit: '条' },
        { label: '要改的问题', value: problems.length, unit: '处' },
        { label: '不导入的行', value: rows.counts['left-out'], unit: '行' },
      ]}
    />
  )
}

/** The yes or no, with what stands against a yes. */
function Decision({ setting, id, examined }: Pick<ResultProps, 'setting' | 'id' | 'examined'>): JSX.Element {
  const { matters, problems } = examined
  const nothing = matters === 0 && problems.length === 0
  const sound = problems.length === 0 && !nothing
  return (
    <>
      {sound ? <Alert state="done" title="没有问题，可以导入。导入后仍可整批撤销。" /> : null}
      {nothing ? <Alert state="error" title="表里没有可以导入的行，请核对文件后重新上传。" /> : null}
      {problems.length > 0 ? (
        <Alert
          state="error"
          title="下列各处改好以前不能导入。可以就在本页改，也可以在原文件里改好，重新上传。"
        />
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
          </Button>{' '}
          <LinkButton href={registerRowsPath(id)}>逐行结果</LinkButton>
        </p>
      </ChangeForm>
    </>
  )
}
