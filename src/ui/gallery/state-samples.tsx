import type { JSX } from 'preact'
import { Alert } from '../alert.tsx'
import { Button, LinkButton } from '../button.tsx'
import { DaysLeft } from '../days-left.tsx'
import { Empty } from '../empty.tsx'
import { Panel } from '../panel.tsx'
import type { State } from '../state-icon.tsx'
import { Steps } from '../steps.tsx'
import { Tag } from '../tag.tsx'
import { Timeline } from '../timeline.tsx'

const states: readonly (readonly [State, string])[] = [
  ['done', '已办结'],
  ['soon', '即将到期'],
  ['error', '已逾期'],
  ['info', '已补正'],
  ['waiting', '办理中'],
]

const way = [
  { label: '收到申请', note: '2025-03-05' },
  { label: '征求第三方意见', note: '2025-03-07' },
  { label: '审核', note: '等待审核人' },
  { label: '答复并送达' },
]

export function StateSamples(): JSX.Element {
  return (
    <>
      <Panel title="按钮和标签">
        <p class="toolbar-actions">
          <Button look="primary">提交审核</Button>
          <Button>保存</Button>
          <Button look="danger">撤回</Button>
          <Button look="quiet">更多</Button>
          <Button whyNot="需先完成保密审查">公开</Button>
          <LinkButton href="#main">下载 Word</LinkButton>
        </p>
        <p class="toolbar-actions">
          {states.map(([state, word]) => (
            <Tag key={state} state={state} word={word} />
          ))}
        </p>
        <p class="toolbar-actions">
          <DaysLeft date="2025-10-29" days={12} />
          <DaysLeft date="2025-10-29" days={3} />
          <DaysLeft date="2025-10-29" days={0} />
          <DaysLeft date="2025-10-29" days={-2} />
        </p>
      </Panel>
      <Panel title="提示">
        {states.map(([state, word]) => (
          <Alert key={state} state={state} title={word}>
            <p>收到日期为 2025 年 3 月 5 日，二十个工作日内答复。</p>
          </Alert>
        ))}
        <Empty title="还没有申请" next="收到第一件申请后，在这里登记。" />
      </Panel>
      <Panel title="步骤和经过">
        <Steps steps={way} now={2} />
        <Steps steps={way} now={4} />
        <Timeline
          events={[
            { on: '2025-03-05', title: '收到申请', by: '邮寄' },
            {
              on: '2025-03-07',
              title: '征求第三方意见',
              state: 'waiting',
              detail: <p>书面征求，十五个工作日</p>,
            },
            { on: '2025-03-20', title: '第三方逾期未答复', state: 'error' },
            { on: '2025-03-28', title: '答复并送达', by: '张某' },
          ]}
        />
      </Panel>
    </>
  )
}
