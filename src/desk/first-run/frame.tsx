import type { ComponentChildren, JSX } from 'preact'
import { HtmlDocument, type View } from '#ui/document.tsx'
import { ErrorSummary, type Mistake } from '#ui/error-summary.tsx'
import { Steps } from '#ui/steps.tsx'
import { stylesheetUrl } from '#web/stylesheet.ts'
import { steps } from './steps.ts'

interface Props {
  readonly view: View
  readonly title: string
  /** The step this page is, by its place; left out before and after the steps. */
  readonly now?: number
  readonly lead?: string
  readonly mistakes?: readonly Mistake[]
  readonly children: ComponentChildren
}

const row = [...steps.map(({ label }) => ({ label })), { label: '核对' }]

/** A page of the first run: where one is, one question in several fields, one button. */
export function FirstRunFrame({ view, title, now, lead, mistakes = [], children }: Props): JSX.Element {
  const wrong = mistakes.length > 0 ? '有误：' : ''
  return (
    <HtmlDocument
      title={`${wrong}${title}`}
      site="首次启用 - 政府信息公开"
      stylesheet={stylesheetUrl}
      view={view}
      frame="plain"
    >
      <main id="main" class="error-page" tabIndex={-1}>
        <div class="panel-head">
          <p class="hint">gongkai 公开　首次启用</p>
        </div>
        {now === undefined ? null : <Steps steps={row} now={now} />}
        <h1>{title}</h1>
        <ErrorSummary mistakes={mistakes} />
        {lead ? <p class="field">{lead}</p> : null}
        {children}
      </main>
    </HtmlDocument>
  )
}
