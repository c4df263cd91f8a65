import type { JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { PageHead } from '#ui/page-head.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly year: number
  readonly message: string
}

/** A paper that this machine cannot make, with the reason. */
export function UnavailablePage({ setting, year, message }: Props): JSX.Element {
  return (
    <DeskFrame
      setting={setting}
      title="暂时不能生成"
      entry="/desk/annual-report"
      crumbs={[
        { label: '年度报告', href: '/desk/annual-report' },
        { label: `${year} 年`, href: `/desk/annual-report/${year}` },
        { label: '下载' },
      ]}
    >
      <PageHead title="暂时不能生成" />
      <Alert state="soon" title={message} />
      <LinkButton href={`/desk/annual-report/${year}`}>返回 {year} 年度报告</LinkButton>
    </DeskFrame>
  )
}
