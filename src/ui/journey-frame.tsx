import type { ComponentChildren, JSX } from 'preact'
import { HtmlDocument } from './document.tsx'
import { ErrorSummary, type Mistake } from './error-summary.tsx'
import { Kept } from './kept.tsx'
import type { PortalSetting } from './portal-frame.tsx'
import { siteMeta } from './site.ts'
import { SiteFooter } from './site-footer.tsx'
import { ViewSwitch } from './view-switch.tsx'

interface Props {
  readonly setting: PortalSetting
  /** The same whoever opens the page: nothing of a case stands in a browser's tab or history. */
  readonly title: string
  /** Above the title: which of how many questions this is. */
  readonly caption?: string
  readonly back?: string
  readonly mistakes?: readonly Mistake[]
  /** Wider than a form, for pages with figures beside words. */
  readonly wide?: true
  readonly children: ComponentChildren
}

/** One question or one answer at a time: the authority's name, the page, and nothing that leads astray. */
export function JourneyFrame(props: Props): JSX.Element {
  const { setting, title, caption, back, mistakes = [], wide, children } = props
  const { site, stylesheet, view, path } = setting
  const meta = [...siteMeta(site), ['robots', 'noindex'] as const]
  const tab = mistakes.length > 0 ? `错误：${title}` : title
  return (
    <HtmlDocument title={tab} site={site.name} stylesheet={stylesheet} view={view} meta={meta} frame="portal">
      <header class="masthead journey-masthead">
        <div class="wide masthead-bar">
          <a class="journey-home" href="/">
            <span>{site.authority}</span> <span class="journey-subject">政府信息公开</span>
          </a>
          <ViewSwitch view={view} path={path} />
        </div>
      </header>
      <main id="main" class="wide" tabIndex={-1}>
        <div class={wide ? 'journey broad' : 'journey'}>
          {back ? (
            <p class="journey-back">
              <a href={back}>返回</a>
            </p>
          ) : null}
          <ErrorSummary mistakes={mistakes} />
          <div class="journey-head">
            {caption ? <p class="caption">{caption}</p> : null}
            <h1>{title}</h1>
          </div>
          {children}
        </div>
      </main>
      <Kept of={site} as="footer">
        {() => <SiteFooter site={site} />}
      </Kept>
    </HtmlDocument>
  )
}
