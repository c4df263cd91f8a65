import type { JSX } from 'preact'
import { dateInWords } from '#law/calendar/plain-date.ts'
import { replyClock } from '#law/clocks/reply.ts'
import type { Case } from '#office/applications/case/case.ts'
import { dueOf } from '#office/applications/case/clock-history.ts'
import type { Situation } from '#office/applications/commands/situation.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { TokenField } from '#ui/form.tsx'
import { JourneyFrame } from '#ui/journey-frame.tsx'
import type { PortalSetting } from '#ui/portal-frame.tsx'
import { ContactFacts } from '../contact-facts.tsx'
import { trackPath } from '../guests/paths.ts'
import { anewPath, receivedCalendarPath, receivedLetterPath } from './paths.ts'

interface Props {
  readonly setting: PortalSetting
  readonly token: string
  readonly file: Case
  readonly code: string
  readonly situation: Situation
  /** The office's paper of it can be had. */
  readonly withLetter: boolean
}

/** The receipt: what to keep, and what happens when. */
export function ReceivedPage({ setting, token, file, code, situation, withLetter }: Props): JSX.Element {
  const { number, delivery } = file.dossier
  const on = delivery !== null && 'arrivedOn' in delivery ? delivery.arrivedOn : situation.day
  return (
    <JourneyFrame setting={setting} title="申请已经提交">
      <div class="receipt">
        <p>申请编号</p>
        <p class="big">{number}</p>
        <p>查询码</p>
        <p class="big code">{code}</p>
        <p>
          请把编号和查询码抄下来，或者把本页打印、存为
          PDF。查询码以后不再显示，也不能找回；任何人凭它都能查看这件申请，请勿告诉他人。
        </p>
      </div>
      <p>
        {setting.site.authority}于{dateInWords(on)}收到您在网上提交的申请。
      </p>
      <h2>接下来</h2>
      <NextThings file={file} situation={situation} />
      <p class="journey-actions">
        {withLetter ? <LinkButton href={receivedLetterPath}>下载提交回执（PDF）</LinkButton> : null}
        <LinkButton href={trackPath}>查询办理情况</LinkButton>
        <LinkButton href={receivedCalendarPath}>加入手机日历</LinkButton>
      </p>
      <h2>有疑问</h2>
      <ContactFacts contact={setting.site.contact} />
      <form class="journey-foot" method="post" action={anewPath}>
        <TokenField token={token} />
        <p>在公用电脑上填写的，记下查询码以后请按下面的按钮，本页就不能再打开。</p>
        <Button look="quiet">清除本页，另提一件申请</Button>
      </form>
    </JourneyFrame>
  )
}

interface NextProps {
  readonly file: Case
  readonly situation: Situation
}

/** No period runs until both sides confirmed (条例 art. 31 (3)); it says so, and what it would come to. */
function NextThings({ file, situation }: NextProps): JSX.Element {
  const { day, calendar, settings } = situation
  const due = dueOf(file, calendar, settings)
  const clock = replyClock({ receivedOn: day, acts: [] }, calendar, settings)
  return (
    <ol class="points numbered">
      {file.stage === 'arrived' ? (
        <>
          <li>
            工作人员按您留的联系方式与您确认。<strong>双方确认之日为收到之日</strong>
            （条例第三十一条第（三）项），在此之前答复期限不开始计算。
          </li>
          <li>
            自收到之日起二十个工作日内答复；需要延长的会告知您，最多再延长二十个工作日。
            {clock.due === null
              ? null
              : `如果今天就确认，最迟${dateInWords(clock.due)}答复${clock.state === 'to-be-confirmed' ? '（放假安排尚未公布，日期待定）' : ''}。`}
          </li>
        </>
      ) : (
        <li>自收到之日起二十个工作日内答复{due === null ? '' : `，最迟${dateInWords(due)}`}。</li>
      )}
      <li>内容不明确的，自收到之日起七个工作日内一次告知您需要补正什么，可以在网上补正。</li>
      <li>随时可以凭申请编号和查询码查看办到哪一步、下载告知书和答复书。</li>
    </ol>
  )
}
