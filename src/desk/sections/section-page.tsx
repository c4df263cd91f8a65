import type { JSX } from 'preact'
import { form2021 } from '#law/report-form/form-2021.ts'
import { drawnTables } from '#office/annual-report/drawing/drawn-table.ts'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { Kept } from '#ui/kept.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { ReportProse } from '#ui/report-prose.tsx'
import { ReportTable } from '#ui/report-table.tsx'
import { Statistics } from '#ui/statistic.tsx'
import { hrefWhereCounted } from '../annual-report/cell-address.ts'
import type { ReportAtDesk } from '../source.ts'
import { type DeskSection, sectionHref } from './desk-sections.ts'
import { sectionFigures } from './section-figures.ts'
import { sectionWords } from './section-words.ts'

interface Props {
  readonly setting: DeskSetting
  readonly section: DeskSection
  /** The newest year of the register; undefined where it is empty. */
  readonly atDesk: ReportAtDesk | undefined
}

/** One section of the work as the year stands: its figures, its table and its words in the yearly report. */
export function SectionPage({ setting, section, atDesk }: Props): JSX.Element {
  const { label } = section
  return (
    <DeskFrame setting={setting} title={label} entry={sectionHref(section)} crumbs={[{ label }]}>
      {atDesk ? (
        <Standing section={section} atDesk={atDesk} />
      ) : (
        <>
          <PageHead title={label} />
          <Panel title="本年情况">
            <Empty title="登记簿还是空的" next="先登记或导入事项，这里就会有本年的数。" />
          </Panel>
        </>
      )}
    </DeskFrame>
  )
}

function Standing({
  section,
  atDesk: { report },
}: {
  readonly section: DeskSection
  readonly atDesk: ReportAtDesk
}): JSX.Element {
  const figures = sectionFigures(section, report)
  const table = drawnTables(form2021, report.cells).find(({ id }) => id === section.table)
  const words = sectionWords(section, report)
  return (
    <>
      <PageHead title={section.label} lead={`${report.year} 年，按登记簿逐件计出`} />
      {figures.length > 0 ? <Statistics figures={figures} /> : null}
      {table ? (
        <Kept of={report} as={section.id}>
          {() => (
            <Panel title={table.caption}>
              <ReportTable
                table={table}
                caption={`${table.caption}　${report.year} 年`}
                hrefOf={hrefWhereCounted(report.year, report.cells)}
              />
            </Panel>
          )}
        </Kept>
      ) : null}
      <Panel
        title="年度报告中的文字"
        extra={<a href={`/desk/annual-report/${report.year}#words`}>在年度报告中查看</a>}
      >
        <ReportProse paragraphs={words} />
      </Panel>
    </>
  )
}
