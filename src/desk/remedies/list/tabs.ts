import type { Stage } from '#office/remedies/matter/remedy.ts'
import type { Tab } from '#ui/tabs.tsx'
import { remediesPath } from '../paths.ts'

/** The views of the list. What is not closed stands first: the nearest day in front. */
export const remedyTabs = {
  open: {
    label: '未结',
    stages: ['answering', 'to-sign', 'to-file', 'awaiting', 'judged', 'to-perform'],
  },
  answering: { label: '待答复', stages: ['answering', 'to-sign', 'to-file'] },
  pending: { label: '审理中', stages: ['awaiting', 'judged'] },
  'to-perform': { label: '待履行', stages: ['to-perform'] },
  closed: { label: '已结', stages: ['closed'] },
} as const satisfies Readonly<Record<string, { label: string; stages: readonly Stage[] }>>

export type RemedyTab = keyof typeof remedyTabs
export const remedyTabNames = Object.keys(remedyTabs) as readonly RemedyTab[]

export function tabHref(tab: RemedyTab): string {
  return tab === 'open' ? remediesPath : `${remediesPath}?${new URLSearchParams({ tab })}`
}

/** The tabs with how many matters each holds. */
export function tabsWith(stages: ReadonlyMap<Stage, number>): readonly Tab[] {
  return remedyTabNames.map((tab) => ({
    label: remedyTabs[tab].label,
    href: tabHref(tab),
    count: remedyTabs[tab].stages.reduce((sum, stage) => sum + (stages.get(stage) ?? 0), 0),
  }))
}
