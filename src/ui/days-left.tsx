import type { JSX } from 'preact'
import type { State } from './state-icon.tsx'
import { Tag } from './tag.tsx'

/** A date with the days that are left to it beside it. `days` is negative once it has passed. */
export function DaysLeft({ date, days }: { readonly date: string; readonly days: number }): JSX.Element {
  const state: State = days < 0 ? 'error' : days <= 7 ? 'soon' : 'waiting'
  const word = days < 0 ? `已超过 ${-days} 天` : days === 0 ? '今天到期' : `还有 ${days} 天`
  return (
    <span class="days-left">
      <time dateTime={date}>{date}</time>
      <Tag state={state} word={word} />
    </span>
  )
}
