import type { JSX } from 'preact'
import type { Diagnosis } from '#office/operations/diagnosis.ts'
import { Alert } from '#ui/alert.tsx'
import { Panel } from '#ui/panel.tsx'
import { HealthTable } from '../health/health-table.tsx'
import { healthPath } from '../health/paths.ts'
import { toMend } from '../health/to-mend.ts'

/** What in the house wants someone's hand today. */
export function HealthPanel({ lines }: { readonly lines: readonly Diagnosis[] }): JSX.Element {
  const mending = toMend(lines)
  return (
    <Panel title="系统状况" extra={<a href={healthPath}>逐项查看</a>}>
      {mending.length === 0 ? <Alert state="done" title={`检查了 ${lines.length} 项，全部正常。`} /> : null}
      <HealthTable caption="要留意的" lines={mending} />
    </Panel>
  )
}
