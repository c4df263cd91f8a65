import type { JSX } from 'preact'
import { LinkButton } from './button.tsx'
import { HtmlDocument, type View } from './document.tsx'

interface Props {
  readonly status: number
  readonly title: string
  readonly what: string
  readonly next: string
  /** The number under which the log knows this request. */
  readonly reference: string
  readonly stylesheet: string
  readonly view: View
  readonly atDesk: boolean
}

/** Every failure looks like this: what happened, what to do, and a number to quote. */
export function ErrorPage({ title, what, next, reference, stylesheet, view, atDesk }: Props): JSX.Element {
  return (
    <HtmlDocument title={title} site="政府信息公开" stylesheet={stylesheet} view={view} frame="plain">
      <main id="main" class="error-page" tabIndex={-1}>
        <h1>{title}</h1>
        <p>{what}</p>
        <p>{next}</p>
        <p class="error-actions">
          <LinkButton href={atDesk ? '/desk' : '/'} look="primary">
            {atDesk ? '回到工作台' : '回到首页'}
          </LinkButton>
        </p>
        <p class="error-reference">
          编号 <strong>{reference}</strong>
          <span>需要联系工作人员时，请报出这个编号。</span>
        </p>
      </main>
    </HtmlDocument>
  )
}
