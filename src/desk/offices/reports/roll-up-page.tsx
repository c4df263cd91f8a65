import type { JSX } from 'preact'
import { form2021 } from '#law/report-form/form-2021.ts'
import { drawnTables } from '#office/annual-report/drawing/drawn-table.ts'
import type { RollUp } from '#office/annual-report/roll-up/roll-up.ts'
import { LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { QueryRow } from '#ui/query-row.tsx'
import { ReportTable } from '#ui/report-table.tsx'
import { OfficeTabs } from '../office-tabs.tsx'
import { officeReportsPath, officesPath, rollUpPath } from '../paths.ts'

interface Props {
  readonly setting: DeskSetting
  readonly year: number
  readonly years: readonly number[]
  readonly rolled: RollUp
}

/** The sum of the published reports of all authorities under one, table by table. */
export function RollUpPage({ setting, year, years, rolled }: Props): JSX.Element {
  const { members, missing, report, findings } = rolled
  const file = (format: string) => `${rollUpPath}/files/${format}?year=${year}`
  return (
    <DeskFrame
      setting={setting}
      title={`${year} 年度汇总表`}
      entry={officesPath}
      crumbs={[{ label: '监督检查', href: officesPath }, { label: `${year} 年度汇总表` }]}
    >
      <PageHead
        title={`${year} 年度汇总表`}
        lead={`${report.authority}：已公布 ${members.length} 个机关，各格为各机关报告相加`}
        actions={
          members.length === 0 ? null : (
            <>
              <LinkButton href={file('xlsx')}>Excel</LinkButton>
              <LinkButton href={file('docx')}>Word</LinkButton>
              <LinkButton href={file('json')}>数据</LinkButton>
            </>
          )
        }
      />
      <OfficeTabs at={rollUpPath} />
      <QueryRow action={rollUpPath}>
        <Select
          name="year"
          label="年度"
          choices={years.map((one) => ({ value: String(one), label: `${one} 年` }))}
          value={String(year)}
        />
      </QueryRow>
      <Missing missing={missing} year={year} />
      <Differences findings={findings} year={year} />
      {members.length === 0 ? (
        <Empty title="还没有机关公布这一年的报告" next="公布以后自动计入汇总；可以换一个年度查看。" />
      ) : (
        drawnTables(form2021, report.cells).map((table) => (
          <Panel key={table.id} title={sectionLabel(table.id)}>
            <ReportTable table={table} caption={table.caption} />
          </Panel>
        ))
      )}
    </DeskFrame>
  )
}

function sectionLabel(table: string): string {
  const section = form2021.sections.find((one) => one.table === table)
  return section ? `${section.ordinal}、${section.label}` : ''
}

function Missing({ missing, year }: Pick<RollUp, 'missing'> & { readonly year: number }): JSX.Element | null {
  if (missing.length === 0) return null
  return (
    <Panel
      title={`未计入的机关（${missing.length} 个）`}
      extra={<a href={`${officeReportsPath}?year=${year}&state=unpublished`}>看各机关办到哪一步</a>}
    >
      <p>{missing.join('、')}</p>
      <p class="hint">这些机关的报告还没有公布，汇总数不含它们。</p>
    </Panel>
  )
}

/** Reports that do not tie, or the area's own that is not the sum of its parts. Who is missing stands apart. */
function Differences({
  findings,
  year,
}: Pick<RollUp, 'findings'> & { readonly year: number }): JSX.Element | null {
  const told = findings.filter(({ cells }) => cells.length > 0)
  if (told.length === 0) return null
  return (
    <Panel
      title={`需要核对（${told.length} 处）`}
      extra={<a href={`${officeReportsPath}?year=${year}&state=sums`}>看勾稽不符的报告</a>}
    >
      <ul class="asked">
        {told.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Panel>
  )
}
