import type { MenuGroup } from '#ui/desk-frame.tsx'
import { importingPath } from './importing/paths.ts'
import { deskSections, sectionHref } from './sections/desk-sections.ts'

/** The desk's menu is the report's own section list; the report stands where it all comes together. */
export const deskMenu: readonly MenuGroup[] = [
  { entries: [{ label: '今日', href: '/desk' }] },
  {
    label: '公开工作',
    entries: deskSections.map((section) => ({ label: section.label, href: sectionHref(section) })),
  },
  { label: '汇总', entries: [{ label: '年度报告', href: '/desk/annual-report' }] },
  {
    label: '本单位',
    entries: [
      { label: '导入', href: importingPath },
      { label: '人员', href: '/desk/people' },
      { label: '修改密码', href: '/desk/own-password' },
    ],
  },
]
