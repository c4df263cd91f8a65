import type { Listed, Urgency } from '#office/applications/work-list/classify.ts'

/** The ways to look at what is not ended. */
export const openTabs = {
  mine: { label: '我的', empty: '没有等您办理的申请' },
  today: { label: '今日到期', empty: '今天没有到期的申请' },
  soon: { label: '三日内到期', empty: '三个工作日内没有到期的申请' },
  waiting: { label: '等待他人', empty: '没有等待他人的申请' },
  overdue: { label: '已超期', empty: '没有超期的申请' },
  confirm: { label: '待复核', empty: '没有待复核的更正' },
  open: { label: '全部在办', empty: '没有在办的申请' },
} as const

export type OpenTab = keyof typeof openTabs
export type TabId = OpenTab | 'ended'

export const tabIds = ['mine', 'today', 'soon', 'waiting', 'overdue', 'confirm', 'open', 'ended'] as const

const urgencies: Readonly<Partial<Record<OpenTab, Urgency>>> = {
  today: 'due-today',
  soon: 'due-soon',
  waiting: 'waiting',
  overdue: 'overdue',
  confirm: 'to-confirm',
}

/** Whether a case stands under a tab. What is due today is due within three days too. */
export function isUnder(tab: OpenTab, { urgency, mine }: Listed): boolean {
  if (tab === 'open') return true
  if (tab === 'mine') return mine
  return urgency === urgencies[tab] || (tab === 'soon' && urgency === 'due-today')
}
