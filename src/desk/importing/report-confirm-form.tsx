import type { JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/choice-field.tsx'
import type { DeskSetting } from '#ui/desk-frame.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'
import { isOwnReport } from './own-report.ts'
import { reportReadPath } from './paths.ts'
import type { PaperRead } from './source.ts'

interface Props {
  readonly setting: DeskSetting
  readonly id: string
  readonly read: PaperRead
  readonly form: Readonly<Record<string, string>>
  readonly mistakes: readonly Mistake[]
  /** Whether the report can be taken over at all. */
  readonly sound: boolean
}

/** The yes or no, with what the paper does not say of itself. */
export function ReportConfirmForm({ setting, id, read, form, mistakes, sound }: Props): JSX.Element {
  const other = !isOwnReport(read.checked.authority, setting.authority)
  return (
    <ChangeForm action={reportReadPath(id)} token={setting.token}>
      {sound ? (
        <>
          {other ? (
            <>
              <Alert
                state="soon"
                title={`报告上的机关是“${read.checked.authority ?? '（没有读出）'}”，本机关是“${setting.authority}”。`}
              />
              <Checkboxes
                name="own"
                label="机关"
                choices={[{ value: 'yes', label: '确是本机关（或更名、合并前）的报告' }]}
                values={form.own ? [form.own] : []}
                mistake={mistakeAt(mistakes, 'own')}
              />
            </>
          ) : null}
          <TextField
            name="year"
            label="报告年度"
            value={form.year ?? ''}
            width="short"
            inputMode="numeric"
            maxLength={4}
            mistake={mistakeAt(mistakes, 'year')}
          />
          <TextField
            name="published"
            label="公布日期"
            kind="date"
            width="short"
            optional
            value={form.published ?? ''}
            mistake={mistakeAt(mistakes, 'published')}
          />
          {form.reason || mistakeAt(mistakes, 'reason') ? (
            <TextArea
              name="reason"
              label="更正原因"
              hint="核对通过后随报告公布，请不要写个人信息。"
              rows={3}
              value={form.reason ?? ''}
              mistake={mistakeAt(mistakes, 'reason')}
            />
          ) : null}
          <Alert
            state="info"
            title="提交后，由审核人或分管领导对照原件核对；核对通过，才会列在门户的“政府信息公开年报”里，并用来核对下一年的结转和存量。"
          />
          <Button look="primary" name="action" value="take">
            提交接管
          </Button>{' '}
        </>
      ) : null}
      <Button name="action" value="drop">
        不导入
      </Button>
    </ChangeForm>
  )
}
