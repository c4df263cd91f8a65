import type { JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import { Panel } from '#ui/panel.tsx'
import type { CarriedOver } from './carried-over.ts'

/** Whether what was left open last year is there this year, and the stock of documents goes on. */
export function CarriedOverPanel({
  carried: { year, findings },
}: {
  readonly carried: CarriedOver
}): JSX.Element {
  return (
    <Panel title="与上一年的衔接">
      {findings.length === 0 ? (
        <Alert
          state="done"
          title={`${year} 年登记簿的上年结转、未审结案件和文件存量，与 ${year - 1} 年度报告一致。`}
        />
      ) : (
        <>
          <Alert
            state="soon"
            title={`${year} 年登记簿与 ${year - 1} 年度报告有 ${findings.length} 处接不上。`}
          />
          <ul class="finding-list">
            {findings.map(({ rule, message }) => (
              <li key={`${rule} ${message}`}>
                <p>{message}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={`/desk/annual-report/${year}`}>查看 {year} 年度报告</a>
      </p>
    </Panel>
  )
}
