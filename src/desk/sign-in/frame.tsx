import type { ComponentChildren, JSX } from 'preact'
import { HtmlDocument, type View } from '#ui/document.tsx'
import { ErrorSummary, type Mistake } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { ViewSwitch } from '#ui/view-switch.tsx'
import { stylesheetUrl } from '#web/stylesheet.ts'

/** What every page of a sign-in is drawn with. */
export interface SignInSetting {
  readonly view: View
  readonly token: string
  /** Where its form is sent: the page's own address. */
  readonly path: string
  readonly mistakes: readonly Mistake[]
}

interface Props {
  readonly setting: SignInSetting
  readonly title: string
  /** Above the form: what happened before, or what this step is for. */
  readonly lead?: ComponentChildren
  readonly children: ComponentChildren
  /** Below the form: other ways. */
  readonly after?: ComponentChildren
}

/** One step, one form, one button. */
export function SignInFrame({ setting, title, lead, children, after }: Props): JSX.Element {
  const { view, token, path, mistakes } = setting
  const wrong = mistakes.length > 0 ? '有误：' : ''
  return (
    <HtmlDocument
      title={`${wrong}${title}`}
      site="政府信息公开工作台"
      stylesheet={stylesheetUrl}
      view={view}
      frame="plain"
    >
      <main id="main" class="error-page" tabIndex={-1}>
        <p class="hint">政府信息公开工作台</p>
        <h1>{title}</h1>
        <ErrorSummary mistakes={mistakes} />
        {lead ? <div class="field">{lead}</div> : null}
        <ChangeForm action={path} token={token}>
          {children}
        </ChangeForm>
        <div class="error-actions">
          {after}
          <p>
            <ViewSwitch view={view} path={path} />
          </p>
        </div>
      </main>
    </HtmlDocument>
  )
}
