import type { JSX } from 'preact'
import { dateInWords, yearOf } from '#law/calendar/plain-date.ts'
import type { OutcomeId } from '#law/outcomes/outcome.ts'
import { outcomeById } from '#law/outcomes/outcomes.ts'
import { outcomeLabel } from '#law/outcomes/recognise.ts'
import { actTitle } from '#office/applications/case/act-words.ts'
import { type Case, isIn } from '#office/applications/case/case.ts'
import { changeWords, type Fallen, type Proposal } from '#office/applications/case/change.ts'
import type { Ended } from '#office/applications/case/proposals.ts'
import { nextSteps } from '#office/applications/commands/next-steps.ts'
import type { StepId } from '#office/applications/commands/registry.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DescriptionList, type Fact } from '#ui/description-list.tsx'
import { Panel } from '#ui/panel.tsx'
import { stepPath } from '../paths.ts'
import type { Work } from '../work.ts'

interface Props {
  readonly file: Case
  readonly work: Pick<Work, 'situation' | 'actor' | 'nameOf'>
  /** The step whose page this is; on the page of the case the blue button is the one to confirm. */
  readonly on?: StepId
}

const answers: readonly StepId[] = ['confirm-change', 'reject-change', 'withdraw-change']

/** The change that waits for a second person, with what it would do; or how the last one came to nothing. */
export function ChangePanel({ file, work, on }: Props): JSX.Element | null {
  if (isIn(file, ['closed', 'archived']) && file.proposed !== null) {
    const { number } = file.dossier
    const open = nextSteps(file, work.situation, work.actor).steps.filter(
      ({ step, closedBecause }) =>
        answers.includes(step) && step !== (on ?? 'confirm-change') && closedBecause === null,
    )
    return (
      <Panel title="待复核的更正">
        <DescriptionList facts={factsOf(file, file.proposed, work)} />
        {open.length === 0 ? null : (
          <p class="form-buttons">
            {open.map(({ step, label }) => (
              <LinkButton key={step} href={stepPath(number, step)}>
                {label}
              </LinkButton>
            ))}
          </p>
        )}
      </Panel>
    )
  }
  const { fallen } = file.dossier
  return fallen === null || on !== undefined ? null : <FallenAlert fallen={fallen} nameOf={work.nameOf} />
}

function factsOf(
  file: Ended,
  { change, because, on, by, keeper }: Proposal,
  { situation, nameOf }: Props['work'],
): readonly Fact[] {
  const passed = keeper === by ? '' : `；已移交${nameOf(keeper)}`
  return [
    { term: '更正', value: changeWords[change.what] },
    ...whatOf(file, change, situation.publishedThrough),
    { term: '原因', value: because },
    { term: '提出', value: `${nameOf(by)}，${on}${passed}` },
  ]
}

function whatOf(file: Ended, change: Proposal['change'], publishedThrough: number | null): readonly Fact[] {
  switch (change.what) {
    case 'outcome':
      return [
        { term: '现在归入', value: rowOf(file.closing.outcome) },
        { term: '改为归入', value: rowOf(change.outcome) },
        { term: '年报', value: yearWords(yearOf(file.closing.on), publishedThrough, change.restatement) },
      ]
    case 'anew':
      return [
        { term: '同意之后', value: '原申请重新办理，答复期限从复核同意的次日起重新计算；表三不重复计数。' },
      ]
    case 'delivery':
      return [
        { term: '现在登记', value: file.reply?.deliveredOn ?? '未登记' },
        { term: '改为', value: change.deliveredOn },
        { term: '凭证', value: change.proof },
        { term: '同意之后', value: '申请复议、提起诉讼的期限从这一天起算。' },
      ]
  }
}

function rowOf(outcome: OutcomeId): string {
  return outcomeLabel(outcomeById(outcome))
}

function yearWords(year: number, publishedThrough: number | null, restatement: string): string {
  if (publishedThrough === null || year > publishedThrough) return `计入${year}年；复核同意之前数字不变。`
  const reason = restatement === '' ? '，复核时要写明更正原因' : `，同意后写入更正说明：${restatement}`
  return `计入${year}年，年度报告已经公布${reason}。`
}

function FallenAlert({ fallen, nameOf }: { readonly fallen: Fallen; readonly nameOf: Work['nameOf'] }) {
  const { change, on } = fallen.proposal
  const what = `${dateInWords(on)}提出的更正（${changeWords[change.what]}）`
  switch (fallen.came) {
    case 'withdrawn':
      return null
    case 'rejected':
      return (
        <Alert state="soon" title={`${what}已被退回`}>
          <p>
            {nameOf(fallen.by)}，{fallen.on}：{fallen.because}
          </p>
        </Alert>
      )
    case 'overtaken':
      return (
        <Alert state="soon" title={`${what}不再有效`}>
          <p>
            {dateInWords(fallen.on)}，{actTitle({ kind: fallen.act })}；仍需更正的，请在办结之后重新提出。
          </p>
        </Alert>
      )
  }
}
