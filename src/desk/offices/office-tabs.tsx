import type { JSX } from 'preact'
import { Tabs } from '#ui/tabs.tsx'
import { officeReportsPath, officesPath, rollUpPath } from './paths.ts'

const tabs = [
  { label: '申请办理', href: officesPath },
  { label: '年度报告', href: officeReportsPath },
  { label: '汇总表', href: rollUpPath },
] as const

/** The three views of all authorities under one. */
export function OfficeTabs({ at }: { readonly at: (typeof tabs)[number]['href'] }): JSX.Element {
  return <Tabs label="监督检查的内容" tabs={tabs} current={at} />
}
