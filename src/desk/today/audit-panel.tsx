import type { JSX } from 'preact'
import { auditParts } from '#office/audit/trail.ts'
import { Panel } from '#ui/panel.tsx'
import { Statistics } from '#ui/statistic.tsx'
import { partWords } from '../audit/entry-words.ts'
import { auditPath } from '../audit/paths.ts'
import type { AuditToday } from '../audit/today.ts'

/** What was recorded in the last days, each number a way to the entries. */
export function AuditPanel({ today: { since, counts } }: { readonly today: AuditToday }): JSX.Element {
  return (
    <Panel title="近七日的审计记录" extra={<a href={auditPath}>全部审计记录</a>}>
      <Statistics
        figures={auditParts.map((part) => ({
          label: partWords[part],
          value: counts[part],
          unit: '条',
          href: `${auditPath}?${new URLSearchParams({ part, from: since })}`,
        }))}
      />
    </Panel>
  )
}
