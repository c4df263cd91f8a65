import type { JSX } from 'preact'
import type { Clock } from '#law/clocks/clock.ts'
import { type PeriodId, periods, versionOn } from '#law/clocks/periods.ts'
import { type Standing, standingOf } from '#law/clocks/standing.ts'
import type { Situation } from '#office/applications/commands/situation.ts'
import type { State } from '#ui/state-icon.tsx'
import { Tag } from '#ui/tag.tsx'

/** Where a clock stands today, in words and a shape. */
export function StandingTag({
  clock,
  situation: { day, calendar },
}: {
  readonly clock: Clock
  readonly situation: Pick<Situation, 'day' | 'calendar'>
}): JSX.Element {
  const { state, word } = told(
    standingOf(clock, day, calendar),
    unitOf(clock.clock, clock.days[0]?.date ?? day),
  )
  return <Tag state={state} word={word} />
}

function unitOf(id: PeriodId, start: Parameters<typeof versionOn>[1]): string {
  return versionOn(periods[id], start).length.unit === 'working-days' ? '个工作日' : '天'
}

const soon = 3

function told(standing: Standing, unit: string): { readonly state: State; readonly word: string } {
  switch (standing.kind) {
    case 'running':
      return { state: standing.left <= soon ? 'soon' : 'waiting', word: `还有 ${standing.left} ${unit}` }
    case 'due-today':
      return { state: 'soon', word: '今天到期' }
    case 'overdue':
      return { state: 'error', word: `已超期 ${standing.workingDays} 个工作日` }
    case 'met':
      return standing.inTime ? { state: 'done', word: '按期办理' } : { state: 'error', word: '逾期办理' }
    case 'waiting':
      return { state: 'waiting', word: `等待${standing.waitingFor}` }
    case 'ended':
      return { state: 'done', word: '已办结' }
  }
}
