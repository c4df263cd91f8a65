import type { ComponentChildren, JSX } from 'preact'
import type { Act } from '#office/acts/act.ts'
import { steps } from '#office/applications/commands/registry.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import type { FrozenLetter } from '#office/applications/room/letter-room.ts'
import { mediaAccept, mediaHint } from '#office/files/file-words.ts'
import type { StoredFile } from '#office/files/stored-file.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { FileField } from '#ui/file-field.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextField } from '#ui/text-field.tsx'
import { UploadForm } from '#ui/upload-form.tsx'
import { FormFields } from '../../forms/fields.tsx'
import type { Form } from '../../forms/form.ts'
import { Restatement } from '../../forms/restatement.tsx'
import { ClosedStep } from '../../matter/closed-step.tsx'
import { ChangePanel } from '../case/change-panel.tsx'
import { LettersPanel } from '../case/letters-panel.tsx'
import type { StepForm } from '../forms/step-form.ts'
import { casePath, listPath, stepPath } from '../paths.ts'
import type { Work } from '../work.ts'
import { KeptFiles } from './kept-files.tsx'
import type { Reading } from './reading.ts'
import { ReadingPanels } from './reading-panel.tsx'
import { formId } from './refused.ts'
import { CaseSinceThen } from './since-then.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly work: Work
  readonly record: CaseRecord
  readonly stepForm: StepForm
  /** Why the step is not open, in a sentence; null where it is. */
  readonly closedBecause: string | null
  readonly form: Form
  readonly mistakes: readonly Mistake[]
  /** Files that came with the form before and need not be sent again. */
  readonly kept: readonly StoredFile[]
  /** What others recorded while this was being filled in. */
  readonly since: readonly Act[]
  readonly reading: Reading | undefined
  /** Letters to print before it is served. */
  readonly letters: readonly FrozenLetter[]
}

/** One step of a case: what it does, what it needs to be told, and what its taker must have read. */
export function StepPage(props: Props): JSX.Element {
  const { setting, work, record, stepForm, closedBecause, mistakes, since, reading, letters } = props
  const { number } = record.file.dossier
  const { label } = steps[stepForm.step]
  return (
    <DeskFrame
      setting={setting}
      title={`${label} ${number}`}
      entry={listPath}
      crumbs={[{ label: '依申请公开', href: listPath }, { label: number, href: casePath(number) }, { label }]}
    >
      <PageHead title={label} lead={stepForm.lead} />
      <ErrorSummary mistakes={mistakes} />
      <CaseSinceThen acts={since} nameOf={work.nameOf} />
      <div class={reading ? 'reading-grid' : undefined}>
        {reading ? <ReadingPanels file={record.file} reading={reading} /> : null}
        <div class="reading-form">
          <ChangePanel file={record.file} work={work} on={stepForm.step} />
          {letters.length > 0 ? <LettersPanel at={casePath(number)} letters={letters} sends /> : null}
          <Panel title={label} id={formId}>
            {closedBecause === null ? (
              <TheForm {...props} />
            ) : (
              <ClosedStep because={closedBecause} back={casePath(number)} />
            )}
          </Panel>
        </div>
      </div>
    </DeskFrame>
  )
}

function TheForm({ setting, work, record, stepForm, form, mistakes, kept, reading }: Props): JSX.Element {
  const { number } = record.file.dossier
  const known: Form = reading?.preview.ok ? { digest: reading.preview.digest } : {}
  const { files, grave, shows } = stepForm
  return (
    <Enclosing stepForm={stepForm} action={stepPath(number, stepForm.step)} token={setting.token}>
      <input type="hidden" name="version" value={record.acts.length} />
      {shows === null ? null : <ShownLines title={shows.title} lines={shows.lines(record.file)} />}
      <TextField
        kind="date"
        width="short"
        name="on"
        label={stepForm.on}
        value={form.on ?? work.situation.day}
        mistake={mistakeAt(mistakes, 'on')}
      />
      <FormFields
        fields={asked(stepForm, reading, mistakes)}
        setting={{ file: record.file, work }}
        form={form}
        known={known}
        rows={4}
        mistakes={mistakes}
      />
      <Restatement form={form} mistakes={mistakes} />
      {files === null ? null : (
        <>
          <KeptFiles files={kept} />
          <FileField
            name="file"
            label={files.label}
            hint={[files.hint, mediaHint].filter(Boolean).join('')}
            accept={mediaAccept}
            multiple
            {...(files.required ? {} : { optional: true })}
            mistake={mistakeAt(mistakes, 'file')}
          />
        </>
      )}
      {grave ? <p class="field hint">提交后不能撤回；有误时只能用新的记录更正。</p> : null}
      <div class="form-buttons">
        <Button look="primary">{stepForm.button}</Button>
        <LinkButton href={casePath(number)}>返回案件</LinkButton>
      </div>
    </Enclosing>
  )
}

function ShownLines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div class="field">
      <p>
        <strong>{title}</strong>
      </p>
      <ol class="points numbered">
        {lines.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </div>
  )
}

/** Why leaks may go, or the applicant be named, is asked only where it is so. */
function asked({ fields }: StepForm, reading: Reading | undefined, mistakes: readonly Mistake[]) {
  const { leaksAccepted, namesApplicant, ...always } = fields
  const others =
    namesApplicant && mistakeAt(mistakes, 'namesApplicant') ? { ...always, namesApplicant } : always
  const leaking = reading?.given.some(({ leaks }) => leaks.length > 0) ?? false
  return leaksAccepted && (leaking || mistakeAt(mistakes, 'leaksAccepted')) ? fields : others
}

interface EnclosingProps {
  readonly stepForm: StepForm
  readonly action: string
  readonly token: string
  readonly children: ComponentChildren
}

function Enclosing({ stepForm, ...form }: EnclosingProps): JSX.Element {
  return stepForm.files === null ? <ChangeForm {...form} /> : <UploadForm {...form} />
}
