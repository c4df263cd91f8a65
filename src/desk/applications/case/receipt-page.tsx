import type { JSX } from 'preact'
import { dateInWords } from '#law/calendar/plain-date.ts'
import type { Case } from '#office/applications/case/case.ts'
import { dueOf } from '#office/applications/case/clock-history.ts'
import type { Situation } from '#office/applications/commands/situation.ts'
import { you } from '#office/applications/letters/phrases.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { casePath, listPath, newPath } from '../paths.ts'

export interface ReceiptSlip {
  readonly file: Case
  /** 查询码, to be handed out and nowhere else kept. */
  readonly code: string
}

interface Props {
  readonly setting: DeskSetting
  readonly situation: Situation
  readonly slips: readonly ReceiptSlip[]
  /** Just registered. */
  readonly fresh: boolean
}

/** The slip that is handed out: number, what was asked, when an answer is due, and the code to look it up with. */
export function ReceiptPage({ setting, situation, slips, fresh }: Props): JSX.Element {
  const [only] = slips
  const single = slips.length === 1 ? only : undefined
  const title = single ? `回执 ${single.file.dossier.number}` : `回执（${slips.length} 份）`
  return (
    <DeskFrame
      setting={setting}
      title={title}
      entry={listPath}
      crumbs={[{ label: '依申请公开', href: listPath }, { label: '回执' }]}
    >
      <PageHead
        title={fresh ? '已登记' : title}
        lead="请用浏览器的打印，把回执交给申请人；每份一页。查询码只在这里和回执上出现。"
        actions={
          <>
            {single ? (
              <LinkButton href={casePath(single.file.dossier.number)} look="primary">
                打开案件
              </LinkButton>
            ) : null}
            <LinkButton href={newPath}>再登记一件</LinkButton>
          </>
        }
      />
      {fresh && single ? (
        <Alert state="done" title={`编号 ${single.file.dossier.number}`}>
          <p>{dueWords(single.file, situation)}</p>
        </Alert>
      ) : null}
      {slips.map((slip) => (
        <Slip
          key={slip.file.dossier.number}
          slip={slip}
          situation={situation}
          authority={setting.authority}
        />
      ))}
    </DeskFrame>
  )
}

interface SlipProps {
  readonly slip: ReceiptSlip
  readonly situation: Situation
  readonly authority: string
}

function Slip({ slip: { file, code }, situation, authority }: SlipProps): JSX.Element {
  const { number, applicant, contents } = file.dossier
  const came = 'receivedOn' in file ? file.receivedOn : file.arrivedOn
  return (
    <section class="slip" aria-label={`回执 ${number}`}>
      <h2>政府信息公开申请{file.stage === 'arrived' ? '提交回执' : '接收回执'}</h2>
      <p>{applicant === '' ? '申请人' : applicant}：</p>
      <p>
        本机关于{dateInWords(came)}收到{you(file.dossier)}提出的政府信息公开申请，编号 {number}，申请公开：
      </p>
      <ol class="asked">
        {contents.map((text, at) => (
          <li key={at}>{text}</li>
        ))}
      </ol>
      <p>{dueWords(file, situation)}</p>
      <p>
        查询码：<strong class="lookup-code">{code}</strong>
      </p>
      <p>
        凭编号和查询码，可以在本机关网站「依申请公开」查询进度、补正、领取答复。请妥善保管，不要告诉他人。
      </p>
      <p class="slip-end">{authority}</p>
      <p class="slip-end">{dateInWords(situation.day)}</p>
    </section>
  )
}

function dueWords(file: Case, { calendar, settings }: Situation): string {
  if (file.stage === 'arrived') return '本机关将与您联系确认收到；答复期限自双方确认之日的次日起算。'
  const due = dueOf(file, calendar, settings)
  if (due === null) return ''
  return `本机关将于${dateInWords(due)}前答复；依法需要补正、延期或者征求意见的，另行告知。`
}
