import type { JSX } from 'preact'
import { openQuestions, questionGroups } from '#office/settings/open-questions.ts'
import type { AnsweredQuestion } from '#office/settings/room.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { ChosenTag } from './chosen-tag.tsx'
import { settingPath, settingsPath } from './paths.ts'

interface Props {
  readonly setting: DeskSetting
  readonly questions: readonly AnsweredQuestion[]
  readonly mayChoose: boolean
}

/** Every question the law leaves open, with how this office answers it. */
export function SettingsPage({ setting, questions, mayChoose }: Props): JSX.Element {
  const byId = new Map(questions.map((question) => [question.id, question]))
  return (
    <DeskFrame setting={setting} title="口径设置" entry={settingsPath} crumbs={[{ label: '口径设置' }]}>
      <PageHead
        title="口径设置"
        lead="法律没有写明的地方，本机关采用哪一种理解。默认的一种附有理由；改选由分管领导决定，写明依据。"
      />
      {questionGroups.map(({ title, ids }) => (
        <Panel key={title} title={title}>
          <DataTable
            caption={title}
            columns={columnsFor(mayChoose)}
            rows={ids.flatMap((id) => byId.get(id) ?? [])}
            rowKey={({ id }) => id}
            empty={null}
          />
        </Panel>
      ))}
    </DeskFrame>
  )
}

function columnsFor(mayChoose: boolean): readonly TableColumn<AnsweredQuestion>[] {
  const word = mayChoose ? '改选' : '查看'
  return [
    {
      label: '问题',
      width: 'wide',
      cell: ({ id }) => <a href={settingPath(id)}>{openQuestions[id].question}</a>,
    },
    { label: '现在的口径', cell: ({ id, value }) => openQuestions[id].options[value] ?? value },
    { label: '状态', width: 'middle', cell: (question) => <ChosenTag question={question} /> },
    { label: '依据', cell: ({ id }) => openQuestions[id].source },
    {
      label: '操作',
      kind: 'actions',
      width: 'narrow',
      cell: ({ id }) => (
        <a href={settingPath(id)} aria-label={`${word}：${openQuestions[id].question}`}>
          {word}
        </a>
      ),
    },
  ]
}
