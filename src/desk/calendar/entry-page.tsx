import type { JSX } from 'preact'
import { Button } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { Form } from '../people/field-readers.ts'
import { rowField, rowsIn } from './entry-form.ts'
import { calendarPath, enterPath } from './paths.ts'

interface Props {
  readonly setting: DeskSetting
  readonly form: Form
  readonly mistakes: readonly Mistake[]
}

/** A year's notice as it is typed in: where it comes from, and each holiday with its days. */
export function EntryPage({ setting, form, mistakes }: Props): JSX.Element {
  const title = '录入放假通知'
  return (
    <DeskFrame
      setting={setting}
      title={mistakes.length > 0 ? `有误：${title}` : title}
      entry={calendarPath}
      crumbs={[{ label: '节假日安排', href: calendarPath }, { label: title }]}
    >
      <PageHead title={title} lead="照通知原文填写。通知有更正的，选同一年份整年重新录入。" />
      <ErrorSummary mistakes={mistakes} />
      <ChangeForm action={enterPath} token={setting.token}>
        <Panel title="通知">
          <NoticeFields form={form} mistakes={mistakes} />
        </Panel>
        <Panel title="假期">
          <p class="hint">
            每个假期一行，周末连休的也算在内。调休上班日写成 2027-02-06，多天用顿号隔开；没有的留空。
          </p>
          <input type="hidden" name="count" value={rowsIn(form)} />
          {Array.from({ length: rowsIn(form) }, (_, at) => (
            <HolidayRow key={at} at={at} form={form} mistakes={mistakes} />
          ))}
          <div class="form-buttons">
            <Button look="primary" name="do" value="check">
              核对
            </Button>
            <Button name="do" value="add">
              增加一行
            </Button>
          </div>
        </Panel>
      </ChangeForm>
    </DeskFrame>
  )
}

function NoticeFields({ form, mistakes }: Pick<Props, 'form' | 'mistakes'>): JSX.Element {
  const given = (name: string) => ({ name, value: form[name] ?? '', mistake: mistakeAt(mistakes, name) })
  return (
    <>
      <TextField label="年份" width="short" inputMode="numeric" maxLength={4} {...given('year')} />
      <TextField label="文号" hint="形如 国办发明电〔2026〕1号。" maxLength={60} {...given('number')} />
      <TextField
        label="通知的网址"
        hint="中国政府网上的通知原文，另一位管理员据此核对。"
        width="full"
        maxLength={300}
        {...given('source')}
      />
      <TextField label="发布日期" kind="date" width="short" {...given('published')} />
    </>
  )
}

function HolidayRow({
  at,
  form,
  mistakes,
}: Pick<Props, 'form' | 'mistakes'> & { readonly at: number }): JSX.Element {
  const given = (field: Parameters<typeof rowField>[1]) => {
    const name = rowField(at, field)
    return { name, value: form[name] ?? '', mistake: mistakeAt(mistakes, name) }
  }
  const name = form[rowField(at, 'name')] || `第 ${at + 1} 行`
  return (
    <fieldset class="holiday-row">
      <legend class="unseen">{name}</legend>
      <TextField label="名称" maxLength={20} {...given('name')} />
      <TextField label="第一天" kind="date" {...given('from')} />
      <TextField label="最后一天" kind="date" {...given('to')} />
      <TextField label="调休上班日" maxLength={100} {...given('makeUp')} />
    </fieldset>
  )
}
