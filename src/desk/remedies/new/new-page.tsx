import type { JSX } from 'preact'
import type { AttackedApplication } from '#office/remedies/room.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { FormFields } from '../../forms/fields.tsx'
import type { Form } from '../../forms/form.ts'
import { Restatement } from '../../forms/restatement.tsx'
import { newRemedyPath, remediesPath } from '../paths.ts'
import { formId } from '../steps/refused.ts'
import { newFields, type Track } from './new-fields.ts'

export interface NewView {
  readonly track: Track
  readonly form: Form
  readonly mistakes: readonly Mistake[]
  /** Made anew with each fresh form: the same twice is one matter. */
  readonly key: string
  readonly application: AttackedApplication | undefined
}

/** Registers a reconsideration or a lawsuit, with what the register knows of its application filled in. */
export function NewRemedyPage({
  setting,
  view,
}: {
  readonly setting: DeskSetting
  readonly view: NewView
}): JSX.Element {
  const { track, form, mistakes, key, application } = view
  return (
    <DeskFrame
      setting={setting}
      title="登记案件"
      entry={remediesPath}
      crumbs={[{ label: '行政复议、行政诉讼', href: remediesPath }, { label: '登记案件' }]}
    >
      <PageHead
        title="登记案件"
        lead="收到行政复议申请书副本或者起诉状副本时登记；登记时冻结案卷中的证据，此后形成的材料不进入证据目录。"
      />
      <ErrorSummary mistakes={mistakes} />
      <Tabs
        label="案件类型"
        tabs={[
          { label: '行政复议', href: newHref('reconsideration', application) },
          { label: '行政诉讼', href: newHref('litigation', application) },
        ]}
        current={newHref(track, application)}
      />
      {application === undefined ? null : <Attacked application={application} />}
      <Panel title={track === 'reconsideration' ? '行政复议' : '行政诉讼'} id={formId}>
        <ChangeForm action={newHref(track, application)} token={setting.token}>
          <input type="hidden" name="key" value={key} />
          <FormFields
            fields={newFields[track]}
            setting={null}
            form={form}
            known={{}}
            rows={6}
            mistakes={mistakes}
          />
          <Restatement form={form} mistakes={mistakes} />
          <div class="form-buttons">
            <Button look="primary">登记</Button>
            <LinkButton href={remediesPath}>返回列表</LinkButton>
          </div>
        </ChangeForm>
      </Panel>
    </DeskFrame>
  )
}

export function newHref(track: Track, application: AttackedApplication | undefined): string {
  const asked = application === undefined ? {} : { application: application.number }
  const query = new URLSearchParams({ ...(track === 'litigation' ? { track } : {}), ...asked })
  return query.size === 0 ? newRemedyPath : `${newRemedyPath}?${query}`
}

function Attacked({ application }: { readonly application: AttackedApplication }): JSX.Element {
  const { number, applicant, about, replies } = application
  return (
    <Panel title="涉及的申请">
      <DescriptionList
        facts={[
          { term: '编号', value: <a href={`/desk/applications/${encodeURIComponent(number)}`}>{number}</a> },
          { term: '申请人', value: applicant === '' ? '—' : applicant },
          { term: '申请内容', value: about === '' ? '—' : about },
          {
            term: '已送达的答复',
            value:
              replies.length === 0
                ? '没有'
                : replies.map(({ letter, on }) => `${letter}（${on} 签发）`).join('；'),
          },
        ]}
      />
    </Panel>
  )
}
