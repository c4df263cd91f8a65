import type { JSX } from 'preact'
import type { OutcomeId } from '#law/outcomes/outcome.ts'
import { outcomeById } from '#law/outcomes/outcomes.ts'
import { outcomeLabel } from '#law/outcomes/recognise.ts'
import type { Act } from '#office/acts/act.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import type { Preview } from '#office/applications/room/letter-room.ts'
import { Alert } from '#ui/alert.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Radios } from '#ui/choice-field.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { LetterSheet } from '#ui/letter-sheet.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextField } from '#ui/text-field.tsx'
import { ClosedStep } from '../../matter/closed-step.tsx'
import { countedWords } from '../counted-words.ts'
import { casePath, listPath, stepPath } from '../paths.ts'
import { formId } from '../steps/refused.ts'
import { CaseSinceThen } from '../steps/since-then.tsx'
import type { Work } from '../work.ts'
import { DraftBasis } from './draft-basis.tsx'
import type { DraftForm } from './draft-form.ts'
import { PartFields } from './part-fields.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly work: Work
  readonly record: CaseRecord
  readonly closedBecause: string | null
  readonly draft: DraftForm
  readonly mistakes: readonly Mistake[]
  readonly since: readonly Act[]
  /** The letter as it would read; undefined until it was asked for. */
  readonly preview: Preview | undefined
  /** The rows of table three the pieces may count in; empty while nothing is chosen. */
  readonly rows: readonly OutcomeId[]
}

/** The drafting table: pieces at the top, the letter they make below. */
export function DraftPage(props: Props): JSX.Element {
  const { setting, work, record, closedBecause, mistakes, since, preview } = props
  const { number } = record.file.dossier
  return (
    <DeskFrame
      setting={setting}
      title={`起草答复 ${number}`}
      entry={listPath}
      crumbs={[
        { label: '依申请公开', href: listPath },
        { label: number, href: casePath(number) },
        { label: '起草答复' },
      ]}
    >
      <PageHead
        title="起草答复"
        lead="逐项写明结果、依据和理由；抬头、救济途径由系统按依据生成，不能选错。"
      />
      <ErrorSummary mistakes={mistakes} />
      <CaseSinceThen acts={since} nameOf={work.nameOf} />
      {closedBecause === null ? (
        <div class="halves">
          <Panel title="答复内容" id={formId}>
            <TheForm {...props} />
          </Panel>
          <div>
            <DraftBasis record={record} nameOf={work.nameOf} />
            {preview ? <Previewed {...props} preview={preview} /> : null}
          </div>
        </div>
      ) : (
        <Panel title="起草答复">
          <ClosedStep because={closedBecause} back={casePath(number)} />
        </Panel>
      )}
    </DeskFrame>
  )
}

function TheForm({ setting, record, draft, mistakes, rows }: Props): JSX.Element {
  const { number } = record.file.dossier
  return (
    <ChangeForm action={stepPath(number, 'draft')} token={setting.token}>
      <button class="unseen" type="submit" name="do" value="preview" tabIndex={-1}>
        预览答复书
      </button>
      <input type="hidden" name="version" value={record.acts.length} />
      <TextField
        kind="date"
        width="short"
        name="on"
        label="起草日期"
        value={draft.on}
        mistake={mistakeAt(mistakes, 'on')}
      />
      <PartFields parts={draft.parts} mistakes={mistakes} />
      {rows.length > 1 ? (
        <Radios
          name="counts"
          label="年报表三计入哪一行"
          hint="各项结果不同又没有予以公开的，一件申请只计一行，请选定。"
          choices={rows.map((row) => ({ value: row, label: outcomeLabel(outcomeById(row)) }))}
          value={draft.counts}
          mistake={mistakeAt(mistakes, 'counts')}
        />
      ) : null}
      <div class="form-buttons">
        <Button name="do" value="preview">
          预览答复书
        </Button>
        <Button name="do" value="add">
          增加一项
        </Button>
        <Button look="primary" name="do" value="send">
          提交审核
        </Button>
        <LinkButton href={casePath(number)}>返回案件</LinkButton>
      </div>
    </ChangeForm>
  )
}

function Previewed({ record, preview, rows }: Props & { readonly preview: Preview }): JSX.Element {
  const [row] = rows
  return (
    <Panel title="答复书预览" id="preview">
      {rows.length === 1 && row !== undefined ? <p class="hint">{countedWords(record.file, row)}</p> : null}
      {preview.ok ? (
        <LetterSheet letter={preview.letter} />
      ) : (
        <Alert state="error" title="答复书还不能生成">
          <p>{preview.message}</p>
        </Alert>
      )}
    </Panel>
  )
}
