import type { JSX } from 'preact'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { formWords, wayWords } from '#office/applications/case/wanted-words.ts'
import { mediaAccept, mediaHint } from '#office/files/file-words.ts'
import type { StoredFile } from '#office/files/stored-file.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Radios } from '#ui/choice-field.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { FileField } from '#ui/file-field.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'
import { UploadForm } from '#ui/upload-form.tsx'
import type { Form } from '../../forms/form.ts'
import { Restatement } from '../../forms/restatement.tsx'
import { applicantKindLabel } from '../case/facts-panel.tsx'
import { listPath, newPath } from '../paths.ts'
import { KeptFiles } from '../steps/kept-files.tsx'
import { contentField, contentsIn, deskChannels } from './intake-form.ts'

interface Props {
  readonly setting: DeskSetting
  readonly today: PlainDate
  /** Of this one registration: sent twice it makes one application. */
  readonly fresh: string
  readonly form: Form
  readonly mistakes: readonly Mistake[]
  readonly kept: readonly StoredFile[]
}

/** An application by post, at the counter, by fax, spoken or by e-mail, as the clerk writes it down. */
export function IntakePage(props: Props): JSX.Element {
  const { setting, mistakes } = props
  return (
    <DeskFrame
      setting={setting}
      title="登记申请"
      entry={listPath}
      crumbs={[{ label: '依申请公开', href: listPath }, { label: '登记申请' }]}
    >
      <PageHead
        title="登记申请"
        lead="照申请人写的登记；条例第二十九条要求的内容有缺的，先登记，再一次性告知补正。不问申请用途。"
      />
      <ErrorSummary mistakes={mistakes} />
      <UploadForm action={newPath} token={setting.token}>
        <button class="unseen" type="submit" name="do" value="check" tabIndex={-1}>
          核对
        </button>
        <input type="hidden" name="key" value={props.fresh} />
        <Came {...props} />
        <Who {...props} />
        <What {...props} />
        <div class="form-buttons">
          <Button look="primary" name="do" value="check">
            核对
          </Button>
          <LinkButton href={listPath}>取消</LinkButton>
        </div>
      </UploadForm>
    </DeskFrame>
  )
}

function Came({ form, mistakes, today }: Props): JSX.Element {
  return (
    <Panel title="怎样收到的">
      <Radios
        name="channel"
        label="收到的方式"
        choices={Object.entries(deskChannels).map(([value, words]) => ({ value, ...words }))}
        value={form.channel ?? ''}
        mistake={mistakeAt(mistakes, 'channel')}
      />
      <div class="side-by-side">
        <TextField
          kind="date"
          width="short"
          name="came"
          label="提交、签收或者到达的日期"
          value={form.came ?? today}
          mistake={mistakeAt(mistakes, 'came')}
        />
        <TextField
          kind="date"
          width="short"
          name="confirmed"
          label="与申请人确认的日期"
          hint="平常信函、传真、电子邮件已经确认的填写；还没有确认的留空。"
          value={form.confirmed ?? ''}
          optional
          mistake={mistakeAt(mistakes, 'confirmed')}
        />
      </div>
      <Restatement form={form} mistakes={mistakes} />
    </Panel>
  )
}

const kinds = ['person', 'company', 'research', 'charity', 'legal', 'otherOrg'] as const

function Who({ form, mistakes }: Props): JSX.Element {
  const line = (name: string, label: string, hint?: string) => (
    <TextField
      name={name}
      label={label}
      value={form[name] ?? ''}
      maxLength={200}
      optional
      mistake={mistakeAt(mistakes, name)}
      {...(hint === undefined ? {} : { hint })}
    />
  )
  return (
    <Panel title="申请人">
      <div class="dense">
        <Radios
          name="kind"
          label="申请人类型"
          hint="年报表三按这一项分列。"
          choices={kinds.map((value) => ({ value, label: applicantKindLabel(value) }))}
          value={form.kind ?? ''}
          mistake={mistakeAt(mistakes, 'kind')}
        />
      </div>
      {line('applicant', '姓名或者名称')}
      {line('identity', '证件号', '自然人的身份证件号，单位的统一社会信用代码；申请人没有写的留空。')}
      <div class="side-by-side">
        {line('phone', '电话')}
        {line('email', '电子邮箱')}
      </div>
      {line('address', '通信地址')}
    </Panel>
  )
}

function What({ form, mistakes, kept }: Props): JSX.Element {
  const contents = contentsIn(form)
  return (
    <Panel title="申请公开什么">
      <input type="hidden" name="count" value={contents.length} />
      {contents.map((text, at) => (
        <TextArea
          key={at}
          name={contentField(at)}
          label={contents.length === 1 ? '申请内容' : `申请内容（第 ${at + 1} 项）`}
          rows={3}
          maxLength={2500}
          value={text}
          mistake={mistakeAt(mistakes, contentField(at))}
        />
      ))}
      <p class="field">
        <Button name="do" value="add">
          增加一项
        </Button>
      </p>
      <div class="side-by-side dense">
        <Radios name="form" label="希望的形式" choices={choicesOf(formWords)} value={form.form ?? 'paper'} />
        <Radios name="way" label="希望的方式" choices={choicesOf(wayWords)} value={form.way ?? 'post'} />
      </div>
      <KeptFiles files={kept} />
      <FileField
        name="file"
        label="申请表的照片或者扫描件"
        hint={`信封、附件也一并上传。${mediaHint}`}
        accept={mediaAccept}
        multiple
        optional
        mistake={mistakeAt(mistakes, 'file')}
      />
    </Panel>
  )
}

function choicesOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
