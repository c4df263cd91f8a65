import type { JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { reportPath, reportsPath } from './paths.ts'

interface Props {
  readonly setting: DeskSetting
  readonly year: number
  readonly title: string
  readonly message: string
}

/** A page whose step is not open now, with the reason. */
export function ClosedPage({ setting, year, title, message }: Props): JSX.Element {
  return (
    <DeskFrame
      setting={setting}
      title={title}
      entry={reportsPath}
      crumbs={[
        { label: '年度报告', href: reportsPath },
        { label: `${year} 年`, href: reportPath(year) },
        { label: title },
      ]}
    >
      <PageHead title={title} />
      <Alert state="info" title={message} />
      <LinkButton href={reportPath(year)}>返回 {year} 年度报告</LinkButton>
    </DeskFrame>
  )
}
