import type { JSX } from 'preact'
import type { Edition } from '#office/annual-report/life/life.ts'
import type { ReportEvent } from '#office/annual-report/life/room.ts'
import { DescriptionList } from '#ui/description-list.tsx'

interface Props {
  readonly edition: Edition
  readonly events: readonly ReportEvent[]
}

/** Which edition this is, who handed it in, and who has let it pass. */
export function EditionFacts({ edition, events }: Props): JSX.Element {
  const from = events.findLastIndex(({ does }) => does === '提交审核')
  const since = events.slice(from)
  const who = (does: string) => {
    const event = since.find((one) => one.does === does)
    return event ? `${event.by}　${event.on}` : '尚未'
  }
  return (
    <DescriptionList
      facts={[
        { term: '稿次', value: `第 ${edition.number} 稿` },
        { term: '提交', value: who('提交审核') },
        ...(edition.reason === null
          ? [
              { term: '审核', value: who('审核通过') },
              { term: '保密审查', value: who('保密审查通过') },
            ]
          : [{ term: '更正原因', value: edition.reason }]),
        { term: '内容摘要值', value: <code title={edition.digest}>{edition.digest.slice(0, 16)}…</code> },
      ]}
    />
  )
}
