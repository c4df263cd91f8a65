import type { JSX } from 'preact'

export interface Tab {
  readonly label: string
  /** Another page, or a place on this one. */
  readonly href: string
  readonly count?: number
}

/** Neighbouring views of one thing, each with an address of its own. */
export function Tabs({
  label,
  tabs,
  current,
}: {
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly current?: string
}): JSX.Element {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.href === current ? 'page' : undefined}>
              {tab.label}
              {tab.count === undefined ? null : <span class="tab-count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
