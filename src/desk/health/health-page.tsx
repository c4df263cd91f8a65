import type { JSX } from 'preact'
import type { Diagnosis } from '#office/operations/diagnosis.ts'
import { Alert } from '#ui/alert.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { HealthTable } from './health-table.tsx'
import { healthPath } from './paths.ts'
import { toMend } from './to-mend.ts'

interface Props {
  readonly setting: DeskSetting
  readonly lines: readonly Diagnosis[]
}

/** The state of the house, for who keeps it running without a terminal at hand. */
export function HealthPage({ setting, lines }: Props): JSX.Element {
  const mending = toMend(lines)
  return (
    <DeskFrame setting={setting} title="系统状况" entry={healthPath} crumbs={[{ label: '系统状况' }]}>
      <PageHead title="系统状况" lead="打开本页时逐项检查，与命令 gongkai doctor 的结果相同。" />
      {mending.length === 0 ? <Alert state="done" title={`检查了 ${lines.length} 项，全部正常。`} /> : null}
      {mending.length > 0 ? (
        <Panel title={`要留意的 ${mending.length} 项`}>
          <HealthTable caption="要留意的" lines={mending} />
        </Panel>
      ) : null}
      <Panel title="正常的">
        <HealthTable caption="正常的" lines={lines.filter((line) => !mending.includes(line))} />
      </Panel>
    </DeskFrame>
  )
}
