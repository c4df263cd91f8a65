import type { JSX } from 'preact'
import { Empty } from '#ui/empty.tsx'
import type { PortalSetting } from '#ui/portal-frame.tsx'
import { ColumnFrame } from '../columns/column-frame.tsx'
import { columnOf } from '../columns/columns.ts'
import { ItemList } from '../item-list.tsx'
import type { PublishedReport } from '../source.ts'
import { correctedNote } from './corrections.tsx'

interface Props {
  readonly setting: PortalSetting
  readonly reports: readonly PublishedReport[]
}

/** Column 政府信息公开年报: the released reports, newest year first. */
export function ReportListPage({ setting, reports }: Props): JSX.Element {
  return (
    <ColumnFrame setting={setting} column={columnOf('annual-reports')}>
      {reports.length > 0 ? (
        <ItemList
          items={reports.map((one) => ({
            title: one.report.title,
            href: `/annual-reports/${one.report.year}`,
            ...(one.published ? { published: one.published } : {}),
            ...correctedNote(one),
          }))}
        />
      ) : (
        <Empty title="尚未公布年度报告" next="年度报告在次年一月三十一日前公布，请届时再来查看。" />
      )}
    </ColumnFrame>
  )
}
