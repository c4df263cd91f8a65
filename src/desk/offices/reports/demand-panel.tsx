import type { JSX } from 'preact'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { daysBetween } from '#law/calendar/plain-date.ts'
import { type Demand, demandWords } from '#office/annual-report/life/demand.ts'
import { severityWords } from '#office/annual-report/rules.ts'
import { DaysLeft } from '#ui/days-left.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Tag } from '#ui/tag.tsx'

interface Props {
  readonly demand: Demand
  readonly today: PlainDate
  /** Who asked, by name. */
  readonly by: string
}

/** What was asked for, by when, and what came of it: the same to those who asked and to those who answer. */
export function DemandFacts({ demand, today, by }: Props): JSX.Element {
  const { on, until, because, reasons, state } = demand
  return (
    <>
      <DescriptionList
        facts={[
          { term: '现在', value: <Tag state={looks[state]} word={demandWords[state]} /> },
          { term: '提出', value: `${on}　${by}` },
          {
            term: '答复期限',
            value: state === 'open' ? <DaysLeft date={until} days={daysBetween(today, until)} /> : until,
          },
          ...(because === '' ? [] : [{ term: '要求', value: because }]),
          ...answerOf(demand),
        ]}
      />
      {reasons.length === 0 ? null : (
        <>
          <h3>所附核对发现的问题</h3>
          <ul class="asked">
            {reasons.map(({ severity, message }) => (
              <li key={message}>
                {severityWords[severity]}：{message}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const looks = { open: 'soon', explained: 'info', corrected: 'done', closed: 'done' } as const

function answerOf(demand: Demand) {
  if (demand.state === 'explained')
    return [{ term: '说明', value: `${demand.explanation.on}　${demand.explanation.words}` }]
  if (demand.state === 'corrected') return [{ term: '更正', value: `${demand.correctedOn} 公布更正后的报告` }]
  return demand.state === 'closed'
    ? [{ term: '办结', value: `${demand.closedOn}　${demand.closedBecause}` }]
    : []
}
