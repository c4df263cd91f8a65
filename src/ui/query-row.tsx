import type { ComponentChildren, JSX } from 'preact'

interface Props {
  /** Where the query goes; also what 重置 opens, without its words. */
  readonly action: string
  readonly children: ComponentChildren
}

/** The row of conditions above a list, with 查询 and 重置 as clerks know them. It keeps its state in the address. */
export function QueryRow({ action, children }: Props): JSX.Element {
  return (
    <search>
      <form class="query-row" method="get" action={action}>
        {children}
        <div class="query-actions">
          <button class="primary" type="submit">
            查询
          </button>
          <a class="button" href={action}>
            重置
          </a>
        </div>
      </form>
    </search>
  )
}
