import type { JSX } from 'preact'
import { dateInWords } from '#law/calendar/plain-date.ts'
import { Alert } from '#ui/alert.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { TokenField } from '#ui/form.tsx'
import { JourneyFrame } from '#ui/journey-frame.tsx'
import type { PortalSetting } from '#ui/portal-frame.tsx'
import { StateIcon } from '#ui/state-icon.tsx'
import { Timeline, type TimelineEvent } from '#ui/timeline.tsx'
import { ContactFacts } from '../contact-facts.tsx'
import { caseCalendarPath, endPath, withdrawPath } from '../guests/paths.ts'
import { DatesExplained, type ExplainedDate } from './dates-explained.tsx'
import { PaperList, type ShownPaper } from './paper-list.tsx'
import { type Remedy, RemedyWays } from './remedy-ways.tsx'
import type { Standing } from './standing.ts'

export interface CaseShown {
  readonly number: string
  readonly contents: readonly string[]
  readonly standing: Standing
  /** What the applicant can do now; `due` is what the case waits for. */
  readonly ways: readonly { readonly href: string; readonly label: string; readonly due: boolean }[]
  readonly mayWithdraw: boolean
  /** The newest first: the reply, once there is one. */
  readonly papers: readonly ShownPaper[]
  readonly given: readonly ShownPaper[]
  readonly remedy: Remedy | undefined
  readonly dates: readonly ExplainedDate[]
  readonly story: readonly TimelineEvent[]
}

interface Props {
  readonly setting: PortalSetting
  readonly token: string
  readonly shown: CaseShown
  /** What was done a moment ago. */
  readonly done: string | undefined
}

/** A case as its applicant follows it. Who the applicant is, is not shown: whoever has the code need not be the same. */
export function CasePage({ setting, token, shown, done }: Props): JSX.Element {
  const { number, contents, papers, given, remedy, dates, story } = shown
  return (
    <JourneyFrame setting={setting} title="申请办理情况" caption={`申请编号 ${number}`} wide>
      {done === undefined ? null : <Alert state="done" title={done} />}
      <StandingBox shown={shown} />
      {papers.length > 0 ? <PaperList title="文书" papers={papers} /> : null}
      {given.length > 0 ? <PaperList title="提供的信息" papers={given} /> : null}
      {remedy ? <RemedyWays remedy={remedy} /> : null}
      <h2>申请的内容</h2>
      <ol class="points numbered as-written">
        {contents.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <h2>办理经过</h2>
      <Timeline events={story} />
      <DatesExplained dates={dates} />
      <h2>有疑问</h2>
      <ContactFacts contact={setting.site.contact} />
      <EndForm token={token} mayWithdraw={shown.mayWithdraw} />
    </JourneyFrame>
  )
}

function StandingBox({ shown: { standing, ways } }: { readonly shown: CaseShown }): JSX.Element {
  const { word, state, next, by, progress } = standing
  return (
    <section class={`standing ${state}`}>
      <h2>
        <StateIcon state={state} />
        {word}
      </h2>
      <p class="next">{next}</p>
      {by === null ? null : (
        <p class="next">
          最迟 <strong>{dateInWords(by)}</strong>
        </p>
      )}
      {progress ? (
        <>
          <progress
            class="progress"
            value={Math.min(progress.day, progress.of)}
            max={progress.of}
            aria-label="答复期限"
          />
          <p class="count">
            {progress.day === 0
              ? `从下一个工作日起算，共 ${progress.of} 个工作日`
              : `第 ${progress.day} 个工作日，共 ${progress.of} 个工作日`}
          </p>
        </>
      ) : null}
      {ways.length > 0 || by !== null ? (
        <p class="journey-actions">
          {ways.map(({ href, label, due }) => (
            <LinkButton key={href} href={href} look={due ? 'primary' : 'plain'}>
              {label}
            </LinkButton>
          ))}
          {by === null ? null : <LinkButton href={caseCalendarPath}>加入手机日历</LinkButton>}
        </p>
      ) : null}
    </section>
  )
}

function EndForm({
  token,
  mayWithdraw,
}: {
  readonly token: string
  readonly mayWithdraw: boolean
}): JSX.Element {
  return (
    <form class="journey-foot" method="post" action={endPath}>
      <TokenField token={token} />
      <p class="journey-actions">
        <Button>结束查询</Button>
        {mayWithdraw ? <a href={withdrawPath}>撤回申请</a> : null}
      </p>
      <p>半小时没有操作会自动结束。在公用电脑上查询的，离开前请按“结束查询”。</p>
    </form>
  )
}
