import type { JSX } from 'preact'
import { dateInWords } from '#law/calendar/plain-date.ts'
import { dueInWords } from '#law/clocks/clock-words.ts'
import { receiptOf } from '#law/clocks/receipt.ts'
import { replyClock } from '#law/clocks/reply.ts'
import { citationText } from '#law/source.ts'
import { channelWords } from '#office/applications/case/intake.ts'
import { formWords, wayWords } from '#office/applications/case/wanted-words.ts'
import type { Intake } from '#office/applications/commands/receipt.ts'
import type { Situation } from '#office/applications/commands/situation.ts'
import type { StoredFile } from '#office/files/stored-file.ts'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { TypedAgain } from '#ui/typed-again.tsx'
import { UploadForm } from '#ui/upload-form.tsx'
import type { Form } from '../../forms/form.ts'
import { applicantKindLabel } from '../case/facts-panel.tsx'
import { type Similar, SimilarAlert, SimilarList } from '../case/similar-panel.tsx'
import { listPath, newPath } from '../paths.ts'
import { missingOf } from './intake-form.ts'

interface Props {
  readonly setting: DeskSetting
  readonly situation: Situation
  readonly intake: Intake
  readonly similar: Similar
  /** Everything that was typed, sent again with whichever button is pressed. */
  readonly form: Form
  readonly kept: readonly StoredFile[]
}

/** Before it is registered: what day counts and why, what is missing, and whether it came before. */
export function CheckPage({ setting, situation, intake, similar, form, kept }: Props): JSX.Element {
  const missing = missingOf(intake)
  return (
    <DeskFrame
      setting={setting}
      title="核对申请"
      entry={listPath}
      crumbs={[
        { label: '依申请公开', href: listPath },
        { label: '登记申请', href: newPath },
        { label: '核对' },
      ]}
    >
      <PageHead title="核对后登记" lead="登记以后编号和收到之日不能改；有误的先返回修改。" />
      <SimilarAlert similar={similar} />
      <Received intake={intake} situation={situation} />
      {missing.length > 0 ? (
        <Alert state="soon" title={`申请里没有写明：${missing.join('、')}`}>
          <p>不影响登记；需要的，登记后在7个工作日内一次性告知补正（条例第三十条）。</p>
        </Alert>
      ) : null}
      <Panel title="申请">
        <Said intake={intake} kept={kept} />
      </Panel>
      <Panel title="相同、相近和同一申请人的申请">
        <SimilarList similar={similar} />
      </Panel>
      <Panel title="登记">
        <UploadForm action={newPath} token={setting.token}>
          <Again form={form} kept={kept} />
          <div class="form-buttons">
            <Button look="primary" name="do" value="register">
              登记
            </Button>
            <Button name="do" value="edit">
              返回修改
            </Button>
          </div>
        </UploadForm>
      </Panel>
    </DeskFrame>
  )
}

function Received({ intake, situation }: Pick<Props, 'intake' | 'situation'>): JSX.Element {
  const receipt = receiptOf(intake.delivery, situation.settings)
  if (receipt.state === 'unconfirmed') {
    return (
      <Alert state="soon" title="收到之日还没有确定">
        <p>
          {receipt.todo}（{citationText(receipt.article)}）。登记后列为「待确认收到」。
        </p>
      </Alert>
    )
  }
  const clock = replyClock({ receivedOn: receipt.on, acts: [] }, situation.calendar, situation.settings)
  return (
    <Alert state="info" title={`收到之日：${dateInWords(receipt.on)}；答复${dueInWords(clock)}`}>
      <p>
        {receipt.because}（{citationText(receipt.article)}）；答复期限自次日起20个工作日（
        {citationText(clock.article)}）。
      </p>
    </Alert>
  )
}

function Said({ intake, kept }: Pick<Props, 'intake' | 'kept'>): JSX.Element {
  const { delivery, kind, applicant, contact, contents, wanted } = intake
  const none = '未写明'
  return (
    <>
      <h3>申请内容</h3>
      <ol class="asked">
        {contents.map((text, at) => (
          <li key={at}>{text}</li>
        ))}
      </ol>
      <DescriptionList
        facts={[
          { term: '收到的方式', value: channelWords[delivery.channel] },
          { term: '申请人类型', value: applicantKindLabel(kind) },
          { term: '姓名、名称', value: applicant || none },
          { term: '证件号', value: contact.identity || none },
          { term: '电话', value: contact.phone || none },
          { term: '电子邮箱', value: contact.email || none },
          { term: '通信地址', value: contact.address || none },
          { term: '希望得到', value: `${formWords[wanted.form]}，${wayWords[wanted.way]}` },
          { term: '材料', value: kept.length === 0 ? '没有上传' : kept.map(({ name }) => name).join('、') },
        ]}
      />
    </>
  )
}

/** Not typed anew: pressing a button sends everything again. */
function Again({ form, kept }: Pick<Props, 'form' | 'kept'>): JSX.Element {
  return (
    <>
      <TypedAgain form={form} but={own} />
      <input type="hidden" name="kept" value={kept.map(({ id }) => id).join(',')} />
    </>
  )
}

/** What the page itself sets. */
const own: ReadonlySet<string> = new Set(['do', 'kept', 'dropFiles', '_token'])
