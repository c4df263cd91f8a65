import type { MenuGroup } from '#ui/desk-frame.tsx'
import { auditPath } from './audit/paths.ts'
import { authoritiesPath } from './authorities/paths.ts'
import { calendarPath } from './calendar/paths.ts'
import { healthPath } from './health/paths.ts'
import { importingPath } from './importing/paths.ts'
import { officesPath } from './offices/paths.ts'
import { type DeskSection, deskSections, sectionHref } from './sections/desk-sections.ts'
import { settingsPath } from './settings/paths.ts'

/** Permissions that entries of the menu stand or fall with. */
export const menuPolicies = [
  'applications.read',
  'applications.call-for',
  'remedies.read',
  'annual-report.read',
  'register.read',
  'people.read',
  'authorities.read',
  'settings.read',
  'calendar.read',
  'audit.read',
  'system.read-health',
] as const
export type MenuPolicy = (typeof menuPolicies)[number]

interface Entry {
  readonly label: string
  readonly href: string
  /** Absent where everyone signed in may. */
  readonly policy?: MenuPolicy
}

interface Group {
  readonly label?: string
  readonly entries: readonly Entry[]
}

/** Sections that are a work list, and whom it is for. */
const listPolicies: Partial<Record<DeskSection['id'], MenuPolicy>> = {
  applications: 'applications.read',
  remedies: 'remedies.read',
}

/** The desk's menu is the report's own section list; the report stands where it all comes together. */
const wholeMenu: readonly Group[] = [
  { entries: [{ label: '今日', href: '/desk' }] },
  {
    label: '公开工作',
    entries: deskSections.map((section) => ({
      label: section.label,
      href: sectionHref(section),
      policy: listPolicies[section.id] ?? 'annual-report.read',
    })),
  },
  {
    label: '汇总',
    entries: [
      { label: '年度报告', href: '/desk/annual-report', policy: 'annual-report.read' },
      { label: '监督检查', href: officesPath, policy: 'applications.call-for' },
    ],
  },
  {
    label: '本单位',
    entries: [
      { label: '导入与导出', href: importingPath, policy: 'register.read' },
      { label: '人员', href: '/desk/people', policy: 'people.read' },
      { label: '机关', href: authoritiesPath, policy: 'authorities.read' },
      { label: '口径设置', href: settingsPath, policy: 'settings.read' },
      { label: '节假日安排', href: calendarPath, policy: 'calendar.read' },
      { label: '系统状况', href: healthPath, policy: 'system.read-health' },
      { label: '审计记录', href: auditPath, policy: 'audit.read' },
      { label: '修改密码', href: '/desk/own-password' },
    ],
  },
]

const drawn = new Map<string, readonly MenuGroup[]>()

/** What someone with these permissions is offered; the same object each time, since its drawing is kept. */
export function menuFor(may: ReadonlySet<MenuPolicy>): readonly MenuGroup[] {
  const key = menuPolicies.filter((policy) => may.has(policy)).join()
  const known = drawn.get(key)
  if (known) return known
  const menu = wholeMenu
    .map((group) => ({
      ...group,
      entries: group.entries.filter(({ policy }) => policy === undefined || may.has(policy)),
    }))
    .filter(({ entries }) => entries.length > 0)
  drawn.set(key, menu)
  return menu
}
