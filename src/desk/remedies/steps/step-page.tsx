import type { JSX } from 'preact'
import type { Act } from '#office/acts/act.ts'
import { remedySteps } from '#office/remedies/commands/registry.ts'
import { remedyActTitle } from '#office/remedies/matter/act-words.ts'
import type { AnswerSheet } from '#office/remedies/room.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { LetterSheet } from '#ui/letter-sheet.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { FormFields } from '../../forms/fields.tsx'
import type { Form } from '../../forms/form.ts'
import { Restatement } from '../../forms/restatement.tsx'
import { ClosedStep } from '../../matter/closed-step.tsx'
import { SinceThen } from '../../matter/since-then.tsx'
import type { StepForm } from '../forms/step-form.ts'
import { remediesPath, remedyPath, remedyStepPath } from '../paths.ts'
import type { WorkOn } from '../work.ts'
import { formId } from './refused.ts'

interface Props {
  readonly setting: DeskSetting
  readonly work: WorkOn
  readonly stepForm: StepForm
  /** Why the step is not open, in a sentence; null where it is. */
  readonly closedBecause: string | null
  readonly form: Form
  readonly mistakes: readonly Mistake[]
  /** What others recorded while this was being filled in. */
  readonly since: readonly Act[]
  /** The answer as it stands, where it is to be read before. */
  readonly sheet: AnswerSheet | null
}

/** One step of a remedy: what it does, what it needs to be told, and what its taker must have read. */
export function StepPage(props: Props): JSX.Element {
  const { setting, work, stepForm, closedBecause, mistakes, since, sheet } = props
  const { number } = work.record.file.dossier
  const { label } = remedySteps[stepForm.step]
  return (
    <DeskFrame
      setting={setting}
      title={`${label} ${number}`}
      entry={remediesPath}
      crumbs={[
        { label: '行政复议、行政诉讼', href: remediesPath },
        { label: number, href: remedyPath(number) },
        { label },
      ]}
    >
      <PageHead title={label} lead={stepForm.lead} />
      <ErrorSummary mistakes={mistakes} />
      <SinceThen acts={since} title={remedyActTitle} by={({ by }) => work.nameOf(by)} />
      {sheet === null ? null : (
        <Panel title={`全文：${sheet.letter.title}`}>
          <LetterSheet letter={sheet.letter} />
        </Panel>
      )}
      <Panel title={label} id={formId}>
        {closedBecause === null ? (
          <TheForm {...props} />
        ) : (
          <ClosedStep because={closedBecause} back={remedyPath(number)} />
        )}
      </Panel>
    </DeskFrame>
  )
}

function TheForm({ setting, work, stepForm, form, mistakes, sheet }: Props): JSX.Element {
  const { record, situation } = work
  const { number } = record.file.dossier
  const digest: Form = sheet === null ? {} : { digest: sheet.digest }
  const shown = { on: situation.day, ...stepForm.start(record), ...form, ...digest }
  return (
    <ChangeForm action={remedyStepPath(number, stepForm.step)} token={setting.token}>
      <input type="hidden" name="version" value={record.acts.length} />
      <FormFields
        fields={stepForm.fields(record, work.handlers)}
        setting={null}
        form={shown}
        known={shown}
        rows={6}
        mistakes={mistakes}
      />
      <Restatement form={form} mistakes={mistakes} />
      <div class="form-buttons">
        <Button look="primary">{stepForm.button}</Button>
        <LinkButton href={remedyPath(number)}>返回案件</LinkButton>
      </div>
    </ChangeForm>
  )
}
