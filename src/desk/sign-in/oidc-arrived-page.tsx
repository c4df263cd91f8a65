import type { JSX } from 'preact'
import { LinkButton } from '#ui/button.tsx'
import { HtmlDocument, type View } from '#ui/document.tsx'
import { stylesheetUrl } from '#web/stylesheet.ts'

/** The browser goes on by itself; the link is for one that does not. */
export function OidcArrivedPage({ view, to }: { readonly view: View; readonly to: string }): JSX.Element {
  return (
    <HtmlDocument
      title="已登录"
      site="政府信息公开工作台"
      stylesheet={stylesheetUrl}
      view={view}
      frame="plain"
    >
      <main id="main" class="error-page" tabIndex={-1}>
        <p class="hint">政府信息公开工作台</p>
        <h1>身份已核对，正在进入工作台</h1>
        <div class="error-actions">
          <LinkButton href={to} look="primary">
            进入工作台
          </LinkButton>
        </div>
      </main>
    </HtmlDocument>
  )
}
