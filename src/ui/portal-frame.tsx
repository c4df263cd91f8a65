import type { ComponentChildren, JSX } from 'preact'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { HtmlDocument, type View } from './document.tsx'
import { Kept } from './kept.tsx'
import { SearchBox } from './search-box.tsx'
import { type Site, siteMeta } from './site.ts'
import { SiteFooter } from './site-footer.tsx'
import { ViewSwitch } from './view-switch.tsx'

export interface PortalColumnLink {
  readonly label: string
  readonly href: string
}

/** What every page of the portal is drawn with. `site` and `columns` stay the same objects: what shows them alone is kept. */
export interface PortalSetting {
  readonly site: Site
  readonly columns: readonly PortalColumnLink[]
  readonly stylesheet: string
  readonly view: View
  /** This page's path, for links that come back to it. */
  readonly path: string
}

interface Props {
  readonly setting: PortalSetting
  readonly title: string
  /** The column the page stands in. */
  readonly column?: string
  readonly crumbs?: readonly Crumb[]
  readonly meta?: readonly (readonly [string, string])[]
  /** The page has the search box itself; the masthead leaves it out. */
  readonly ownSearch?: true
  readonly children: ComponentChildren
}

/** Masthead with the authority's name, red rule, the columns, the page, the footer. */
export function PortalFrame({
  setting,
  title,
  column,
  crumbs,
  meta,
  ownSearch,
  children,
}: Props): JSX.Element {
  const { site, stylesheet, view, path } = setting
  const facts = { title, site: site.name, stylesheet, view, meta: [...siteMeta(site), ...(meta ?? [])] }
  return (
    <HtmlDocument {...facts} frame="portal">
      <header class="masthead">
        <div class="wide masthead-bar">
          <span class="masthead-site">{site.domain}</span>
          <ViewSwitch view={view} path={path} />
        </div>
        <div class="wide masthead-name">
          <a class="masthead-title" href="/">
            <span class="masthead-authority">{site.authority}</span>
            <span class="masthead-subject">政府信息公开</span>
          </a>
          {ownSearch ? null : <SearchBox size="small" />}
        </div>
        <Kept of={setting.columns} as={column ?? ''}>
          {() => <Columns columns={setting.columns} current={column} />}
        </Kept>
      </header>
      <main id="main" class="wide" tabIndex={-1}>
        {crumbs ? <Breadcrumbs crumbs={crumbs} /> : null}
        {children}
      </main>
      <Kept of={site} as="footer">
        {() => <SiteFooter site={site} />}
      </Kept>
    </HtmlDocument>
  )
}

function Columns({
  columns,
  current,
}: {
  readonly columns: readonly PortalColumnLink[]
  readonly current: string | undefined
}): JSX.Element {
  return (
    <nav class="columns" aria-label="栏目">
      <ul class="wide">
        {columns.map(({ label, href }) => (
          <li key={href}>
            <a href={href} aria-current={label === current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
