import type { JSX } from 'preact'
import { isCounting, openQuestions } from '#office/settings/open-questions.ts'
import { settingRefusalSentence } from '#office/settings/refusal.ts'
import type { AnsweredQuestion } from '#office/settings/room.ts'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { Radios } from '#ui/choice-field.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { Timeline } from '#ui/timeline.tsx'
import type { Form } from '../people/field-readers.ts'
import { ChosenTag } from './chosen-tag.tsx'
import { settingPath, settingsPath } from './paths.ts'

export interface QuestionProps {
  readonly setting: DeskSetting
  readonly question: AnsweredQuestion
  readonly nameOf: (person: string) => string
  readonly mayChoose: boolean
  readonly mistakes: readonly Mistake[]
  readonly form: Form
  readonly told: string
}

/** One open question: what can be answered, why the default, what was chosen when, and the form to choose. */
export function QuestionPage(props: QuestionProps): JSX.Element {
  const { setting, question, nameOf, mistakes, told } = props
  const { id, value, history } = question
  const { question: title, options, reason, source, default: proposed } = openQuestions[id]
  return (
    <DeskFrame
      setting={setting}
      title={mistakes.length > 0 ? `有误：${title}` : title}
      entry={settingsPath}
      crumbs={[{ label: '口径设置', href: settingsPath }, { label: title }]}
    >
      <PageHead title={title} tags={<ChosenTag question={question} />} />
      <ErrorSummary mistakes={mistakes} />
      {told === '' ? null : <Alert state="done" title={told} />}
      <Panel title="现在的口径">
        <DescriptionList
          facts={[
            { term: '采用', value: options[value] ?? value },
            { term: '默认', value: options[proposed] ?? proposed },
            { term: '默认的理由', value: reason },
            { term: '依据', value: source },
          ]}
        />
      </Panel>
      <ChoicePanel {...props} />
      {history.length === 0 ? null : (
        <Panel title="历次选定">
          <Timeline
            events={history.map((chosen) => ({
              on: chosen.on,
              title: options[chosen.value] ?? chosen.value,
              by: nameOf(chosen.by),
              detail: <p>{chosen.because}</p>,
            }))}
          />
        </Panel>
      )}
    </DeskFrame>
  )
}

function ChoicePanel({ setting, question, mayChoose, mistakes, form }: QuestionProps): JSX.Element | null {
  const { id, value, history, locked } = question
  if (!mayChoose) return null
  if (locked !== undefined && mistakes.length === 0)
    return <Alert state="soon" title={settingRefusalSentence(locked)} />
  return (
    <Panel title="改选">
      <p class="hint">{whatFollows(id)}</p>
      <ChangeForm action={settingPath(id)} token={setting.token}>
        <input type="hidden" name="version" value={history.length} />
        <Radios
          name="value"
          label="采用哪一种"
          choices={Object.entries(openQuestions[id].options).map(([option, label]) => ({
            value: option,
            label,
          }))}
          value={form.value ?? value}
          mistake={mistakeAt(mistakes, 'value')}
        />
        <TextArea
          name="because"
          label="理由和依据"
          hint="如上级主管部门的答复、当地法院的裁判口径；写明文号或者日期。"
          rows={3}
          maxLength={2000}
          value={form.because ?? ''}
          mistake={mistakeAt(mistakes, 'because')}
        />
        <Button look="primary">选定</Button>
      </ChangeForm>
    </Panel>
  )
}

function whatFollows(id: AnsweredQuestion['id']): string {
  return isCounting(id)
    ? '选定之后登记的结果按新的口径计入报告；此前已经计入的保持不变。'
    : '选定之后立即适用于所有没有办结的件，日期随之重算；已经办结的保持不变。'
}
